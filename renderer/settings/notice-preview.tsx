import { Button, Form } from 'antd'
import { useState } from 'react'
import type { Value } from '../../db/api.ts'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { showFieldErrors } from '../ui/form-errors.ts'
import { DayChanges } from './day-changes.tsx'
import { noticeInput, type NoticeValues } from './notice-values.ts'

interface Shown {
  /** What was typed when it was asked for: of anything else it says nothing. */
  about: string
  changed: Value<'holidays.preview'> | null
  error: AppError | null
}

/** What the notice changes, before it is saved. */
export function NoticePreview() {
  const form = Form.useFormInstance<NoticeValues>()
  const typed = JSON.stringify(Form.useWatch((values) => values, form))
  const [shown, setShown] = useState<Shown | null>(null)
  const look = async () => {
    const about = typed
    try {
      const input = noticeInput(form.getFieldsValue(true) as NoticeValues)
      setShown({ about, changed: await call('holidays.preview', input), error: null })
    } catch (thrown) {
      setShown({ about, changed: null, error: showFieldErrors(form, asAppError(thrown)) })
    }
  }
  const now = shown?.about === typed ? shown : null
  return (
    <>
      <Button onClick={() => void look()}>看看哪些天会变</Button>
      {now?.changed ? <DayChanges changed={now.changed} /> : null}
      <ErrorNote error={now?.error ?? null} />
    </>
  )
}
