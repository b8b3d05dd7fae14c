import type { BodyFacts, Body } from '../bodies/body.ts'
import type { Action } from '../own-lists/taking-in.ts'
import type { Fault } from '../workbook/table.ts'
import type { DutyItem, DutyItemFacts } from './duty-item.ts'

/** What is there before a file is taken in. */
export interface Known {
  bodies: readonly Body[]
  items: readonly DutyItem[]
  accounts: readonly { id: string; name: string }[]
  /** What a line may name as its field. */
  fields: readonly string[]
}

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
