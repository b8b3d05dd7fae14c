import { numberTemplatesSchema, storedTemplates } from '../numbers/number-series.ts'
import type { Reader, Writer } from '../connection.ts'
import { settingsSchema, type Centre, type Settings } from './centre.ts'
import { differs, type Letterhead } from './letterhead.ts'

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

/** What papers showed of the centre, the first one first. */
export async function listLetterheads(db: Reader): Promise<Letterhead[]> {
  const rows = await db.selectFrom('letterhead').selectAll().orderBy('position').execute()
  return rows.map(({ position: _position, ...letterhead }) => letterhead)
}

async function addLetterhead(db: Writer, since: string, centre: Centre): Promise<void> {
  const { name, shortName, phone, fondsName, fondsCode } = centre
  const next = { since, name, shortName, phone, fondsName, fondsCode }
  const before = await listLetterheads(db)
  const last = before.at(-1)
  if (last && !differs(last, next)) return
  await db
    .insertInto('letterhead')
    .values({ ...next, position: before.length + 1 })
    .execute()
}

export async function insertCentre(db: Writer, centre: Centre, sample: boolean): Promise<void> {
  await addLetterhead(db, '', centre)
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

/** From `now` on; papers of before keep what they showed. */
export async function updateCentre(db: Writer, centre: Centre, now: string): Promise<void> {
  await addLetterhead(db, now, centre)
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
