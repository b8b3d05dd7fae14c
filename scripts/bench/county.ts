import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { addDays, dayOf, momentOf } from '../../db/calendar/moment.ts'
import { centreSchema } from '../../db/centre/centre.ts'
import { DataFolder } from '../../db/data-folder.ts'
import { loadSqlite, openDatabase } from '../../db/connection.ts'
import { createService, type Service } from '../../db/service.ts'
import { staffSchema } from '../../db/people/people.ts'
import { caseRows, type Ending } from './county/case-rows.ts'
import { Numbers } from './county/numbers.ts'
import { findPeople } from './county/people.ts'
import { stateAt } from './county/proportions.ts'
import { randomOf } from './county/random.ts'
import { gather, write, type Rows } from './county/rows.ts'
import sample from '../../resources/sample/centre.json' with { type: 'json' }

export const password = 'Bench-2026'
export const benchAdministrator = '测试管理员'
export const registrar = '何秋菊'
export const owner = '罗建国'

/** A data folder with the years of a county in it. */
export interface County {
  folder: string
  cases: number
}

export function openService(folder: string): Service {
  return createService({
    folder,
    surroundings: { clock: () => new Date(), newId: () => uuidv7(), machine: 'BENCH' }
  })
}

/** Calls and insists on an answer. */
export async function ask<T>(service: Service, name: string, input: unknown): Promise<T> {
  const answer = await service.call({ seat: 'bench', name, input })
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer.value as T
}

/** The last day that has cases; today's are registered by the benches. */
const lastDay = addDays(dayOf(momentOf(new Date())), -1)

/** A county's case load of four years and more, as it is read back from a restored or old folder. */
const years = 4.4

/** Cases written in one transaction. */
const batch = 2_000

const endCase = `UPDATE cases SET state = @state, cycle = @cycle, owner_id = @ownerId, since = @since,
  result = @result, ended_at = @endedAt WHERE id = @id`

/** Writes cases straight into the tables, each with all that its state has left behind. */
async function fill(folder: string, cases: number): Promise<void> {
  const data = new DataFolder(folder)
  if (!(await data.openWithPassword(registrar, password)) || !data.open || !data.openKey)
    throw new Error('can not open the data')
  const people = await findPeople(data.open.reader)
  const key = Buffer.from(data.openKey)
  await data.close()
  const database = openDatabase(await loadSqlite(), data.databaseFile, key)
  // Nothing counts before it is whole: each page is written once, and not to the log first.
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -262144'])
    database.pragma(pragma)
  const numbers = new Numbers(sample.centre.shortName)
  const { villages } = sample.centre
  for (let start = 0; start < cases; start += batch) {
    const rows: Rows = { cases: [], party: [], caseEvent: [] }
    const endings: Ending[] = []
    for (let index = start; index < Math.min(cases, start + batch); index++) {
      const random = randomOf(index)
      const age = (cases - 1 - index) / cases
      const day = addDays(lastDay, -Math.floor(age * years * 365))
      const state = stateAt(age, random)
      const one = caseRows({ state, day, today: lastDay, villages, numbers, people, random })
      gather(rows, one.rows)
      endings.push(one.ending)
    }
    gather(rows, { givenNumber: numbers.given.splice(0) })
    database.transaction(() => {
      write(database, rows)
      const end = database.prepare(endCase)
      for (const ending of endings) end.run(ending)
    })()
  }
  write(database, { numberCounter: numbers.counters })
  database.pragma('journal_mode = WAL')
  database.close()
}

/** A new centre in the folder, its staff with the one password of the bench. */
export async function newBenchCentre(folder: string): Promise<void> {
  const service = openService(folder)
  await ask(service, 'setup.create', {
    centre: centreSchema.parse(sample.centre),
    administrator: { name: benchAdministrator, password },
    staff: sample.staff.map((one) => ({ ...staffSchema.parse(one), password }))
  })
  await service.close()
}

/** A new centre with that many cases. */
export async function makeCounty(cases: number): Promise<County> {
  const folder = mkdtempSync(join(tmpdir(), `kuaichu-bench-${cases}-`))
  await newBenchCentre(folder)
  await fill(folder, cases)
  return { folder, cases }
}

/** The registration that is saved again and again. */
export function registration(index: number): Record<string, unknown> {
  return {
    channel: '来访',
    category: '群众求决',
    field: '农业农村/水利设施',
    colour: '黄',
    tier: '乡镇（街道）',
    registeredAt: momentOf(new Date(Date.now() - 60_000)),
    location: '永兴村3组',
    summary: `堰塘整治后仍然渗漏（${index}）`,
    content: '两口堰塘前年刚整治过，整治以后仍然渗漏，群众意见很大。'.repeat(8),
    request: '查清原因，限期重新整治。',
    applicants: [
      { name: '赵德福', idNumber: '51190219620314171X', phone: '13900000001', address: '永兴村3组' }
    ]
  }
}
