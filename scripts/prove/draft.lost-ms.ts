import { limitMs, lostByKills } from '../bench/draft.ts'
import type { Proof } from '../test/proof.ts'

export const proof: Proof = {
  promise: 'a program killed while somebody types loses at most the last second',
  count: 20,
  async run(count) {
    const lost = await lostByKills(count)
    const value = Math.max(...lost)
    return {
      value,
      unit: 'ms lost at most',
      holds: value <= limitMs,
      note: `lost by kill: ${lost.join(' ')} ms`
    }
  }
}
