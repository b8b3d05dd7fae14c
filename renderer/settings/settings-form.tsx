import { Button, Form, type FormInstance } from 'antd'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useOffer, useSay, type Offer } from '../ui/footer-message.tsx'
import { showFieldErrors } from '../ui/form-errors.ts'
import { useHeldForm } from '../ui/held-form.ts'
import { useShortcut } from '../ui/shortcut.ts'
import type { BlankRows, RowsOf } from '../drafts/over-blank.ts'
import { useFilledFrom } from './use-filled-from.ts'

interface Group<V extends object> {
  /** What the form is called by screen readers. */
  label: string
  /** What is there now; untouched fields follow it while the form is open. */
  initialValues: V
  /** A blank row of each list among the fields. */
  rows?: BlankRows
  /** `before` is what the form was filled from, so that nothing others saved meanwhile is reverted; `draft` is to go with the call. */
  save: (values: V, before: V, draft: string | undefined) => Promise<unknown>
  /** Reads what is there now, after others changed what was to be saved. */
  latest?: () => Promise<V>
  saveLabel: string
  /** What the foot line says after saving. */
  said: string | ((saved: V) => string)
  /** Under which what was typed is kept; nothing is where left out. */
  draftKey?: string
  /** Empties the form after saving: for passwords. */
  resetAfter?: boolean
  /** The field that an error without a field of its own belongs to. */
  errorField?: string
  onSaved?: (saved: V) => void
  /** Brings back what was before the save; offered at the foot. */
  takeBack?: (before: V, saved: V) => Promise<unknown>
  /** It is all there is on screen: Ctrl+Enter saves it wherever the cursor is. */
  alone?: boolean
  children: ReactNode
}

type Props<V extends object> = Group<V> & RowsOf<V>

function pinned(error: AppError, field: string | undefined): AppError {
  if (error.fields || !field) return error
  return new AppError(error.code, error.message, [{ path: [field], message: error.message }])
}

/** One group of questions with its own save button: Enter goes on to it, Ctrl+Enter saves the group that holds the cursor. */
export function SettingsForm<V extends object>(props: Props<V>) {
  const {
    label,
    initialValues,
    save,
    latest,
    saveLabel,
    said,
    resetAfter = false,
    errorField,
    onSaved,
    takeBack,
    draftKey,
    alone = false,
    children
  } = props
  // Several forms stand on one page: without a name of their own their fields would share ids.
  const name = useId()
  const [form] = Form.useForm<V>()
  const held = useHeldForm()
  const say = useSay()
  const offer = useOffer()
  const filled = useFilledFrom<V>(form as FormInstance, draftKey, initialValues, props.rows)
  const { draft } = filled
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  const told = (saved: V) => (typeof said === 'function' ? said(saved) : said)

  const submit = async (values: V) => {
    setBusy(true)
    setError(null)
    const before = filled.from()
    try {
      await held.during(() => draft.spend((key) => save(values, before, key)))
      if (resetAfter) filled.emptied()
      else filled.saved(before, values)
      if (takeBack) offer(undoing(takeBack, before, values))
      else say(told(values))
      onSaved?.(values)
    } catch (problem) {
      const shown = pinned(asAppError(problem), errorField)
      if (latest && shown.code === 'STALE') await latest().then(filled.told, () => undefined)
      setError(showFieldErrors(form, shown))
    }
    setBusy(false)
  }

  const undoing = (back: NonNullable<typeof takeBack>, old: V, saved: V): Offer => ({
    did: told(saved).replace(/^已/, ''),
    takeBack: async () => {
      await back(old, saved)
      if (!resetAfter) filled.takenBack(old, saved)
      return null
    }
  })

  useShortcut('Ctrl+Enter', () => form.submit(), { enabled: alone && !busy, label: saveLabel })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    enterGoesOn(event)
    if (!event.ctrlKey || event.key !== 'Enter') return
    event.preventDefault()
    form.submit()
  }

  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      className="roomy"
      aria-label={label}
      initialValues={filled.start}
      onValuesChange={(changed: object) => {
        clearFieldErrors(form as FormInstance, changed)
        setError(null)
        if (draftKey) draft.keep()
      }}
      onFinish={(values) => void submit(values)}
      onKeyDown={onKeyDown}
      {...held.guard}
    >
      {draftKey ? draft.note : null}
      {children}
      <ErrorNote error={error} />
      <div className="settings-save held-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {saveLabel}
        </Button>
      </div>
    </Form>
  )
}
