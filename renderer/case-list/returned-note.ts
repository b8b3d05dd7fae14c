import type { Value } from '../../db/api.ts'

type Returned = NonNullable<Value<'cases.read'>['returned']>

/** As many characters of a reason as tell what it is about. */
const reasonLength = 40

/** Who sent a case back and why, shortened: `已退回：岳明远，缺整改后的照片`. */
export function returnedNote({ who, reason }: Returned): string {
  const line = [...reason.replace(/\s+/g, ' ')]
  const short = line.length > reasonLength ? `${line.slice(0, reasonLength - 1).join('')}…` : line.join('')
  return `已退回：${who}，${short}`
}
