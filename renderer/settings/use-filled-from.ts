import type { FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { draftOf } from '../drafts/draft-store.ts'
import type { BlankRows } from '../drafts/over-blank.ts'
import { useFormDraft } from '../drafts/use-form-draft.tsx'
import { filledFrom, reopened, shownNow, type WithOrigin } from './three-ways.ts'

/** A password is never kept. */
function withoutPasswords<V extends object>(values: V): V {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'password')) as V
}

/**
 * Knows what a form was filled from, over restarts too, and lets its untouched fields follow what others save.
 *
 * @param now what is there now
 * @param rows a blank row of each list among its fields
 */
export function useFilledFrom<V extends object>(
  form: FormInstance,
  draftKey: string | undefined,
  now: V,
  rows?: BlankRows
) {
  const [opened] = useState(() => reopened(draftKey ? draftOf(draftKey)?.value : undefined, now, rows))
  const from = useRef(opened.from)
  const kept = (values: WithOrigin<V>) => ({
    ...withoutPasswords(values),
    madeFrom: withoutPasswords(from.current)
  })
  const draft = useFormDraft<WithOrigin<V>>(form, draftKey ?? '', now, kept, rows)

  const [lookedAt] = useState(() => (fresh: V) => {
    const typed = form.getFieldsValue(true) as V
    const shown = shownNow(from.current, typed, fresh)
    from.current = filledFrom(from.current, typed, fresh)
    if (JSON.stringify(shown) !== JSON.stringify({ ...shown, ...typed })) form.setFieldsValue(shown)
  })
  const text = JSON.stringify(now)
  useEffect(() => lookedAt(JSON.parse(text) as V), [lookedAt, text])

  return {
    start: opened.start,
    draft,
    from: () => from.current,
    /** The person is told what others saved: to save again is to mean it. */
    told: (fresh: V) => {
      lookedAt(fresh)
      from.current = fresh
      if (draftKey) draft.keep()
    },
    /** The form is for the next one: empty, though it opened with a draft. */
    emptied: () => {
      form.resetFields()
      form.setFieldsValue(now)
      from.current = now
    },
    /** The fields that were saved count as filled from that; what others saved meanwhile has been looked at. */
    saved: (before: V, values: V) => {
      from.current = shownNow(before, from.current, values)
    },
    takenBack: (old: V, saved: V) => {
      const typed = form.getFieldsValue(true) as V
      form.setFieldsValue(shownNow(saved, typed, old))
      from.current = shownNow(saved, from.current, old)
    }
  }
}
