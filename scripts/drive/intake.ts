import type { Page } from '@playwright/test'
import { momentOf } from '../../db/calendar/moment.ts'
import { typedMoment } from '../../db/calendar/typed-time.ts'
import type { RegistrationInput } from '../../db/cases/case.ts'
import { partyKindLabels, type PartyInput } from '../../db/parties/party.ts'
import { longAgoSentence } from '../../renderer/intake/long-ago.ts'
import { choose, fill, fillMoment, mark, type Scope } from './fields.ts'

async function fillParty(row: Scope, party: PartyInput): Promise<void> {
  const kind = party.kind ?? 'person'
  if (kind !== 'person') await mark(row, '类型', partyKindLabels[kind])
  if (kind === 'anonymous') return
  if (kind === 'organisation') {
    await fill(row, '单位名称', party.name)
    if (party.creditCode) await fill(row, '信用代码', party.creditCode)
    if (party.legalRepresentative) await fill(row, '法定代表人', party.legalRepresentative)
  } else {
    if (party.idNumber) await fill(row, '证件号', party.idNumber)
    await fill(row, '姓名', party.name)
    if (!party.idNumber && party.sex) await choose(row, '性别', party.sex)
  }
  if (party.phone) await fill(row, '电话', party.phone)
  if (party.address) await fill(row, kind === 'organisation' ? '地址' : '住址', party.address)
}

async function fillParties(page: Page, side: '诉求人' | '相对方', parties: PartyInput[], there: number) {
  for (const [index, party] of parties.entries()) {
    if (index >= there) await page.getByRole('button', { name: `＋ ${side}` }).click()
    await fillParty(page.getByRole('group', { name: `${side}${index + 1}`, exact: true }), party)
  }
}

/** Fills the page of 登记台 without saving. */
export async function fillRegistration(page: Page, input: RegistrationInput): Promise<void> {
  await fillParties(page, '诉求人', input.applicants, 1)
  await fillParties(page, '相对方', input.respondents ?? [], 0)
  if (input.visitMode) await mark(page, '来访形式', input.visitMode)
  if (input.visitMode === '集体') await fill(page, '人数', String(input.visitorCount ?? 1))
  for (const [index, party] of input.applicants.entries()) {
    const row = page.getByRole('group', { name: `诉求人${index + 1}`, exact: true })
    if (party.representative && input.visitMode === '集体') await row.getByLabel('代表人').check()
  }
  await fill(page, '诉求内容', input.content)
  await fill(page, '诉求摘要', input.summary)
  await fill(page, '具体请求', input.request)
  await choose(page, '涉及领域', input.field)
  await mark(page, '紧急程度', input.colour)
  if (input.location) await fill(page, '发生地点', input.location)
  if (input.occurred) await fill(page, '发生时间', input.occurred)
  await choose(page, '来源渠道', input.channel)
  await choose(page, '诉求类别', input.category)
  await choose(page, '层级', input.tier)
  await fillMoment(page, '登记时间', input.registeredAt)
  if (input.receivedBy) await fill(page, '接访领导', input.receivedBy)
  if (input.confidential) await page.getByLabel('仅指定岗位可见').check()
}

/** Saves with Ctrl+Enter; gives the number that the case got. */
export async function saveRegistration(page: Page): Promise<string> {
  const files = await page.locator('.pending-file').filter({ visible: true }).count()
  const at = await page.getByLabel('登记时间').inputValue()
  const old = longAgoSentence(typedMoment(at) ?? '', momentOf(new Date())) !== null
  await page.keyboard.press('Control+Enter')
  // Files can't be taken out again, and a day of long ago may be a slip: it is asked before.
  if (files > 0 || old) await page.getByRole('dialog').getByRole('button', { name: '确定登记' }).click()
  const result = page.getByRole('region', { name: '登记结果' })
  return (await result.locator('.intake-number').textContent())?.trim() ?? ''
}

/** Registers a case at 登记台 and looks at its page; gives its number. `beforeSaving` sees the filled form. */
export async function register(
  page: Page,
  input: RegistrationInput,
  beforeSaving: () => Promise<void> = () => Promise.resolve()
): Promise<string> {
  await page.keyboard.press('F2')
  await fillRegistration(page, input)
  await beforeSaving()
  const number = await saveRegistration(page)
  await page.getByRole('button', { name: '打开诉求' }).click()
  await casePage(page, number)
  await page.keyboard.press('F2')
  await page.locator('#intake_applicants_0_idNumber:focus').waitFor()
  return number
}

/** Waits until the page of that case is on screen. */
export async function casePage(page: Page, number: string): Promise<void> {
  await page.locator('.case-title').filter({ hasText: number }).waitFor()
}
