import type Database from 'better-sqlite3'
import { loadSqlite, openDatabase } from '../../db/connection.ts'
import { DataFolder } from '../../db/data-folder.ts'
import sample from '../../resources/sample/centre.json' with { type: 'json' }
import { ask, openService, password, registrar, type County } from './county.ts'
import { median, rounded, timed, type Figure } from './figures.ts'

const times = 11

interface Question {
  call: string
  input: object
  /** The same question as bare SQL without any rule, on the same encrypted file. */
  bare: { sql: string; words: string; values?: string[] }
}

const everyCase = {
  sql: 'SELECT state, owner_id, count(*) FROM cases GROUP BY state, owner_id',
  words: 'bare SQL counting all cases by state and owner'
}

const questions = {
  'list.turns': { call: 'cases.turns', input: {}, bare: everyCase },
  'list.mine': { call: 'cases.list', input: { mine: true }, bare: everyCase },
  'list.counts': {
    call: 'cases.counts',
    input: {},
    bare: { sql: 'SELECT state, count(*) FROM cases GROUP BY state', words: 'bare SQL counting by state' }
  },
  'list.first-page': {
    call: 'cases.list',
    input: {},
    bare: {
      sql: 'SELECT * FROM cases ORDER BY registered_at DESC, id DESC LIMIT 50',
      words: 'bare SQL reading the first 50 cases'
    }
  },
  'list.search': {
    call: 'cases.list',
    input: { search: '赵德福' },
    bare: {
      sql: 'SELECT id FROM cases WHERE summary LIKE ?',
      words: 'bare SQL looking through the summaries alone',
      values: ['%赵德福%']
    }
  }
} satisfies Record<string, Question>

type ListId = keyof typeof questions

export async function openCounty(county: County, readonly = true): Promise<Database.Database> {
  const data = new DataFolder(county.folder)
  await data.openWithPassword(registrar, password)
  const key = Buffer.from(data.openKey ?? [])
  await data.close()
  return openDatabase(await loadSqlite(), data.databaseFile, key, { readonly })
}

export async function repeatedly(act: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let index = 0; index < times; index++) took.push(await timed(act))
  return median(took)
}

/** What a list asks of the whole county, for the person of the centre whose answer takes longest. */
async function benchList(id: ListId, county: County, suffix: string): Promise<Figure> {
  const { call, input, bare }: Question = questions[id]
  const service = openService(county.folder)
  let slowest = { name: '', took: 0 }
  for (const { name } of sample.staff) {
    await ask(service, 'session.signIn', { name, password })
    const took = await repeatedly(() => ask(service, call, input))
    if (took > slowest.took) slowest = { name, took }
  }
  await service.close()
  const database = await openCounty(county)
  const statement = database.prepare(bare.sql)
  const other = await repeatedly(() => Promise.resolve(statement.all(...(bare.values ?? []))))
  database.close()
  return {
    id: `${id}${suffix}`,
    value: rounded(slowest.took),
    unit: 'ms',
    against: `${bare.words}, median`,
    ratio: rounded(slowest.took / other),
    note: `${county.cases} cases, for ${slowest.name}, bare ${rounded(other)} ms`
  }
}

type Bench = (county: County, suffix: string) => Promise<Figure>

/** Whose turn it is, what waits for me, how many stand where, the first page, a search: each over all cases. */
export const listBenches = Object.fromEntries(
  (Object.keys(questions) as ListId[]).map((id): [ListId, Bench] => [
    id,
    (county, suffix) => benchList(id, county, suffix)
  ])
) as Record<ListId, Bench>
