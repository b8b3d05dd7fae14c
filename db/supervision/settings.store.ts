import type { Reader, Writer } from '../connection.ts'
import { storedSettings, type SupervisionSettings } from './settings.ts'

export async function readSupervisionSettings(db: Reader): Promise<SupervisionSettings> {
  const row = await db.selectFrom('supervisionSetting').select('settings').executeTakeFirst()
  return storedSettings(row?.settings)
}

export async function writeSupervisionSettings(db: Writer, settings: SupervisionSettings): Promise<void> {
  await db
    .updateTable('supervisionSetting')
    .set({ settings: JSON.stringify(settings) })
    .execute()
}
