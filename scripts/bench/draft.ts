import { limitMs, proof } from '../prove/draft.lost-ms.ts'
import type { Figure } from './figures.ts'
import { rounded } from './figures.ts'

const kills = 5

/** `draft.lost-ms`: the oldest letter that was lost when the program was killed in the middle of typing. */
export async function benchDraft(): Promise<Figure> {
  const { value, note } = await proof.run(kills)
  return {
    id: 'draft.lost-ms',
    value,
    unit: 'ms',
    against: `${limitMs} ms behind the typing`,
    ratio: rounded(value / limitMs),
    note
  }
}
