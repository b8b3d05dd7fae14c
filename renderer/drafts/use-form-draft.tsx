import type { FormInstance } from 'antd'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { draftOf, keepDraft, spendDraft } from './draft-store.ts'
import { showKeptErrors } from './kept-errors.ts'
import { overBlank, type BlankRows } from './over-blank.ts'
import { RestoredDraft } from './restored-draft.tsx'
import { useFormOnScreen } from './use-form-on-screen.ts'

interface FormDraft<V extends object> {
  /** What the form opens with: what was typed before, or what is usual. */
  start: V
  /** To be called when something was typed. */
  keep: () => void
  /** Sends what was typed, as in {@link spendDraft}; `draft` is to go with the command. */
  spend: <T>(send: (draft: string | undefined) => Promise<T>) => Promise<T>
  /** Says that the form opened with what was typed before; to stand at its head. */
  note: ReactNode
}

/**
 * The draft of a form on the disk. `usual` is what an untouched form holds; `part` picks what may be kept of
 * the values: a password never is. Without a key (`''`) nothing is. `rows` as in {@link overBlank}.
 */
export function useFormDraft<V extends object>(
  form: FormInstance,
  key: string,
  usual: V,
  part: (values: V) => Partial<V> = (values) => values,
  rows?: BlankRows
): FormDraft<V> {
  const [blank] = useState(usual)
  const [start] = useState<V>(() => overBlank(blank, draftOf(key)?.value, rows))
  useFormOnScreen(key, key !== '')
  const showKept = useEffectEvent(() => {
    if (key !== '' && draftOf(key)) showKeptErrors(form, blank)
  })
  useEffect(() => showKept(), [])
  const [done, setDone] = useState(false)
  const read = () => part(form.getFieldsValue(true) as V)
  return {
    start,
    keep: () => keepDraft(key, read()),
    spend: async (send) => {
      const answer = key === '' ? await send(undefined) : await spendDraft(key, () => send(key))
      setDone(true)
      return answer
    },
    note: done ? null : (
      <RestoredDraft<Partial<V>>
        draftKey={key}
        blank={() => part(blank)}
        put={(values) => form.setFieldsValue(values)}
        read={read}
      />
    )
  }
}
