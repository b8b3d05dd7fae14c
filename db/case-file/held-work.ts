import { z } from 'zod'
import { roleLabels, roles, type Role } from '../people/people.ts'
import { chargeMovers, deciders } from '../people/posts.ts'

const someCasesSchema = z.object({
  total: z.number().int(),
  /** Of the first few that the person who asks may see. */
  numbers: z.array(z.string())
})
type SomeCases = z.infer<typeof someCasesSchema>

/** What would be left lying if somebody were retired. Every case stands in one of the first five. */
export const heldWorkSchema = z.object({
  /** Theirs, and not going on without them. */
  owned: someCasesSchema,
  /** Theirs, and signed by them: what is left is the leaders'. */
  signed: someCasesSchema,
  /** Taken on by them, and not yet given to anybody. */
  toAssign: someCasesSchema,
  /** Waiting for them by a post that they hold, of others; somebody else in service can act. */
  shared: someCasesSchema,
  /** The same, and nobody else in service can. */
  stranded: someCasesSchema,
  /** Under their charge (领导包案), not discharged. */
  charged: someCasesSchema,
  /** The posts that nobody else in service holds. */
  alone: z.array(z.enum(roles)),
  /** Somebody else in service can give a case to another owner. */
  reassignable: z.boolean()
})
export type HeldWork = z.infer<typeof heldWorkSchema>

const inWords = (posts: readonly Role[]) => posts.map((post) => roleLabels[post]).join('、')

function casesInWords({ total, numbers }: SomeCases): string {
  if (numbers.length === 0) return `${total} 件`
  return `${total} 件（${numbers.join('、')}${total > numbers.length ? '等' : ''}）`
}

/** What retiring this person leaves lying, and what is to be done about it, in sentences; none where it leaves nothing. */
export function heldWorkWords(name: string, held: HeldWork): string[] {
  const { owned, signed, toAssign, shared, stranded, charged, alone, reassignable } = held
  const others = reassignable
    ? `由${inWords(deciders)}`
    : `由${inWords(deciders)}（除${name}外现在没有人，请先另安排）`
  const found: string[] = []
  if (owned.total > 0) {
    const reassign = `${others}在诉求页上“改派”`
    found.push(`${name}手里有 ${casesInWords(owned)}没有办完：停用后这些诉求停着，要${reassign}给别人。`)
  }
  if (signed.total > 0) {
    found.push(
      `${name}已经签了名的 ${casesInWords(signed)}正在会签：停用后照常由后面的领导签，不用改派；被退回的才要改派。`
    )
  }
  if (toAssign.total > 0) {
    found.push(`${name}受理的 ${casesInWords(toAssign)}还没有分派：停用后${others}分派。`)
  }
  if (shared.total > 0) {
    found.push(`按岗位等着${name}的 ${casesInWords(shared)}，还有别人能办：停用后由他们接着办。`)
  }
  if (stranded.total > 0) {
    found.push(`按岗位等着${name}的 ${casesInWords(stranded)}，没有别人能办：停用后停着，请先另安排一人。`)
  }
  if (charged.total > 0) {
    const handOver = `由${inWords(chargeMovers)}在诉求页上“移交包案”`
    found.push(
      `${name}包案 ${casesInWords(charged)}没有销案：停用后办理照常，销案要先${handOver}给另一位领导。`
    )
  }
  if (alone.length > 0) {
    const post = alone.length > 1 ? '这些岗位' : '这个岗位'
    found.push(
      `只有${name}一人是${inWords(alone)}：停用后${post}没有人，以后只能由${post}办的一步没有人办，请先另安排一人。`
    )
  }
  return found
}
