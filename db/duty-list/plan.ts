import type { BodyFacts, Body } from '../bodies/body.ts'
import { isInUse } from '../bodies/order.ts'
import { faultAt, type Fault } from '../workbook/table.ts'
import type { DutyItem, DutyItemFacts } from './duty-item.ts'
import { inUseWord, stoppedWord } from './sheets.ts'

/** What is there before a file is taken in. */
export interface Known {
  bodies: readonly Body[]
  items: readonly DutyItem[]
  accounts: readonly { id: string; name: string }[]
  /** What a line may name as its field. */
  fields: readonly string[]
}

export const actions = ['添加', '修改', '停用', '恢复'] as const
export type Action = (typeof actions)[number]

interface Step<F> {
  action: Action
  /** The row that is changed; null for one that is added. */
  id: string | null
  facts: F
  /** What is changed, in words. */
  told: string
}

export type BodyStep = Step<BodyFacts>
/** A line names its body: the file may only now bring it. */
export type ItemStep = Step<Omit<DutyItemFacts, 'bodyId'> & { body: string }>

/** What a file would do, and what is wrong in it; with a fault nothing is done. */
export interface Plan {
  bodies: BodyStep[]
  items: ItemStep[]
  faults: Fault[]
}

/** Whether a row of the file is to be stopped, and the fault where its state is no word for that. */
export function stateIn(sheet: string, row: number, text: string): { stopped: boolean; faults: Fault[] } {
  const word = text.trim()
  const known = ['', inUseWord, stoppedWord].includes(word)
  const reason = `写的是“${word}”，只能写“${inUseWord}”或“${stoppedWord}”，空着算${inUseWord}`
  return { stopped: word === stoppedWord, faults: known ? [] : [faultAt(sheet, row, '状态', reason)] }
}

/** The row of that name: the one in use, or else the one that was stopped last. */
export function standingRow<R extends { stoppedAt: string | null }>(rows: readonly R[]): R | undefined {
  const stopped = [...rows].sort((one, other) => ((one.stoppedAt ?? '') < (other.stoppedAt ?? '') ? 1 : -1))
  return rows.find(isInUse) ?? stopped[0]
}

/** What becomes of a row that the file has: null where it stays as it is. */
export function actionFor(
  now: { stoppedAt: string | null } | undefined,
  stopped: boolean,
  changed: boolean
): Action | null {
  if (!now) return stopped ? null : '添加'
  if (stopped) return isInUse(now) ? '停用' : null
  if (!isInUse(now)) return '恢复'
  return changed ? '修改' : null
}
