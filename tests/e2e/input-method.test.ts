import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { alt, ctrl, inputMethodAt } from '../support/input-method.ts'
import { notedCalls } from '../support/noted-calls.ts'
import { lock } from '../../scripts/drive/session.ts'
import { call } from '../support/app-form.ts'
import { test } from './seat.ts'

/** While an input method composes, nothing is searched for, chosen, broken into lines, sent or left. */

const desk = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name }).click()

const options = (page: Page) =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')

/** The words that lists were searched for, in the order they were asked. */
async function searches(electron: ElectronApplication): Promise<() => Promise<string[]>> {
  const noted = await notedCalls(electron, 'cases.list')
  return async () => {
    const asked = (await noted()).map(({ input }) => (input as { search?: string }).search ?? '')
    return asked.filter((word) => word !== '')
  }
}

const searched = [
  ['诉求', '何秋菊'],
  ['会签', '岳明远'],
  ['调解室', '蒲晓燕'],
  ['档案室', '谯文芳']
] as const

test('every list is searched for what was chosen, not for its letters', async ({ sample }) => {
  const { page, electron } = sample.app
  const keyboard = await inputMethodAt(page)
  for (const [name, who] of searched) {
    await sample.sit(who)
    await desk(page, name)
    const field = page.locator('main:visible').getByPlaceholder('编号、姓名、电话尾号或摘要里的词')
    await field.click()
    const words = await searches(electron)
    await keyboard.compose('yantang')
    await keyboard.taken('Enter')
    await keyboard.taken('ArrowDown')
    await expect(field).toHaveValue('yantang')
    await expect(field).toBeFocused()
    await keyboard.commit('堰塘')
    await expect(field).toHaveValue('堰塘')
    await expect.poll(words).toContain('堰塘')
    expect(new Set(await words()), name).toEqual(new Set(['堰塘']))
    await lock(page)
  }
})

test('the search from anywhere goes on Enter of its own, not on the one that commits', async ({ sample }) => {
  const { page, electron } = sample.app
  await sample.sit('何秋菊')
  await page.keyboard.press('F2')
  const before = await page.evaluate(() => location.hash)
  await page.keyboard.press('Control+K')
  const keyboard = await inputMethodAt(page)
  const searched = await searches(electron)
  await keyboard.compose('yan')
  await keyboard.taken('Enter')
  await keyboard.commit('堰')
  await keyboard.taken('Enter')
  await keyboard.compose('tang')
  await keyboard.commitByEnter('塘')
  expect(await page.evaluate(() => location.hash)).toBe(before)
  expect(await searched()).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radiogroup', { name: '按状态筛选' })).toBeVisible()
  await expect.poll(searched).toContain('堰塘')
  expect(new Set(await searched())).toEqual(new Set(['堰塘']))
})

test('villages and fields offered stay while letters are composed, and none is taken', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  await page.keyboard.press('F2')
  const { centre } = await call(page, 'centre.read', {})
  const address = page.getByLabel('住址').first()
  const keyboard = await inputMethodAt(page)
  await address.click()
  await expect(options(page)).toHaveCount(centre.villages.length)
  await keyboard.compose('yong')
  await expect(address).toHaveValue('yong')
  await expect(options(page)).toHaveCount(centre.villages.length)
  await keyboard.taken('ArrowDown')
  await keyboard.taken('Enter')
  await expect(address).toHaveValue('yong')
  const fitting = centre.villages.filter((village) => village.includes('永'))
  expect(fitting.length).toBeLessThan(centre.villages.length)
  await keyboard.commit('永')
  await expect(options(page)).toHaveCount(fitting.length)
  await page.keyboard.press('Escape')

  const field = page.getByLabel('涉及领域')
  await field.click()
  const all = await options(page).count()
  await keyboard.compose('paishui')
  await expect(options(page)).toHaveCount(all)
  await keyboard.taken('Enter')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await keyboard.commit('排水')
  await expect(options(page)).not.toHaveCount(all)
  await page.locator('.ant-select-item-option-active', { hasText: '排水' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(field).toHaveAttribute('aria-expanded', 'false')
  await expect(page.locator('#intake').getByTitle('城乡建设/排水')).toBeVisible()
})

test('in the transcript the Enter that commits makes no line, the next one does', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('蒲晓燕')
  await desk(page, '调解室')
  await page.locator('main:visible .case-table tbody tr[tabindex="0"]').click()
  await page.getByRole('tab', { name: '本次调解' }).click()
  const lines = page.getByRole('region', { name: '笔录' }).getByRole('textbox')
  await lines.first().focus()
  const keyboard = await inputMethodAt(page)
  await keyboard.compose('shui')
  await keyboard.taken('Enter')
  await expect(lines).toHaveCount(1)
  await keyboard.commit('水从东侧渗出')
  await keyboard.taken('Enter')
  await expect(lines).toHaveCount(1)
  await expect(lines.first()).toHaveValue('水从东侧渗出')
  // Letters that are given up: the line and its speaker stay.
  await keyboard.compose('a')
  await keyboard.taken('Backspace')
  await keyboard.taken('Tab')
  await keyboard.commit('')
  await expect(lines).toHaveCount(1)
  await keyboard.compose('pvc')
  await keyboard.commitByEnter('pvc')
  await expect(lines.first()).toHaveValue('水从东侧渗出pvc')
  await expect(lines).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toHaveValue('水从东侧渗出pvc')
  // What was composed goes back word by word as it was committed, never to its letters.
  await page.keyboard.press('Control+z')
  await expect(lines).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(lines.first()).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await expect(lines.first()).toHaveValue('水从东侧渗出pvc')
})

test('no shortcut is fired: nothing is registered, left or gone back from', async ({ sample }) => {
  const { page, electron } = sample.app
  await sample.sit('何秋菊')
  await page.keyboard.press('F2')
  const content = page.getByLabel('诉求内容')
  await content.click()
  const registered = await notedCalls(electron, 'cases.register')
  const before = await page.evaluate(() => location.hash)
  const keyboard = await inputMethodAt(page)
  await keyboard.compose('yantang')
  await keyboard.taken('Enter', 'Enter', ctrl)
  await keyboard.taken('Escape')
  await keyboard.taken('s', 'KeyS', ctrl)
  await keyboard.taken('k', 'KeyK', ctrl)
  await keyboard.taken('1', 'Digit1', alt)
  await keyboard.taken('2', 'Digit2', alt)
  await keyboard.taken('F1')
  await keyboard.taken('F2')
  await keyboard.taken('F8')
  await expect(content).toBeFocused()
  await keyboard.commit('堰塘渗漏')
  await expect(content).toHaveValue('堰塘渗漏')
  expect(await page.evaluate(() => location.hash)).toBe(before)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await registered()).toEqual([])
  // The same keys, when they are ours: asked for what is missing.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('请填写姓名或单位名称').first()).toBeVisible()
})
