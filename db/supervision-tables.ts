/** The tables of 督办, as Kysely sees them. */
export interface SupervisionTables {
  /** One row; its settings as JSON, what was never set left out. */
  supervisionSetting: { id: 1; settings: string }
}
