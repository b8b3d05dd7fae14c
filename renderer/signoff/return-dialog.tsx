import { Form, Input } from 'antd'
import { useState } from 'react'
import type { AppError } from '../../db/errors.ts'
import type { Round } from '../../db/signoff/signoff.ts'
import { asAppError } from '../api/as-app-error.ts'
import { finality } from '../api/finality.ts'
import { useCommand } from '../api/use-call.ts'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { useFormDraft } from '../drafts/use-form-draft.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { showFieldErrors } from '../ui/form-errors.ts'
import { useHeldForm } from '../ui/held-form.ts'
import { MomentInput } from '../ui/moment-input.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { thisMinute } from '../ui/typed-time.ts'

interface Fields {
  happenedAt: string
  reason: string
}

interface Props {
  round: Round
  /** To whom it goes back, by name. */
  owner: string
  onClose: () => void
}

/** Sends the case back from the seat whose turn it is; says first what will happen. */
export function ReturnDialog({ round, owner, onClose }: Props) {
  const say = useSay()
  const draftKey = `signoff/${round.id}/return`
  const send = useCommand('signoff.return', draftKey)
  const [form] = Form.useForm<Fields>()
  const held = useHeldForm()
  const [failure, setFailure] = useState<AppError | null>(null)
  const draft = useFormDraft<Fields>(form, draftKey, {
    happenedAt: thisMinute(),
    reason: ''
  })

  async function sendBack() {
    setFailure(null)
    try {
      await held.during(() =>
        draft.spend(() => send.mutateAsync({ roundId: round.id, ...(form.getFieldsValue(true) as Fields) }))
      )
      say(`已退回${owner}办理，本轮会签保留`)
      onClose()
    } catch (thrown) {
      const error = asAppError(thrown)
      setFailure(showFieldErrors(form, error))
    }
  }

  const confirm = () => void sendBack()
  // Above the page's own keys while the dialog is open.
  useShortcut('Ctrl+Enter', confirm, { enabled: !send.isPending, label: '确认退回' })
  useShortcut('Escape', onClose, { label: '关闭对话框' })

  return (
    <Dialog
      open
      title="退回承办人"
      okText="确认退回"
      cancelText="不退回"
      confirmLoading={send.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <p className="quiet">{finality['signoff.return'].sentence}</p>
      <Form<Fields>
        form={form}
        name="signoff-return"
        component="div"
        layout="vertical"
        initialValues={draft.start}
        onValuesChange={(changed: object) => {
          clearFieldErrors(form, changed)
          setFailure(null)
          draft.keep()
        }}
        onKeyDown={enterGoesOn}
        {...held.guard}
      >
        {draft.note}
        <Form.Item<Fields> name="reason" label="退回理由" required>
          <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <Form.Item<Fields> name="happenedAt" label="退回时间" required>
          <MomentInput />
        </Form.Item>
      </Form>
      <ErrorNote error={failure} />
    </Dialog>
  )
}
