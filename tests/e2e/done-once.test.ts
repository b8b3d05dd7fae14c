import { expect, type Locator, type Page } from '@playwright/test'
import { choose, fill, fillMoment, mark } from '../../scripts/drive/fields.ts'
import { api, type CallName } from '../../db/api.ts'
import type { Call } from '../../db/contract.ts'
import { fillRegistration } from '../../scripts/drive/intake.ts'
import { drawSignature } from '../../scripts/drive/signoff.ts'
import { call, idOf, mediationPart, subjectOf } from '../support/app-form.ts'
import { forms } from '../support/forms.ts'
import { notedCalls } from '../support/noted-calls.ts'
import { test } from './seat.ts'
import { walkIn } from './walk-in.ts'

/** A form sent twice by one finger – two Ctrl+Enter or two clicks in one moment – is done once, and says nothing else. */

/** Two strokes within one turn of the page's loop: no machine lets them be further from, or nearer to, each other. */
async function pressTwice(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let stroke = 0; stroke < 2; stroke++) {
      const enter = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter))
    }
  })
}

/** Two strokes in one moment, and more after them, five a second. */
async function pressOn(page: Page): Promise<void> {
  await pressTwice(page)
  await page.evaluate(() => {
    const strokes = { count: 0 }
    Object.assign(window, { strokes })
    setInterval(() => {
      const enter = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter))
      strokes.count += 1
    }, 200)
  })
}

/** Until the finger that presses on has pressed three more times. */
async function threeMore(page: Page): Promise<void> {
  const strokes = () => (window as unknown as { strokes: { count: number } }).strokes.count
  const so = await page.evaluate(strokes)
  await expect.poll(() => page.evaluate(strokes)).toBeGreaterThan(so + 2)
}

async function clickTwice(button: Locator): Promise<void> {
  await button.evaluate((one) => {
    for (let click = 0; click < 2; click++) (one as HTMLButtonElement).click()
  })
}

/** The named form, opened for somebody who sits there already. */
async function opened(page: Page, name: string): Promise<{ form: Locator; caseId: string; roundId: string }> {
  const known = forms.find((form) => form.name === name)
  if (!known) throw new Error(`no form ${name}`)
  await known.prepare?.(page)
  const subject = await subjectOf(page, known)
  return { ...subject, form: await known.open(page, subject) }
}

/** Nothing was refused meanwhile, on the screen or behind it. */
async function noRefusal(page: Page, noted: Awaited<ReturnType<typeof notedCalls>>): Promise<void> {
  await expect(page.getByRole('alert').filter({ visible: true })).toHaveCount(0)
  const ofOutcome = async (wanted: string) => (await noted()).filter(({ outcome }) => outcome === wanted)
  await expect.poll(() => ofOutcome('pending')).toEqual([])
  expect(await ofOutcome('refused')).toEqual([])
  await usedUp(noted)
}

/** Every form's command named its draft; files follow a form that was sent already. */
async function usedUp(noted: Awaited<ReturnType<typeof notedCalls>>): Promise<void> {
  const forms = (await noted()).filter(({ name }) => isForm(name) && name !== 'attachments.add')
  expect(forms.length).toBeGreaterThan(0)
  expect(forms.filter(({ draft }) => draft === null)).toEqual([])
}

function isForm(name: string): boolean {
  const { kind, audited = true }: Call = api[name as CallName]
  return kind === 'command' && audited
}

test('登记, by two clicks', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('何秋菊')
  const noted = await notedCalls(sample.app.electron)
  const total = async () => (await call(page, 'cases.list', {})).total
  const before = await total()
  await page.keyboard.press('F2')
  await fillRegistration(page, walkIn)
  await page
    .getByRole('main')
    .locator('input[type=file]')
    .setInputFiles([{ name: '收据.txt', mimeType: 'text/plain', buffer: Buffer.from('收据') }])
  await page.getByRole('listitem', { name: '附件1', exact: true }).waitFor()
  await clickTwice(page.getByRole('main').getByRole('button', { name: /^登\s*记 Ctrl/ }))
  const question = page.getByRole('dialog', { name: '登记' })
  await expect(question).toContainText('附件保存后不能移除')
  await clickTwice(question.getByRole('button', { name: '确定登记' }))
  await expect(page.getByRole('region', { name: '登记结果' }).locator('.intake-number')).toBeVisible()
  await expect(page.getByText('收据.txt')).toBeHidden()
  expect(await total()).toBe(before + 1)
  const { rows } = await call(page, 'cases.list', { search: '家属院下水道堵塞', limit: 1 })
  const { attachments } = await call(page, 'cases.read', { caseId: rows[0]?.id ?? '' })
  expect(attachments.map(({ name }) => name)).toEqual(['收据.txt'])
  await noRefusal(page, noted)
})

