import { expect, type Page } from '@playwright/test'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayOf, momentOf } from '../../db/calendar/moment.ts'
import { chooseWhenSaving } from '../../scripts/drive/app.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

const heading = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { level: 1, name })

test('the discipline officer goes from a line of 专账 to its cases and back, by keys alone', async ({
  sample
}) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  await expect(page.getByRole('link', { name: '督办' })).toHaveCount(0)
  await call(page, 'cases.register', {
    ...{ channel: '来访', category: '群众求决', field: '农业农村/水利设施', colour: '黄' },
    ...{ tier: '村（社区）', location: '永兴村3组', summary: '早已到期的渠堰' },
    ...{ content: '整治以后仍然渗漏。', request: '限期返工。', applicants: [{ name: '赵德福' }] },
    registeredAt: `${addDays(dayOf(momentOf(new Date())), -30)}T09:12:00+08:00`
  })
  await lock(page)

  await sample.sit('向华')
  const { lines } = await call(page, 'oversight.board', {})
  const [first, ...others] = lines.filter(({ cases }) => cases > 0)
  const next = others[0]
  if (!first || !next) throw new Error('the sample has too little to watch')
  expect(first.line).toBe('overdue')
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '督办' }).press('Enter')
  const number = (title: string, cases: number) =>
    page.getByRole('link', { name: `${title}，${cases} 件`, exact: true })
  await expect(number(first.title, first.cases)).toBeFocused()
  for (const { title, rule, source } of lines) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: title, exact: true }) })
    await expect(row).toContainText(rule)
    await expect(row).toContainText(source)
  }
  await page.keyboard.press('ArrowDown')
  await expect(number(next.title, next.cases)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('table', { name: '督办：超期' }).locator('tbody tr[aria-label]')
  await expect(rows).toHaveCount(first.cases)
  await expect(rows.first()).toBeFocused()
  expect(await faultsOf(sample.app.electron, page, '督办：超期')).toEqual([])
  await rows.first().focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /，发提示单$/ }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '督办发单' }).getByLabel('督办要求')).not.toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(rows.first()).toBeVisible()
  await rows.first().focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('region', { name: '办理经过' })
    .or(page.locator('main:visible .timeline'))
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await expect(heading(page, '督办：超期')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(heading(page, '督办')).toBeVisible()
  await expect(number(first.title, first.cases)).toBeFocused()
})

test('a reminder is written with one stroke, waits for its addressee, and its steps fit at every size', async ({
  sample
}) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('向华')
  const { rows } = await call(page, 'cases.list', { states: ['handling'], mine: false, limit: 50 })
  const one = rows.find(({ owner, confidential }) => owner === '罗建国' && !confidential)
  if (!one) throw new Error('nothing to watch')
  await page.evaluate((id) => (location.hash = `/cases/${id}`), one.id)
  await page.getByRole('button', { name: '督办发单' }).first().click()
  const panel = page.getByRole('region', { name: '督办发单' })
  await panel.waitFor()
  await expect(panel.getByLabel('督办要求')).not.toHaveValue('')
  expect(await faultsOf(electron, page, '督办发单')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/已发提示单 梁快处督提〔\d{4}〕2号/)).toBeVisible()
  await page.evaluate(() => (location.hash = '/supervision?'))
  await expect(page.getByRole('link', { name: /2号，看这一件/ })).toBeVisible()
  expect(await faultsOf(electron, page, '督办：有三单')).toEqual([])
  await page.evaluate((id) => (location.hash = `/cases/${id}`), one.id)
  const target = join(sample.folder, '提示单.docx')
  await chooseWhenSaving(electron, target)
  await page.getByRole('button', { name: '提示单存为 Word' }).press('Enter')
  await expect(page.getByRole('button', { name: /^打开/ })).toBeVisible()
  expect(statSync(target).size).toBeGreaterThan(5_000)
  await lock(page)

  await sample.sit('罗建国')
  await page.evaluate((id) => (location.hash = `/cases/${id}`), one.id)
  await page.getByRole('button', { name: '签收督办单' }).first().press('Enter')
  await page.getByRole('region', { name: '签收督办单' }).getByLabel('签收人').waitFor()
  expect(await faultsOf(electron, page, '签收督办单')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已签收提示单/)).toBeVisible()
  await expect(page.getByRole('region', { name: '签收督办单' })).toHaveCount(0)
  await page.getByRole('button', { name: '答复督办单' }).first().press('Enter')
  await page.getByRole('region', { name: '答复督办单' }).getByLabel('答复内容').fill('已上门联系。')
  expect(await faultsOf(electron, page, '答复督办单')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/已答复.+，等督办员销号/)).toBeVisible()
})

