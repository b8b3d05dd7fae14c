import type { MarkKind } from './checklists/checklist.ts'

/** The tables of 清单式管理, as Kysely sees them. */
export interface ChecklistTables {
  checklist: {
    id: string
    kind: string
    title: string
    ledger: string
    madeById: string
    madeBy: string
    madeAt: string
    closedAt: string | null
    closedBy: string
    closeReason: string
  }
  /** `doneOn` is what its last mark says. */
  checklistLine: {
    id: string
    checklistId: string
    position: number
    caseId: string
    measure: string
    accountId: string | null
    bodyId: string | null
    responsible: string
    dueOn: string
    doneOn: string | null
  }
  checklistMark: {
    id: string
    lineId: string
    kind: MarkKind
    happenedOn: string
    at: string
    byId: string
    byName: string
    words: string
  }
}
