import { expect, type Page } from '@playwright/test'
import { addDays, dayOf, momentOf } from '../../db/calendar/moment.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
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
