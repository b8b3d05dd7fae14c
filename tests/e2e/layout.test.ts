import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { barriers, eyes, lookThrough, measured } from '../support/measure.ts'
import { test } from './seat.ts'

/** Every desk at every size: no focused control is covered, no text column is under eight characters, no barrier. */

const desks: { who: string; name: string; open: (page: Page) => Promise<void> }[] = [
  { who: '何秋菊', name: '登记台', open: (page) => page.getByRole('heading', { name: '登记台' }).waitFor() },
  { who: '向华', name: '诉求', open: (page) => goTo(page, '诉求') },
  { who: '向华', name: '一件诉求', open: openFirst('诉求') },
  { who: '蒲晓燕', name: '调解室', open: (page) => goTo(page, '调解室') },
  { who: '蒲晓燕', name: '一场调解', open: openFirst('调解室') },
  { who: '岳明远', name: '会签', open: (page) => goTo(page, '会签') },
  { who: '岳明远', name: '一轮会签', open: openFirst('会签') },
  { who: '谯文芳', name: '档案室', open: (page) => goTo(page, '档案室') },
  { who: '谯文芳', name: '一卷', open: openFirst('档案室') },
  { who: '样例管理员', name: '设置', open: (page) => goTo(page, '设置') }
]

async function goTo(page: Page, desk: string): Promise<void> {
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: desk }).click()
  await page.getByRole('main').getByRole('heading', { level: 1, name: desk }).waitFor()
}

function openFirst(desk: string) {
  return async (page: Page): Promise<void> => {
    await goTo(page, desk)
    await page.locator('main:visible .case-table tbody tr[tabindex="0"]').click()
    await page.locator('main:visible .case-table').waitFor({ state: 'hidden' })
    await page.locator('main:visible h1').waitFor()
  }
}

for (const who of [...new Set(desks.map((desk) => desk.who))]) {
  test(`the desks of ${who} can be read and reached at every size`, async ({ sample }) => {
    test.setTimeout(180_000)
    const { electron, page } = sample.app
    await sample.sit(who)
    const found: string[] = []
    for (const { name, open } of desks.filter((desk) => desk.who === who)) {
      await lookThrough(electron, page, eyes[1] ?? { name: '', width: 1366, height: 768, zoom: 1 })
      await open(page)
      await page.waitForFunction(() => document.querySelectorAll('[role=status]:not(:empty)').length === 0)
      for (const one of eyes) {
        await lookThrough(electron, page, one)
        const { covered, narrow } = await measured(page)
        if (process.env['KUAICHU_SHOTS']) {
          await page.screenshot({
            path: `${process.env['KUAICHU_SHOTS']}/${name}-${one.name.replace(' %', '')}.png`
          })
        }
        for (const fault of [...covered, ...narrow]) found.push(`${name} at ${one.name}: ${fault}`)
      }
      for (const fault of await barriers(page)) found.push(`${name}: ${fault}`)
    }
    expect(found).toEqual([])
  })
}
