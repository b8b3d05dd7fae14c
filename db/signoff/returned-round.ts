import { seatLabels, type Round } from './signoff.ts'

type Returned = NonNullable<Round['returned']>

/** What the entry of a round that went back with its owner is called, and how its reason begins. */
export const reassigned = '改派'

/** The reason as it is kept of a round that goes back because its case gets another owner. */
export function reassignedReason(note: string): string {
  return `${reassigned}：${note}`
}

/** The reason alone. */
export function returnReason({ reason, reassignedBy }: Returned): string {
  const prefix = reassignedReason('')
  return reassignedBy !== null && reason.startsWith(prefix) ? reason.slice(prefix.length) : reason
}

/** Who did what: a seat is named only where somebody sent the round back at it. */
export function whoReturned({ by, seat, reassignedBy }: Returned): string {
  return reassignedBy === null
    ? `${seatLabels[seat]} ${by} 退回`
    : `${reassignedBy} ${reassigned}，本轮随之退回`
}

/** `分管领导 岳明远 退回：缺照片`, `窗口登记员 何秋菊 改派，本轮随之退回：已调离` */
export function returnedWords(returned: Returned): string {
  return `${whoReturned(returned)}：${returnReason(returned)}`
}
