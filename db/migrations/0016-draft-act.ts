import type { Migration } from '../migrate.ts'

/** The act that a form is about to do belongs to what was typed into it: sent after a restart, it is the same act. */
export const draftAct: Migration = {
  version: 16,
  name: 'draft-act',
  sql: 'ALTER TABLE draft ADD COLUMN act TEXT'
}
