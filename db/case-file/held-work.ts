import { z } from 'zod'
import { roleLabels, roles, type Role } from '../people/people.ts'
import { chargeMovers, deciders } from '../people/posts.ts'

const someCasesSchema = z.object({
  total: z.number().int(),
  /** Of the first few that the person who asks may see. */
  numbers: z.array(z.string())
})
type SomeCases = z.infer<typeof someCasesSchema>

/** What would be left lying if somebody were retired. */
export const heldWorkSchema = z.object({
  /** Being handled or signed, and theirs. */
  owned: someCasesSchema,
  /** Waiting for them by a post that they hold, of others. */
  waiting: someCasesSchema,
  /** Under their charge (领导包案), not discharged. */
  charged: someCasesSchema,
  /** The posts that nobody else in service holds. */
  alone: z.array(z.enum(roles))
})
export type HeldWork = z.infer<typeof heldWorkSchema>

const inWords = (posts: readonly Role[]) => posts.map((post) => roleLabels[post]).join('、')

function casesInWords({ total, numbers }: SomeCases): string {
  if (numbers.length === 0) return `${total} 件`
  return `${total} 件（${numbers.join('、')}${total > numbers.length ? '等' : ''}）`
}

/** What retiring this person leaves lying, and what is to be done about it, in sentences; none where it leaves nothing. */
export function heldWorkWords(name: string, { owned, waiting, charged, alone }: HeldWork): string[] {
  const found: string[] = []
  if (owned.total > 0) {
    const reassign = `由${inWords(deciders)}在诉求页上“改派”`
    found.push(`${name}手里有 ${casesInWords(owned)}没有办完：停用后这些诉求停着，要${reassign}给别人。`)
  }
  if (waiting.total > 0) {
    // Which of them wait for the post of one isn't told apart: then it isn't said of all that others go on.
    const goesOn = alone.length > 0 ? '停用后只有还有别人的岗位能接着办' : '停用后由同岗位的其他人接着办'
    found.push(`另有 ${casesInWords(waiting)}按岗位等着${name}：${goesOn}。`)
  }
  if (charged.total > 0) {
    const handOver = `由${inWords(chargeMovers)}在诉求页上“移交包案”`
    found.push(
      `${name}包案 ${casesInWords(charged)}没有销案：停用后办理照常，销案要先${handOver}给另一位领导。`
    )
  }
  if (alone.length > 0) {
    const post = alone.length > 1 ? '这些岗位' : '这个岗位'
    found.push(`只有${name}一人是${inWords(alone)}：停用后轮到${post}的诉求没有人能办，请先另安排一人。`)
  }
  return found
}
