/** The tables of ledgers, as Kysely sees them. */
export interface LedgerTables {
  /** `settings` is the view as JSON; it may be of an older version (`readView`). */
  ledgerView: {
    id: string
    ownerId: string
    name: string
    shared: 0 | 1
    settings: string
    removedAt: string | null
  }
  /** With which view a person's ledgers open. */
  ledgerOpening: { accountId: string; viewId: string }
}
