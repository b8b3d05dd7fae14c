import { expect, type Page } from '@playwright/test'
import type { CaseState } from '../../db/cases/states.ts'
import { choose } from '../../scripts/drive/fields.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call, goTo } from '../support/app-form.ts'
import { heldCalls } from '../support/held-calls.ts'
import { test } from './seat.ts'

/** Whoever opens a desk or a case by keys has the cursor where its work begins, so that the next key does something. */

/** What has the cursor, in short: the field's label, the button's words, the row of a list; empty where nothing has. */
function cursor(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at.matches('body, .desk-slot')) return ''
    if (at.matches('tr')) return 'row'
    const label = at.id === '' ? null : document.querySelector(`label[for="${CSS.escape(at.id)}"]`)
    return label?.textContent ?? at.getAttribute('aria-label') ?? at.textContent
  })
}

async function found(page: Page, what: string): Promise<void> {
  await expect.poll(() => cursor(page), { message: location(page) }).toMatch(new RegExp(what))
}

function location(page: Page): string {
  return new URL(page.url()).hash
}

/** The key that opens a desk, by its place in the menu of whoever sits here. */
async function openByKey(page: Page, label: string): Promise<void> {
  const entries = await page.locator('.frame-nav a > span:first-child').allTextContents()
  await page.keyboard.press(`Alt+${entries.indexOf(label) + 1}`)
  await expect(page.getByRole('main').filter({ visible: true })).toContainText(label)
}

async function first(page: Page, state: CaseState): Promise<string> {
  const { rows } = await call(page, 'cases.list', { states: [state] })
  if (!rows[0]) throw new Error(`no case in ${state}`)
  return rows[0].id
}

test('a desk, and a case at it, has the cursor where its work begins', async ({ sample }) => {
  test.setTimeout(180_000)
  const { page } = sample.app
  await sample.sit('罗建国')
  for (const [desk, begins] of Object.entries({
    诉求: '^row$',
    期限: '件$',
    调解室: '^row$',
    会签: '^row$',
    档案室: '^row$',
    设置: '^现在的密码$'
  })) {
    await openByKey(page, desk)
    await found(page, begins)
  }
  // From the menu as by its key.
  await page.getByRole('link', { name: /^诉求/ }).focus()
  await page.keyboard.press('Enter')
  await found(page, '^row$')
  const handling = await first(page, 'handling')
  const signing = await first(page, 'signing')
  const closed = await first(page, 'closed')
  for (const [address, begins] of [
    [`/mediation/${handling}`, '^调解室$'],
    [`/dossier/${handling}`, '^生成案卷$'],
    [`/signoff/${handling}`, '^去诉求页$'],
    // Another's turn: the sheet is read, by the arrows.
    [`/signoff/${signing}`, '^群众诉求办结四方会签单'],
    [`/mediation/${closed}`, '只能查看']
  ] as const) {
    await goTo(page, address)
    await found(page, begins)
  }
  // Who left by the way back begins at the work again.
  await goTo(page, `/mediation/${handling}`)
  await page.getByRole('button', { name: '返回列表' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: '调解室', exact: true }).waitFor()
  await goTo(page, `/mediation/${handling}`)
  await found(page, '^调解室$')
  await lock(page)

  await sample.sit('谯文芳')
  await openByKey(page, '档案室')
  await found(page, '^row$')
  await page.keyboard.press('Enter')
  await found(page, '^(归档时间|保管期限|立卷人)')
})

test('arrows that are pressed while a list is still being read move in it', async ({ sample }) => {
  const { electron, page } = sample.app
  await sample.sit('罗建国')
  await openByKey(page, '设置')
  await found(page, '^现在的密码$')
  const letListGo = await heldCalls(electron, 'cases.list')
  await openByKey(page, '会签')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
  await letListGo()
  await expect(page.getByRole('table', { name: '会签中的诉求' }).locator('tbody tr:focus')).toHaveAttribute(
    'aria-rowindex',
    '3'
  )
})

test('the citizen has the cursor on their mark, and is told at its place what is missing', async ({
  sample
}) => {
  test.setTimeout(120_000)
  const { page } = sample.app
  await sample.sit('罗建国')
  const { rows } = await call(page, 'cases.list', { states: ['signing'], mine: true, limit: 50 })
  const rounds = await Promise.all(rows.map(({ id }) => call(page, 'signoff.open', { caseId: id })))
  const at = rounds.findIndex((one) => one.some(({ waitingFor }) => waitingFor?.partyId))
  await goTo(page, `/signoff/${rows[at]?.id}`)
  await found(page, '^身份核验方式$')
  await choose(page, '身份核验方式', '当面核对居民身份证')
  await page.getByRole('button', { name: '全屏给诉求人' }).focus()
  await page.keyboard.press('Enter')
  const paper = page.locator('.signoff-citizen')
  await paper.waitFor()
  await expect(paper.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(paper.getByText('请诉求人本人点选；不愿评价的点“不评价”', { exact: true })).toBeVisible()
  await expect(paper.getByRole('group', { name: /签名$/ }).getByRole('alert')).toHaveText(/^还没有签名/)
  await expect(paper.getByRole('radio').first()).toBeFocused()
})
