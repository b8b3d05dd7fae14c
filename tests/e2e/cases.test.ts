import { expect } from '@playwright/test'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { staffSchema } from '../../db/people/people.ts'
import { perform, type Stage } from '../../scripts/demo/act.ts'
import { readCasesFile } from '../../scripts/demo/cases-file.ts'
import { planOf } from '../../scripts/demo/plan.ts'
import { bytesOf, openOffice, rawPagesOf } from '../support/office.ts'
import { watchFocus } from './focus.ts'
import { test } from './seat.ts'

/** The main job by hand: from a walk-in to a printed dossier, through the screens. */

const file = readCasesFile('tests/fixtures/cases.json')
const staff = (file.staff ?? []).map((person) => staffSchema.parse(person))

function planned(key: string) {
  const one = file.cases.find((found) => found.key === key)
  if (!one) throw new Error(`no sample case ${key}`)
  return planOf(one, staff, '2026-11-21T09:00:00+08:00')
}

for (const key of ['pond', 'boundary']) {
  test(`the ${key} case goes from the counter to the archive`, async ({ sample }) => {
    const { app, folder, password } = sample
    const out = join(folder, 'out')
    mkdirSync(join(out, key), { recursive: true })
    const stage: Stage = { app, staff, password, out, picture: () => Promise.resolve() }
    const lostFocus = await watchFocus(app.page)
    const performed = await perform(stage, planned(key))
    expect(performed.state).toBe('已归档')
    expect(await lostFocus()).toEqual([])

    const volume = join(out, key, 'volume-1.docx')
    expect(existsSync(volume)).toBe(true)
    const office = await openOffice()
    const [pdf] = await office.toPdf([await bytesOf(volume)])
    const pages = await rawPagesOf(pdf ?? '')
    await office.close()
    for (const { title, page } of performed.pieces) {
      const first = (pages[page + 1] ?? '').replace(/\s/g, '')
      const head = title.startsWith('办理情况报告') ? /^(样例)?关于/ : new RegExp(`^(样例)?${title}`)
      expect(first, `${title} on page ${page}`).toMatch(head)
    }
    for (const page of pages) expect(page).toContain('样例')
  })
}
