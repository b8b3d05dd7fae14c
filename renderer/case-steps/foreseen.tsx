import type { Input } from '../../db/api.ts'
import { useRead } from '../api/use-call.ts'

/** What granting it would do, as far as what is typed can be read. */
export function Foreseen({ asked }: { asked: Input<'extensions.preview'> | null }) {
  const { data } = useRead('extensions.preview', asked ?? nothing, {
    enabled: asked !== null,
    steady: true
  })
  return asked === null || !data ? null : <Sentence>{data.sentence}</Sentence>
}

/** What resuming at this moment would do. */
export function ResumeForeseen({ asked }: { asked: Input<'extensions.previewResume'> | null }) {
  const { data } = useRead('extensions.previewResume', asked ?? nowhere, {
    enabled: asked !== null,
    steady: true
  })
  return asked === null || !data ? null : <Sentence>{data.sentence}</Sentence>
}

function Sentence({ children }: { children: string }) {
  return <span aria-live="polite">{children}</span>
}

const nothing: Input<'extensions.preview'> = { kind: 'pause', caseId: '', at: '' }
const nowhere: Input<'extensions.previewResume'> = { caseId: '', at: '' }
