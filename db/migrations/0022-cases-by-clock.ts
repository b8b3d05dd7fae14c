import type { Migration } from '../migrate.ts'

/** What boards and lists of deadlines ask of thousands of cases, read without the cases themselves, which lie far apart. */
export const casesByClock: Migration = {
  version: 22,
  name: 'cases-by-clock',
  sql: `CREATE INDEX cases_by_clock ON cases (id, owner_id, state, confidential, registrar_id);`
}
