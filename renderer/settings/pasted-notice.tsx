import { Button, Form, Input } from 'antd'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { showFieldErrors } from '../ui/form-errors.ts'
import { filledIn, typedYear, type NoticeValues } from './notice-values.ts'

/** The text of a notice, from which the fields below are filled in. */
export function PastedNotice() {
  const form = Form.useFormInstance<NoticeValues>()
  const read = async () => {
    const typed = form.getFieldsValue(true) as NoticeValues
    try {
      const found = await call('holidays.readText', { content: typed.content, year: typedYear(typed.year) })
      form.setFieldsValue(filledIn(typed, found))
      form.setFields([{ name: 'content', errors: [] }])
      form.focusField('year')
    } catch (thrown) {
      showFieldErrors(form, asAppError(thrown))
    }
  }
  return (
    <>
      <Form.Item
        name="content"
        label="通知全文（可不填）"
        extra="粘贴通知正文，或网上常见的 JSON，读出日子填到下面；也可以直接填下面各项。"
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 3 }} />
      </Form.Item>
      <Button className="notice-read" onClick={() => void read()}>
        读出日子
      </Button>
    </>
  )
}
