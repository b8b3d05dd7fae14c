import type { Migration } from '../migrate.ts'

/** The leader who received the person of a case. */
export const receivedBy: Migration = {
  version: 26,
  name: 'received-by',
  sql: `ALTER TABLE cases ADD COLUMN received_by TEXT NOT NULL DEFAULT ''`
}
