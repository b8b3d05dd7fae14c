import { z } from 'zod'
import bodies from '../../resources/sample/bodies.json' with { type: 'json' }
import centre from '../../resources/sample/centre.json' with { type: 'json' }
import { bodySchema } from '../bodies/body.ts'
import { addDays, type Day } from '../calendar/moment.ts'
import { dutyItemSchema } from '../duty-list/duty-item.ts'
import { sampleDays } from './sample-days.ts'
import type { ActAs } from './sample-deed.ts'

const listed = z.array(
  bodySchema.extend({ answersFor: z.array(dutyItemSchema.omit({ bodyId: true })).default([]) })
)

/** The administrator of the sample centre writes its bodies down, and what each of them answers for. */
export async function keepSampleBodies(today: Day, actAs: ActAs): Promise<void> {
  const at = `${addDays(today, -sampleDays)}T08:00:00+08:00`
  const by = centre.administrator.name
  for (const { answersFor, ...body } of listed.parse(bodies)) {
    const { id: bodyId } = await actAs(by, at, 'bodies.add', body)
    for (const item of answersFor) await actAs(by, at, 'dutyList.add', { ...item, bodyId })
  }
}
