import type { Body, BodyPerson, Duty } from './bodies/body.ts'
import type { DutyItem } from './duty-list/duty-item.ts'

/** The tables of bodies and of what they are answerable for, as Kysely sees them. */
export interface BodyTables {
  body: Omit<Body, 'people' | 'roster'> & { position: number }
  bodyPerson: BodyPerson & { bodyId: string; position: number }
  bodyDuty: Duty & { bodyId: string; position: number }
  dutyItem: Omit<DutyItem, 'body'> & { position: number }
}
