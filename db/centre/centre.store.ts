import { numberTemplatesSchema, storedTemplates } from '../numbers/number-series.ts'
import type { Reader, Writer } from '../connection.ts'
import { settingsSchema, type Centre, type Settings } from './centre.ts'

export interface CentreRecord {
  centre: Centre
  settings: Settings
  sample: boolean
}

export async function readCentre(db: Reader): Promise<CentreRecord> {
  const row = await db.selectFrom('centre').selectAll().executeTakeFirstOrThrow()
  const { id: _id, villages, numberTemplates, pageCorner, sample, ...named } = row
  return {
    centre: { ...named, villages: JSON.parse(villages) as string[] },
    settings: {
      numberTemplates: storedTemplates(numberTemplates),
      pageCorner: settingsSchema.shape.pageCorner.parse(pageCorner)
    },
    sample: sample === 1
  }
}

export async function insertCentre(db: Writer, centre: Centre, sample: boolean): Promise<void> {
  await db
    .insertInto('centre')
    .values({
      ...centre,
      id: 1,
      villages: JSON.stringify(centre.villages),
      numberTemplates: JSON.stringify(numberTemplatesSchema.parse({})),
      pageCorner: '下右',
      sample: sample ? 1 : 0
    })
    .execute()
}

export async function updateCentre(db: Writer, centre: Centre): Promise<void> {
  await db
    .updateTable('centre')
    .set({ ...centre, villages: JSON.stringify(centre.villages) })
    .execute()
}

export async function updateSettings(db: Writer, settings: Settings): Promise<void> {
  await db
    .updateTable('centre')
    .set({ numberTemplates: JSON.stringify(settings.numberTemplates), pageCorner: settings.pageCorner })
    .execute()
}
