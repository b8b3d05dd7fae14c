import { Link } from 'wouter'
import { dayOf } from '../../db/calendar/moment.ts'
import { isOverdue, lineWords } from '../../db/checklists/checklist.ts'
import { useRead } from '../api/use-call.ts'
import { FoldedText } from './folded-text.tsx'
import { thisMinute } from '../ui/typed-time.ts'
import { addressOfList } from '../checklists/checklist-place.ts'

/** The lists on which a case stands, each a link to it; nothing where it stands on none. */
export function CaseChecklists({ caseId }: { caseId: string }) {
  const lines = useRead('checklists.ofCase', { caseId }).data ?? []
  const today = dayOf(thisMinute())
  if (lines.length === 0) return null
  return (
    <section aria-label="清单">
      <h2>清单</h2>
      <ul className="case-charges">
        {lines.map((line) => (
          <li key={line.id}>
            <Link href={addressOfList(line.checklistId)}>
              {line.kind}“{line.title}”第 {line.position} 条
            </Link>
            <p className={isOverdue(line, today) ? 'charge-vacant' : ''}>
              {lineWords(line, today)}，{line.responsible}，期限 {line.dueOn}
            </p>
            <FoldedText text={line.measure} />
          </li>
        ))}
      </ul>
    </section>
  )
}
