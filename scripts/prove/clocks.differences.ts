import type { Proof } from '../test/proof.ts'
import { everyComparison } from './clocks/compare.ts'

export const proof: Proof = {
  promise:
    'clocks end, count and judge as a clock that is walked minute by minute and day by day, over other holiday data',
  count: 20_000,
  run(count) {
    const { cases, differences, shown } = everyComparison(count)
    const note =
      differences === 0 ? `${cases} cases, due, used, rest, state and every flag` : shown.join('\n')
    return Promise.resolve({ value: differences, unit: 'differences', holds: differences === 0, note })
  }
}
