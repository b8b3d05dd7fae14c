import { z } from 'zod'

/** Which fields are frozen: `true` takes a value whole, further names go into an object or each item of a list. */
interface Names {
  readonly [name: string]: true | Names
}

/**
 * What a round of format 1 freezes, field by field, as 0.1.0 wrote it. Frozen for ever: what a later version
 * adds belongs to a later format, or signatures given before would read as broken.
 */
export const format1 = {
  facts: {
    ...{ channel: true, visitMode: true, visitorCount: true, category: true, field: true, colour: true },
    ...{ tier: true, registeredAt: true, occurred: true, location: true, summary: true, content: true },
    ...{ request: true, confidential: true }
  },
  party: {
    ...{ id: true, side: true, kind: true, name: true, sex: true, birthDate: true, idNumber: true },
    ...{ phone: true, address: true, representative: true, creditCode: true, legalRepresentative: true }
  },
  screening: { valid: true, reason: true, by: true, at: true },
  notice: { kind: true, number: true, at: true, basis: true, to: true, way: true },
  event: {
    ...{ id: true, kind: true, cycle: true, happenedAt: true, recordedAt: true, actorName: true },
    ...{ label: true, text: true, reporter: { name: true, phone: true } }
  },
  session: {
    ...{ id: true, cycle: true, room: true, mediators: true, recorder: true, invited: true },
    ...{ startedAt: true, endedAt: true, recordedAt: true, outcome: true, outcomeNote: true },
    transcript: { speaker: true, text: true }
  },
  agreement: {
    ...{ id: true, sessionId: true, number: true, facts: true, disputes: true, signedOn: true },
    ...{ recordedAt: true, copies: true, judicialConfirmation: true },
    clauses: {
      ...{ text: true, obligor: true, due: true, place: true, way: true, amountFen: true },
      instalments: { due: true, amountFen: true }
    }
  },
  attachment: {
    ...{ id: true, eventId: true, name: true, mime: true, size: true, sha256: true, source: true },
    ...{ collector: true, collectedAt: true, recordedAt: true, description: true }
  },
  signature: {
    ...{ id: true, roundId: true, position: true, seat: true, mode: true, partyId: true, accountId: true },
    ...{ operatorId: true, signerName: true, signerTitle: true, identityCheck: true, opinion: true },
    ...{ satisfaction: true, signedAt: true, recordedAt: true, previousHash: true }
  }
} as const satisfies Record<string, Names>

const identified = z.looseObject({ id: z.string() })

/** The parts of a snapshot of format 1 without its number and its agreement, which format 2 writes otherwise. */
export const parts1 = {
  sheet: z.object({
    caseNumber: z.string(),
    round: z.number().int(),
    title: z.string(),
    applicants: z.array(z.string()),
    anonymous: z.boolean(),
    summary: z.string(),
    request: z.string(),
    result: z.string(),
    documents: z.array(z.object({ title: z.string(), sha256: z.string() }))
  }),
  number: z.string(),
  facts: z.record(z.string(), z.unknown()),
  parties: z.array(identified),
  screening: z.unknown(),
  notice: z.unknown(),
  events: z.array(identified),
  sessions: z.array(identified),
  attachments: z.array(identified)
}

/** The stored text of format 1; frozen as its fields are, so that an old text is read for ever as it was written. */
export const snapshot1 = z.object({ format: z.literal(1), ...parts1, agreement: identified.nullable() })

/** The named fields of a value and nothing else. */
export function frozenPart(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => frozenPart(item, names))
  if (typeof value !== 'object' || value === null) return value
  const given = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(names)
      .filter(([name]) => name in given)
      .map(([name, inner]) => [name, inner === true ? given[name] : frozenPart(given[name], inner)])
  )
}
