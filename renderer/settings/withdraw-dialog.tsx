import { Form, Input } from 'antd'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useRead } from '../api/use-call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DayChanges } from './day-changes.tsx'
import { SettingsForm } from './settings-form.tsx'

interface Props {
  id: string
  /** The notice as people know it. */
  name: string
  onClose: () => void
}

/** Takes a notice of the centre out of force, with what that changes. */
export function WithdrawDialog({ id, name, onClose }: Props) {
  const preview = useRead('holidays.previewWithdrawal', { id })
  return (
    <Dialog open title={`撤回${name}`} footer={null} width={640} onCancel={onClose}>
      <SettingsForm<{ reason: string }>
        alone
        label="撤回通知"
        initialValues={{ reason: '' }}
        save={({ reason }, _before, draft) => call('holidays.withdraw', { id, reason }, draft)}
        saveLabel="撤回"
        said={`已撤回${name}`}
        onSaved={onClose}
        errorField="reason"
      >
        {preview.data ? <DayChanges changed={preview.data} withdrawn /> : null}
        <Form.Item name="reason" label="撤回理由" required>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <p className="quiet">{finality['holidays.withdraw'].sentence}</p>
      </SettingsForm>
    </Dialog>
  )
}
