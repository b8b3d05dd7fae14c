import { expect } from '@playwright/test'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, dayOf, momentOf } from '../../db/calendar/moment.ts'
import { buildVolume, goToDossier, readCatalogue } from '../../scripts/drive/dossier.ts'
import { takeSeat } from '../../scripts/drive/session.ts'
import { call, goTo } from '../support/app-form.ts'
import { Loop } from '../support/closed-loop.ts'
import { partOf } from '../support/docx-part.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

test('a case goes round the whole loop, and its volume tells of every station in order', async ({
  sample
}) => {
  test.setTimeout(240_000)
  const { electron, page } = sample.app
  const begins = addDays(dayOf(momentOf(new Date())), -45)
  const loop = new Loop({
    call: (name, input) => call(page, name, input),
    sit: (name) => takeSeat(page, name, sample.password),
    password: sample.password,
    begins
  })
  await loop.comesToItsOwner()
  await loop.getsMoreTime()

  // It is late: whoever watches finds it behind the number, and writes to its owner.
  await takeSeat(page, '向华', sample.password)
  await goTo(page, '/supervision')
  await page.getByRole('link', { name: /^超期，\d+ 件$/ }).press('Enter')
  await expect(page.getByRole('row').filter({ hasText: loop.number })).toBeVisible()
  await loop.isSupervised()
  await loop.isClosed(39, '两处渗水点已返工')
  await loop.isRevisited(39, false)
  await takeSeat(page, '罗建国', sample.password)
  await goTo(page, `/cases/${loop.caseId}`)
  await expect(page.getByRole('main')).toContainText('重办中')
  expect(await faultsOf(electron, page, '诉求：重办中')).toEqual([])
  await loop.isHandledAgain(39)
  await loop.isClosed(40, '西侧一并返工')
  await loop.isRevisited(40, true)
  await loop.isSampled(41)
  await loop.isFiled(41)

  await goToDossier(page, loop.number)
  const titles = (await readCatalogue(page)).map(({ title }) => title)
  const stations = ['交办单', '延期办理告知书', '督办单', '回访记录', '回头看记录']
  const places = stations.map((word) => titles.findIndex((title) => title.includes(word)))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, two) => one - two))
  const file = join(tmpdir(), `kuaichu-loop-${process.pid}.docx`)
  await buildVolume(electron, page, file)
  const text = partOf(readFileSync(file), 'word/document.xml').replaceAll(/<[^>]+>/g, '')
  rmSync(file)
  const written = ['看住水位', '塘埂防渗要由区水利局鉴定', '超过办理期限', '西侧又渗', '两处均不渗水'].map(
    (word) => text.lastIndexOf(word)
  )
  expect(written).not.toContain(-1)
  expect(written).toEqual(written.toSorted((one, two) => one - two))
})
