import { useRef } from 'react'
import { call } from '../api/call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { NoticeFields } from './notice-fields.tsx'
import { NoticePreview } from './notice-preview.tsx'
import { blankDaysOff, blankNotice, noticeInput, typedYear, type NoticeValues } from './notice-values.ts'
import { PastedNotice } from './pasted-notice.tsx'
import { SettingsForm } from './settings-form.tsx'

interface Entered {
  id: string
  title: string
  year: number | null
}

interface Props {
  onClose: () => void
  onEntered: (notice: Entered) => void
}

/** A notice, pasted or typed, with what it changes before it is saved. */
export function NoticeDialog({ onClose, onEntered }: Props) {
  const id = useRef('')
  const save = async (values: NoticeValues, _before: NoticeValues, draft?: string) => {
    id.current = (await call('holidays.add', noticeInput(values), draft)).id
  }
  return (
    <Dialog open title="录入通知或放假的日子" footer={null} width={960} onCancel={onClose}>
      <SettingsForm<NoticeValues>
        alone
        label="录入通知"
        draftKey="settings/notice"
        initialValues={blankNotice}
        rows={{ off: blankDaysOff }}
        save={save}
        saveLabel="录入"
        said={({ title }) => `已录入《${title.trim()}》`}
        onSaved={({ title, year }) => {
          onClose()
          onEntered({ id: id.current, title: title.trim(), year: typedYear(year) })
        }}
      >
        <PastedNotice />
        <NoticeFields />
        <NoticePreview />
      </SettingsForm>
    </Dialog>
  )
}
