import cases from '../../resources/sample/cases.json' with { type: 'json' }
import type { Day } from '../calendar/moment.ts'
import { sampleCasesSchema } from './sample-case.ts'
import { keepSampleBodies } from './sample-bodies.ts'
import type { ActAs, SampleStaff } from './sample-deed.ts'
import { deedsOf } from './sample-deeds.ts'

/**
 * Lets the sample centre work through its invented cases with the calls that people make, in the order of
 * time, up to yesterday: whatever the rules refuse can't be in it.
 */
export async function liveSample(today: Day, staff: SampleStaff, actAs: ActAs): Promise<void> {
  await keepSampleBodies(today, actAs)
  const deeds = sampleCasesSchema
    .parse(cases)
    .flatMap((one, index) => deedsOf(one, index, today, staff, actAs))
    .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0))
  for (const deed of deeds) await deed.act()
}
