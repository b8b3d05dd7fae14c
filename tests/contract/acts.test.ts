import { expect, it } from 'vitest'
import { api } from '../../db/api.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { doubled } from '../support/doubled.ts'
import { everyJourney } from '../support/journeys.ts'
import { withRaw } from '../support/raw.ts'

/** Tables that hold what differs from run to run: ids of acts, and random salts where there are any. */
const ofTheRun = ['act']

/** All that stands in the database, table by table. */
function everything(centre: TestCentre): Promise<Record<string, unknown[]>> {
  return withRaw(centre, (raw) => {
    const tables = raw
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
      )
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      tables
        .filter((name) => !ofTheRun.includes(name))
        .map((name) => [name, raw.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()])
    )
  })
}

it('every command and job sent four times as one act is done once and answered alike', async () => {
  const once = await newCentre()
  await everyJourney(once)
  const twice = await newCentre()
  const seen = doubled(twice)
  await everyJourney(twice)

  const recorded = Object.entries(api).filter(([, { kind }]) => kind === 'command' || kind === 'job')
  expect(recorded.map(([name]) => name).filter((name) => !seen.has(name as keyof typeof api))).toEqual([])
  expect(await everything(twice)).toEqual(await everything(once))
})