test('登记办理情况 by two Ctrl+Enter, 申请办结 by two clicks', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('罗建国')
  const noted = await notedCalls(sample.app.electron)
  const handling = await opened(page, '登记办理情况')
  const { caseId } = handling
  await choose(handling.form, '办理方式', '现场核查')
  await fill(handling.form, '办理情况', '只此一条。')
  await pressTwice(page)
  await handling.form.waitFor({ state: 'detached' })
  const read = () => call(page, 'cases.read', { caseId })
  expect((await read()).timeline.filter(({ text }) => text === '只此一条。')).toHaveLength(1)

  const before = (await read()).rounds.length
  const closing = await opened(page, '申请办结')
  expect(closing.caseId).toBe(caseId)
  await fill(closing.form, '办理结果', '返工完成。')
  await clickTwice(closing.form.getByRole('button', { name: '确定申请办结' }))
  await clickTwice(page.getByRole('dialog').getByRole('button', { name: '确定申请办结' }))
  await closing.form.waitFor({ state: 'detached' })
  expect((await read()).rounds).toHaveLength(before + 1)
  await noRefusal(page, noted)
})

test('本次调解 by two clicks, 协议书 by two Ctrl+Enter', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('蒲晓燕')
  const noted = await notedCalls(sample.app.electron)
  const { caseId } = await opened(page, '本次调解')
  const read = () => call(page, 'cases.read', { caseId })
  const before = await read()
  const later = (minutes: number) =>
    new Date(Date.parse(before.since) + (8 * 60 + minutes) * 60_000).toISOString().slice(0, 19)
  await choose(page, '调解室', '调解一室')
  await choose(page, '调解员', '蒲晓燕（人民调解员）')
  await page.keyboard.press('Escape')
  await choose(page, '记录员', '杨洪（综治专干）')
  await fillMoment(page, '开始时间', later(1))
  await fillMoment(page, '结束时间', later(2))
  await page.getByLabel('第 1 句').fill('双方都同意。')
  await mark(page, '调解结果', '达成协议')
  await clickTwice(page.getByRole('button', { name: /^登记本次调解/ }))
  await clickTwice(page.getByRole('dialog').getByRole('button', { name: '确定登记本次调解' }))
  await page.getByText('已登记本次调解：达成协议').waitFor()
  expect((await read()).sessions).toHaveLength(before.sessions.length + 1)

  await page.getByRole('tab', { name: /^协议书/ }).click()
  await fill(page, '主要事实', '返工完成前抽水灌溉。')
  await fill(page, '条款内容', '当场赔礼道歉。')
  const obligor = page.getByRole('combobox', { name: /^履行人/ })
  await obligor.click()
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .first()
    .click()
  await pressTwice(page)
  await clickTwice(page.getByRole('dialog').getByRole('button', { name: '确定登记协议' }))
  await page.getByText('已登记调解协议').waitFor()
  expect((await read()).agreements).toHaveLength(before.agreements.length + 1)
  await noRefusal(page, noted)
})

