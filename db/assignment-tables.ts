import type { helpKinds } from './assignment/order.ts'

/** The tables of assignments and their orders, as Kysely sees them. */
export interface AssignmentTables {
  assignment: {
    eventId: string
    caseId: string
    cycle: number
    number: string
    at: string
    ownerId: string
    byId: string
    byTitle: string
    bodyId: string | null
    bodyName: string
    designated: 0 | 1
    demand: string
    dueOn: string | null
    receivedAt: string | null
    receivedBy: string | null
    sentBackAt: string | null
    sentBackReason: string
    mode: string
    measure: string
  }
  assignmentHelp: {
    id: string
    assignmentId: string
    position: number
    kind: (typeof helpKinds)[number]
    bodyName: string
    task: string
    dueOn: string | null
    feedbackEventId: string | null
  }
}
