import { sha256 } from '../digest/digest.ts'
import { drawnOf } from './draw.ts'

interface Candidate {
  number: string
}

/**
 * Casts lots: each candidate's is the hash of the seed and its number, and the lowest are drawn. The same seed, share and
 * candidates give the same cases on any machine, in whatever order they come.
 */
export function castLots<C extends Candidate>(
  candidates: readonly C[],
  { seed, percent }: { seed: string; percent: number }
): C[] {
  return candidates
    .map((one) => ({ one, lot: sha256(`${seed}\n${one.number}`) }))
    .sort((left, right) => (left.lot < right.lot ? -1 : left.lot > right.lot ? 1 : 0))
    .slice(0, drawnOf(candidates.length, percent))
    .map(({ one }) => one)
}

/** What tells one list of candidates from another: the hash of their numbers in order. */
export function digestOf(candidates: readonly Candidate[]): string {
  return sha256(
    candidates
      .map(({ number }) => number)
      .sort()
      .join('\n')
  )
}
