import type { Proof } from '../test/proof.ts'
import { everyComparison } from './clocks/compare.ts'

export const proof: Proof = {
  promise:
    'the 48 worked cases and random ones over 2006–2026 are answered, and compared with a clock that is walked',
  count: 20_000,
  run(count) {
    const { cases, differences } = everyComparison(count)
    const note = `48 worked cases, ${count} random ones, ${differences} differences`
    return Promise.resolve({ value: cases, unit: 'cases compared', holds: cases === count + 48, note })
  }
}
