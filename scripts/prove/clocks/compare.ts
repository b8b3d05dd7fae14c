import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import workedCases from '../../../tests/fixtures/clocks/worked-cases.json' with { type: 'json' }
import { explain } from '../../../tests/support/clocks.ts'
import { oracle, type FullQuestion } from './oracle.ts'
import { anyQuestion } from './questions.ts'

/** How the product answers a question, in place of {@link explain} where a test breaks it on purpose. */
export type Answerer = (question: FullQuestion) => object

/** What the product answers besides the sentence; of a question that it refuses, why. */
function answered(question: FullQuestion, answerer: Answerer): Record<string, unknown> {
  try {
    return Object.fromEntries(Object.entries(answerer(question)).filter(([name]) => name !== 'sentence'))
  } catch (error) {
    return { refused: String(error) }
  }
}

/** Null where the two agree, else the question with both answers. */
function difference(question: FullQuestion, answerer: Answerer = explain): string | null {
  const [product, walked] = [answered(question, answerer), oracle(question)]
  if (isDeepStrictEqual(product, walked)) return null
  return `${JSON.stringify(question)}\n  product ${JSON.stringify(product)}\n  oracle  ${JSON.stringify(walked)}`
}

export interface Comparison {
  cases: number
  differences: number
  /** The smallest question on which they differ, and every worked case that is answered otherwise. */
  shown: string[]
}

const seed = 20_261_126

/** Whether the product answers what the research worked out: `due: null` is none, and an estimate says that it is one. */
function answersAs(
  expected: (typeof workedCases)[number]['answer'],
  product: Record<string, unknown>
): boolean {
  const answer = { due: null, estimated: false, ...product }
  return Object.entries({ estimated: false, ...expected }).every(([name, value]) =>
    isDeepStrictEqual(Object.entries(answer).find(([field]) => field === name)?.[1], value)
  )
}

/** The worked cases against both: the answers that are written beside them, and the oracle. */
function worked(): Comparison {
  const shown = workedCases.flatMap(({ id, input, answer }) => {
    const question = { asOf: '2026-11-26T10:00', ...input } as FullQuestion
    const product = answered(question, explain)
    const wrong = answersAs(answer, product) ? [] : [JSON.stringify(product)]
    return [...wrong, difference(question) ?? []].flat().map((text) => `${id}: ${text}`)
  })
  return { cases: workedCases.length, differences: shown.length, shown }
}

/** So many random questions, the same for the same count. */
export function compared(count: number, answerer: Answerer = explain): Comparison {
  const agrees = (question: FullQuestion) => difference(question, answerer) === null
  const differing = fc.sample(anyQuestion, { numRuns: count, seed }).filter((question) => !agrees(question))
  const [first] = differing
  if (!first) return { cases: count, differences: 0, shown: [] }
  const check = fc.check(fc.property(anyQuestion, agrees), { numRuns: count, seed })
  const smallest = difference(check.counterexample?.[0] ?? first, answerer)
  return { cases: count, differences: differing.length, shown: smallest === null ? [] : [smallest] }
}

const known = new Map<number, Comparison>()

/** Worked and random cases together; both proofs read the one comparison. */
export function everyComparison(count: number): Comparison {
  const before = known.get(count)
  if (before) return before
  const [written, random] = [worked(), compared(count)]
  const all: Comparison = {
    cases: written.cases + random.cases,
    differences: written.differences + random.differences,
    shown: [...written.shown, ...random.shown]
  }
  known.set(count, all)
  return all
}
