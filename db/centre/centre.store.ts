import { sql } from 'kysely'
import type { Reader, Writer } from '../connection.ts'
import {
  dictionaryKinds,
  formatNumber,
  numberTemplatesSchema,
  settingsSchema,
  type Centre,
  type Dictionaries,
  type DictionaryKind,
  type NumberSeries,
  type Settings
} from './centre.ts'

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
    settings: settingsSchema.parse({ numberTemplates: JSON.parse(numberTemplates) as unknown, pageCorner }),
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

export async function readDictionaries(db: Reader): Promise<Dictionaries> {
  const rows = await db.selectFrom('dictionaryValue').selectAll().orderBy('position').execute()
  const values = (kind: DictionaryKind) => rows.filter((row) => row.kind === kind).map((row) => row.value)
  return Object.fromEntries(dictionaryKinds.map((kind) => [kind, values(kind)])) as Dictionaries
}

export async function hasDictionaryValue(db: Reader, kind: DictionaryKind, value: string): Promise<boolean> {
  const row = await db
    .selectFrom('dictionaryValue')
    .select('value')
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a value after the others. */
export async function insertDictionaryValue(db: Writer, kind: DictionaryKind, value: string): Promise<void> {
  await db
    .insertInto('dictionaryValue')
    .columns(['kind', 'value', 'position'])
    .expression((eb) =>
      eb
        .selectFrom('dictionaryValue')
        .select([
          sql<string>`${kind}`.as('kind'),
          sql<string>`${value}`.as('value'),
          sql<number>`coalesce(max(position), 0) + 1`.as('position')
        ])
        .where('kind', '=', kind)
    )
    .execute()
}

/** The next running number of a series in a year; once taken it is never given again. */
export async function takeRunningNumber(db: Writer, series: string, year: number): Promise<number> {
  const row = await db
    .insertInto('numberCounter')
    .values({ series, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['series', 'year']).doUpdateSet({ last: sql`number_counter.last + 1` })
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** The next number of a series, written by the centre's template. */
export async function takeNumber(db: Writer, series: NumberSeries, year: number): Promise<string> {
  const { centre, settings } = await readCentre(db)
  const running = await takeRunningNumber(db, series, year)
  return formatNumber(settings.numberTemplates[series], year, centre.shortName, running)
}
