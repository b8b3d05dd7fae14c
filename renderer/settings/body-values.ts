import type { Body, BodyFacts, BodyPerson, Duty } from '../../db/bodies/body.ts'

/** What a form about a body opens with; null is a body that is to be added. */
export function valuesOf(body: Body | null): BodyFacts {
  const { kind = 'department', name = '', shortName = '', phone = '', note = '' } = body ?? {}
  return { kind, name, shortName, phone, note, people: body?.people ?? [], roster: body?.roster ?? [] }
}

export const blankPerson: BodyPerson = { name: '', duty: '', phone: '', accountId: null }

export const blankDuty: Duty = { day: '', name: '', phone: '' }

/** The rows that can be added to a body. */
export const bodyRows = { people: blankPerson, roster: blankDuty }
