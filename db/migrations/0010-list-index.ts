import type { Migration } from '../migrate.ts'

/** Lists of cases are counted, sorted and jumped about in without reading the cases themselves. */
export const listIndex: Migration = {
  version: 10,
  name: 'list-index',
  sql: `CREATE INDEX cases_for_lists ON cases
    (registered_at DESC, id DESC, state, tier, number, ended_at, confidential, registrar_id, owner_id);`
}
