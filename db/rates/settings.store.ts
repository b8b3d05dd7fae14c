import type { Reader, Writer } from '../connection.ts'
import { storedRateSettings, type RateSettings } from './settings.ts'

export async function readRateSettings(db: Reader): Promise<RateSettings> {
  const row = await db.selectFrom('rateSetting').select('settings').executeTakeFirst()
  return storedRateSettings(row?.settings)
}

export async function writeRateSettings(db: Writer, settings: RateSettings): Promise<void> {
  await db
    .updateTable('rateSetting')
    .set({ settings: JSON.stringify(settings) })
    .execute()
}