test('a draw is seen before it is drawn, its cases are looked back on, and the record is a paper', async ({
  sample
}) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('向华')
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '督办' }).press('Enter')
  await page.getByRole('button', { name: '线索', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '登记线索' }).press('Enter')
  const clue = page.getByRole('dialog')
  await clue.getByLabel('反映谁').fill('某工作人员')
  await clue.getByLabel('线索来源').fill('回头看')
  await clue.getByLabel('线索内容').fill('收受土特产。')
  expect(await faultsOf(electron, page, '登记线索')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(clue.getByText('线索 1 条，立案 0 件，处分 0 件。')).toBeVisible()
  expect(await faultsOf(electron, page, '线索')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '抽回头看', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('抽取比例').fill('100')
  await expect(dialog.getByText(/^符合条件的 \d+ 件，会抽到 \d+ 件。$/)).toBeVisible()
  expect(await faultsOf(electron, page, '抽回头看')).toEqual([])
  await page.keyboard.press('Control+Enter')
  const drawn = page.getByRole('link', { name: /抽到 \d+ 件$/ })
  await expect(drawn).toBeVisible()
  expect(await faultsOf(electron, page, '督办：抽过')).toEqual([])
  await drawn.press('Enter')
  await expect(page.getByText('抽到的是同样几件')).toBeVisible()
  expect(await faultsOf(electron, page, '督办：抽到的')).toEqual([])
  const [first] = (await call(page, 'cases.list', { states: ['closed'], search: '耕地地力保护补贴' })).rows
  await page.getByRole('link', { name: `${first?.number ?? ''}，做回头看` }).press('Enter')
  const panel = page.getByRole('region', { name: '回头看', exact: true }).filter({ hasText: '核查结论' })
  await panel.waitFor()
  await panel.getByLabel('假化解').check()
  expect(await faultsOf(electron, page, '回头看')).toEqual([])
  for (const field of await panel.getByRole('textbox').all()) {
    if ((await field.inputValue()) === '') await field.fill('到户看过，补贴没有补发。')
  }
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已登记回头看 梁快处回〔\d{4}〕1号，开始重办$/)).toBeVisible()
  await expect(page.getByRole('region', { name: '文书' })).toContainText('回头看记录')
  expect(await faultsOf(electron, page, '回头看以后')).toEqual([])
})

test('a closed case is appraised point by point, and its person told', async ({ sample }) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('向华')
  const [one] = (await call(page, 'cases.list', { watch: 'notAppraised', search: '独居老人' })).rows
  await page.evaluate((id) => (location.hash = `/cases/${id}`), one?.id)
  await page.getByRole('button', { name: '评查', exact: true }).press('Enter')
  const panel = page.getByRole('region', { name: '评查', exact: true })
  await page.keyboard.press('Control+Enter')
  // Nobody's word is taken for a point that nobody marked.
  await expect(panel.getByText('请选择合格、不合格或不涉及').first()).toBeVisible()
  for (const point of await panel.getByRole('radiogroup').all()) {
    await point.getByRole('radio', { name: '合格', exact: true }).check()
  }
  await panel.getByRole('radiogroup', { name: '装订规范' }).getByLabel('不合格').check()
  await panel.getByLabel('装订规范：哪里不合格').fill('缺卷内目录')
  expect(await faultsOf(electron, page, '评查')).toEqual([])
  await panel.getByRole('combobox', { name: '评查结果' }).click()
  await page.getByTitle('不合格', { exact: true }).click()
  await panel.getByLabel('评查意见').fill('七日内补卷内目录。')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已登记评查，等反馈给诉求人')).toBeVisible()
  await page.getByRole('button', { name: '评查反馈', exact: true }).press('Enter')
  const told = page.getByRole('region', { name: '评查反馈', exact: true })
  await told.getByLabel('反馈方式').fill('电话告知')
  await told.getByLabel('反馈情况').fill('已说明，本人认可。')
  expect(await faultsOf(electron, page, '评查反馈')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已登记反馈给/)).toBeVisible()
  expect(await faultsOf(electron, page, '评查以后')).toEqual([])
})
