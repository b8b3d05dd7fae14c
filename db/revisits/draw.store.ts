import { sql } from 'kysely'
import type { Moment } from '../calendar/moment.ts'
import { advance } from '../cases/case-step.ts'
import type { Reader, Writer } from '../connection.ts'
import type { CommandContext } from '../context.ts'
import { sha256 } from '../digest/digest.ts'
import type { CaseTable } from '../schema.ts'
import { isDissatisfied } from '../signoff/signoff.ts'
import {
  isDrawn,
  lotOf,
  lotText,
  lotWords,
  storedDrawSettings,
  undrawnWay,
  type DrawSettings
} from './draw.ts'
import { newRevisit } from './new-revisit.ts'

export async function readDrawSettings(db: Reader): Promise<DrawSettings> {
  const row = await db.selectFrom('revisitSetting').select('settings').executeTakeFirst()
  return storedDrawSettings(row?.settings)
}

export async function writeDrawSettings(db: Writer, settings: DrawSettings): Promise<void> {
  await db
    .updateTable('revisitSetting')
    .set({ settings: JSON.stringify(settings) })
    .execute()
}

/** Whether an applicant signed this closing with 不满意 or 非常不满意. */
async function signedBadly(db: Reader, { id, cycle }: CaseTable): Promise<boolean> {
  const marks = await db
    .selectFrom('signature')
    .innerJoin('signoffRound', 'signoffRound.id', 'signature.roundId')
    .select('signature.satisfaction')
    .where('signoffRound.caseId', '=', id)
    .where('signoffRound.cycle', '=', cycle)
    .where('signoffRound.status', '=', 'completed')
    .execute()
  return marks.some(({ satisfaction }) => isDissatisfied(satisfaction))
}

/**
 * Draws whether a case that was just closed is asked about; one that isn't goes on to its filing, with a revisit that says so. Where
 * all are asked about nothing is drawn.
 */
export async function drawRevisit(context: CommandContext, row: CaseTable, closedAt: Moment): Promise<void> {
  const { db } = context
  const { share, seed } = await readDrawSettings(db)
  if (share === 100) return
  const { number, cycle } = row
  const lot = lotOf(sha256(lotText({ seed, number, cycle })))
  const drawn = isDrawn({ share, lot, again: cycle > 1, badMark: await signedBadly(db, row) })
  await db
    .insertInto('revisitDraw')
    .values({ caseId: row.id, cycle, at: closedAt, share, seed, lot, drawn: drawn ? 1 : 0 })
    .execute()
  if (drawn) return
  const text = `回访比例 ${share}%，抽签值 ${lotWords(lot)}，没有抽中`
  await newRevisit(context, row, {
    ...{ happenedAt: closedAt, way: undrawnWay, text, reached: 0, outcome: '维持' },
    ...{ resolved: null, satisfaction: null, recurred: null, conduct: null, markedBy: null },
    ...{ markedFor: '', recurrence: '', conductNote: '', opinion: '' }
  })
  const event = { kind: 'revisited', happenedAt: closedAt, label: undrawnWay, text } as const
  await advance(context, { ...row, state: 'closed' }, { step: 'drawRevisit', to: 'revisited' }, event)
}

/** The shares by which the closings of a period were asked about, the largest first; 100 where some were not drawn for. */
export async function sharesIn(
  db: Reader,
  { from, after }: { from: string; after: string }
): Promise<number[]> {
  const rows = await db
    .selectFrom('caseEvent')
    .leftJoin('revisitDraw', (on) =>
      on
        .onRef('revisitDraw.caseId', '=', 'caseEvent.caseId')
        .onRef('revisitDraw.cycle', '=', 'caseEvent.cycle')
    )
    // Written as the index of closings has it.
    .where(sql<boolean>`case_event.kind = 'closed'`)
    .where('caseEvent.happenedAt', '>=', from)
    .where('caseEvent.happenedAt', '<', after)
    .select(sql<number>`COALESCE(revisit_draw.share, 100)`.as('share'))
    .distinct()
    .orderBy('share', 'desc')
    .execute()
  return rows.length > 0 ? rows.map(({ share }) => share) : [(await readDrawSettings(db)).share]
}
