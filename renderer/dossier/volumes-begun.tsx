import { useRead } from '../api/use-call.ts'
import { useStands } from '../api/use-job.ts'
import { standText } from './volume-words.ts'

/** The volumes this person began and is not done with: each leads to where it can be saved, cancelled or begun anew. */
export function VolumesBegun() {
  const begun = useStands('dossier.build')
    .map(({ input: { caseId }, stand }) => ({ caseId, text: standText(stand) }))
    .filter(({ text }) => text !== '')
  if (begun.length === 0) return null
  return (
    <section className="volumes-begun" aria-label="您生成的案卷">
      <ul>
        {begun.map((one) => (
          <Volume key={one.caseId} {...one} />
        ))}
      </ul>
    </section>
  )
}

function Volume({ caseId, text }: { caseId: string; text: string }) {
  const { data } = useRead('cases.read', { caseId })
  return (
    <li>
      <a href={`#/dossier/${caseId}`}>案卷 {data?.number ?? ''}</a>
      <span className="numbers">{text}</span>
    </li>
  )
}
