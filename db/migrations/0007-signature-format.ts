import type { Migration } from '../migrate.ts'

/** How a signature's hash is made; each is verified by the format it names, for ever. */
export const signatureFormat: Migration = {
  version: 7,
  name: 'signature-format',
  sql: 'ALTER TABLE signature ADD COLUMN format INTEGER NOT NULL DEFAULT 1;'
}
