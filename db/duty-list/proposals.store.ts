import { listBodies } from '../bodies/bodies.store.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { onDuty } from '../bodies/body.ts'
import { dayOf, momentOf, type Clock } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import { listDutyItems } from './duty-list.store.ts'
import { fitting, whyOf, type Matter } from './propose.ts'

/** Whose a matter is by the list, best first, with why and who of them can be reached today. */
export async function proposalsFor({ db, clock }: { db: Reader; clock: Clock }, matter: Matter) {
  const today = dayOf(momentOf(clock()))
  const bodies = (await listBodies(db)).filter(isInUse)
  return fitting(await listDutyItems(db), matter).flatMap(({ item }) => {
    const body = bodies.find(({ id }) => id === item.bodyId)
    if (!body) return []
    const { id, name, phone, roster } = body
    return {
      itemId: item.id,
      body: { id, name, phone },
      basisKind: item.basisKind,
      why: whyOf(item),
      onDuty: onDuty(roster, today).map((duty) => ({ name: duty.name, phone: duty.phone }))
    }
  })
}
