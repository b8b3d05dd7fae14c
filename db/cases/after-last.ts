import { sql } from 'kysely'
import type { Moment } from '../calendar/moment.ts'
import type { CommandContext } from '../context.ts'
import type { CaseTable } from '../schema.ts'
import { checkHappened } from './case-step.ts'
import type { CaseEventKind } from './events.ts'
import { momentLabel, type Step } from './life.ts'
import { stillHolds } from './withdrawn.ts'

/**
 * What moves a case without another state – between ledgers, grades, hands – happens after the move before it: typed earlier,
 * the trace would tell another order than the one that led to where the case stands.
 *
 * @throws BEFORE_PREVIOUS
 */
export async function checkAfterLast(
  context: CommandContext,
  { id, cycle }: Pick<CaseTable, 'id' | 'cycle'>,
  kinds: readonly CaseEventKind[],
  { step, at }: { step: Step; at: Moment }
): Promise<void> {
  const { last } = await context.db
    .selectFrom('caseEvent as e')
    .where('caseId', '=', id)
    .where('cycle', '=', cycle)
    .where('kind', 'in', kinds)
    .where(stillHolds('e.id', 'e.case_id'))
    .select(sql<Moment | null>`max(happened_at)`.as('last'))
    .executeTakeFirstOrThrow()
  if (last !== null) checkHappened(context, 'happenedAt', momentLabel(step), at, last)
}