test('a finger that presses on after 登记协议 in a 重办 asks for no closing', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('蒲晓燕')
  const { rows } = await call(page, 'cases.list', { states: ['handling'], mine: true })
  const caseId = rows.find(({ stateLabel }) => stateLabel === '重办中')?.id ?? ''
  const { since, result } = await call(page, 'cases.read', { caseId })
  expect(result).not.toBe('')
  const later = (minutes: number) =>
    `${new Date(Date.parse(since) + (8 * 60 + minutes) * 60_000).toISOString().slice(0, 16)}:00+08:00`
  await call(page, 'mediation.recordSession', {
    ...{ caseId, room: '调解一室', outcome: '达成协议', startedAt: later(1), endedAt: later(2) },
    mediatorIds: [await idOf(page, '蒲晓燕')],
    recorderId: await idOf(page, '杨洪'),
    transcript: [{ speaker: '调解员', text: '双方都同意吗？' }]
  })
  await mediationPart(page, caseId, '协议书（待登记）')
  await fill(page, '主要事实', '约定收摊时间。')
  await fill(page, '条款内容', '二十三点前收摊。')
  await choose(page, '履行人', '苟小龙')
  await fill(page, '履行期限', '2099-12-31')
  await pressOn(page)
  // The finger answers no question either.
  const question = page.getByRole('dialog', { name: '登记协议' })
  await expect(question).toContainText('不能撤回')
  await threeMore(page)
  await expect(question).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '去申请办结' })).toBeFocused()
  await threeMore(page)
  await expect(page.getByRole('region', { name: '申请办结' })).toHaveCount(0)
  expect((await call(page, 'cases.read', { caseId })).state).toBe('handling')
})

test('会签, by two Ctrl+Enter', async ({ sample }) => {
  const { page } = sample.app
  const who = '岳明远'
  await sample.sit(who)
  const noted = await notedCalls(sample.app.electron)
  const { form, caseId, roundId } = await opened(page, '分管领导签名')
  await drawSignature(page, who)
  await fill(form, '意见', '同意办结。')
  await fill(form, `${who} 的登录密码`, sample.password)
  await pressTwice(page)
  await page.getByText('分管领导已签名').waitFor()
  const round = (await call(page, 'signoff.open', { caseId })).find(({ id }) => id === roundId)
  expect(round?.signatures.filter(({ seat }) => seat === 'deputyLeader')).toHaveLength(1)
  await noRefusal(page, noted)
})

test('退回, by two clicks', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('岳明远')
  const noted = await notedCalls(sample.app.electron)
  const { form, caseId, roundId } = await opened(page, '退回')
  await fill(form, '退回理由', '缺少现场照片。')
  await clickTwice(form.getByRole('button', { name: '确认退回' }))
  await form.waitFor({ state: 'detached' })
  const { rounds, timeline } = await call(page, 'cases.read', { caseId })
  expect(rounds.find(({ id }) => id === roundId)?.returned?.reason).toBe('缺少现场照片。')
  expect(timeline.filter(({ text }) => text === '缺少现场照片。')).toHaveLength(1)
  await noRefusal(page, noted)
})

test('立卷归档: two Ctrl+Enter ask once, and two answers are one', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('谯文芳')
  const { form, caseId } = await opened(page, '立卷归档')
  // What is missing is said before anybody is asked whether they are sure.
  await page.keyboard.press('Control+Enter')
  await form.locator('.ant-form-item-explain-error').first().waitFor()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await form.getByRole('radiogroup', { name: '保管期限' }).locator('input:focus').waitFor()
  const noted = await notedCalls(sample.app.electron)
  await mark(form, '保管期限', '30年')
  await choose(form, '检查人', '何秋菊（窗口登记员）')
  await pressTwice(page)
  const question = page.getByRole('dialog', { name: '立卷归档' })
  await expect(question).toHaveCount(1)
  await expect(question).toBeVisible()
  const read = () => call(page, 'cases.read', { caseId })
  expect((await read()).filing).toBeNull()
  await clickTwice(question.getByRole('button', { name: '确定立卷归档' }))
  await page.getByText(/^已归档，档号/).waitFor()
  const { filing, timeline } = await read()
  expect(filing?.archiveNumber).toMatch(/\d$/)
  expect(timeline.filter(({ kind }) => kind === 'filed')).toHaveLength(1)
  await noRefusal(page, noted)
})

test('添加工作人员, by two Ctrl+Enter', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('样例管理员')
  const noted = await notedCalls(sample.app.electron)
  const { form } = await opened(page, '添加工作人员')
  await fill(form, '姓名', '欧阳国强')
  await choose(form, '岗位', '窗口登记员')
  await page.keyboard.press('Escape')
  await fill(form, '初始密码', 'Xinmima-2026')
  await pressTwice(page)
  await form.waitFor({ state: 'detached' })
  const people = await call(page, 'people.list', {})
  expect(people.filter(({ name }) => name === '欧阳国强')).toHaveLength(1)
  await noRefusal(page, noted)
})
