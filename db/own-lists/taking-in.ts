import { z } from 'zod'
import { faultAt, type Fault } from '../workbook/table.ts'
import { isInUse } from './own-list.ts'

/** What a file may do to a row of such a list. */
const actions = ['添加', '修改', '停用', '恢复'] as const
export type Action = (typeof actions)[number]

const inUseWord = '在用'
const stoppedWord = '停用'

/** How the state of a row is written in a file. */
export const stateOf = (row: { stoppedAt: string | null }) => (isInUse(row) ? inUseWord : stoppedWord)

/** What was or would be done to one row, in words. */
export const takenStepSchema = z.object({
  list: z.string(),
  action: z.enum(actions),
  name: z.string(),
  told: z.string().meta({ description: '改了哪几项' })
})
export type TakenStep = z.infer<typeof takenStepSchema>

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

interface Issues {
  issues: readonly { path: readonly PropertyKey[]; message: string }[]
}

/** The faults of a row that its schema finds, each under the title of its column. */
export function schemaFaults(
  sheet: string,
  row: number,
  columns: Readonly<Record<string, string>>,
  { issues }: Issues
): Fault[] {
  return issues.map(({ path, message }) => faultAt(sheet, row, columns[String(path[0])] ?? '', message))
}
