import { Button, Form } from 'antd'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { showFieldErrors } from '../ui/form-errors.ts'

interface Props<V extends object> {
  /** What the form is called by screen readers. */
  label: string
  initialValues: V
  save: (values: V) => Promise<unknown>
  saveLabel: string
  /** What the foot line says after saving. */
  said: string
  /** Empties the form after saving: for passwords. */
  resetAfter?: boolean
  onSaved?: () => void
  children: ReactNode
}

/** One group of questions with its own save button; Ctrl+S saves the group that holds the cursor. */
export function SettingsForm<V extends object>(props: Props<V>) {
  const { label, initialValues, save, saveLabel, said, resetAfter = false, onSaved, children } = props
  const [form] = Form.useForm<V>()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  const submit = async (values: V) => {
    setBusy(true)
    setError(null)
    try {
      await save(values)
      if (resetAfter) form.resetFields()
      say(said)
      onSaved?.()
    } catch (problem) {
      const shown = asAppError(problem)
      if (!showFieldErrors(form, shown)) setError(shown)
    }
    setBusy(false)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 's' || event.nativeEvent.isComposing) return
    event.preventDefault()
    form.submit()
  }

  return (
    <Form
      form={form}
      layout="vertical"
      className="roomy"
      aria-label={label}
      initialValues={initialValues}
      onFinish={(values) => void submit(values)}
      onKeyDown={onKeyDown}
    >
      {children}
      <ErrorNote error={error} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {saveLabel}
      </Button>
    </Form>
  )
}
