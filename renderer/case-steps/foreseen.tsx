import type { Input } from '../../db/api.ts'
import { useRead } from '../api/use-call.ts'

/** What granting it would do, as far as what is typed can be read. */
export function Foreseen({ asked }: { asked: Input<'extensions.preview'> | null }) {
  const { data } = useRead('extensions.preview', asked ?? nothing, {
    enabled: asked !== null,
    steady: true
  })
  if (asked === null || !data) return null
  return <span aria-live="polite">{data.sentence}</span>
}

const nothing: Input<'extensions.preview'> = { kind: 'pause', caseId: '', at: '' }
