import type { Locator, Page } from '@playwright/test'
import { revisitOutcome } from '../../db/revisits/revisit.ts'
import type { Satisfaction } from '../../db/signoff/signoff.ts'
import { choose, fill, fillMoment, mark, sure } from './fields.ts'
import { casePage } from './intake.ts'

/** Finds a case by its number from anywhere and opens it, by keyboard. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.getByRole('textbox', { name: '搜索' }).fill(number)
  await page.keyboard.press('Enter')
  const row = page.getByRole('table', { name: '诉求列表' }).getByRole('row').filter({ hasText: number })
  await row.first().click()
  await casePage(page, number)
}

/** The list of all cases, whatever was searched for before. */
export async function showAllCases(page: Page): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.getByRole('textbox', { name: '搜索' }).fill('')
  await page.keyboard.press('Enter')
}

/** Opens the panel of a step, whether it is the next action or one of the others. */
async function openPanel(page: Page, step: string): Promise<Locator> {
  await page.getByRole('button', { name: step, exact: true }).first().click()
  return page.getByRole('region', { name: step, exact: true })
}

/** Confirms with Ctrl+Enter, sure where that is asked, and waits until the panel is gone. */
async function confirm(page: Page, panel: Locator, asked = false): Promise<void> {
  await page.keyboard.press('Control+Enter')
  if (asked) await sure(page)
  await panel.waitFor({ state: 'detached' })
}

export async function screen(page: Page, at: string, reason: string): Promise<void> {
  const panel = await openPanel(page, '甄别')
  await fill(panel, '甄别意见', reason)
  await fillMoment(panel, '甄别时间', at)
  await confirm(page, panel)
}

export async function accept(page: Page, at: string, basis: string, way: string): Promise<void> {
  const panel = await openPanel(page, '决定是否受理')
  const told = panel.getByLabel('告知方式')
  if ((await told.inputValue()) === '') await told.fill(way)
  await fill(panel, '决定依据', basis)
  await fillMoment(panel, '受理时间', at)
  // The number of the notice can't be taken back.
  await confirm(page, panel, true)
}

/** `person` as the list shows them: `罗建国（农业服务中心主任）`. */
export async function assign(page: Page, at: string, person: string): Promise<void> {
  const panel = await openPanel(page, '分派')
  await choose(panel, '承办人', person)
  await fillMoment(panel, '分派时间', at)
  await confirm(page, panel)
}

export async function handle(page: Page, entry: { at: string; kind: string; text: string }): Promise<void> {
  const panel = await openPanel(page, '登记办理情况')
  await choose(panel, '办理方式', entry.kind)
  await fill(panel, '办理情况', entry.text)
  await fillMoment(panel, '办理时间', entry.at)
  await confirm(page, panel)
}

export interface RepeatedVisit {
  at: string
  channel: string
  name: string
  phone: string
  content: string
}

export async function repeat(page: Page, visit: RepeatedVisit): Promise<void> {
  const panel = await openPanel(page, '登记再次反映')
  await fill(panel, '反映人', visit.name)
  if (visit.phone) await fill(panel, '电话', visit.phone)
  await choose(panel, '来源渠道', visit.channel)
  await fill(panel, '反映内容', visit.content)
  await fillMoment(panel, '反映时间', visit.at)
  await confirm(page, panel)
}

export async function requestClosing(page: Page, at: string, result: string): Promise<void> {
  const panel = await openPanel(page, '申请办结')
  await fill(panel, '办理结果', result)
  await fillMoment(panel, '申请办结时间', at)
  await confirm(page, panel, true)
}

export interface Revisiting {
  at: string
  /** False: nobody was asked; `text` says why. */
  reached: boolean
  way: string
  text: string
  resolved: boolean
  satisfaction: Satisfaction | null
  opinion: string
}

/** A leader decides that nobody is asked. */
export async function waiveRevisit(page: Page, { at, text }: Revisiting): Promise<void> {
  const panel = await openPanel(page, '免回访')
  await fill(panel, '免予回访的原因', text)
  await fillMoment(panel, '决定时间', at)
  await confirm(page, panel, true)
}

export async function revisit(page: Page, visit: Revisiting): Promise<void> {
  const panel = await openPanel(page, '回访')
  if (!visit.reached) await mark(panel, '是否回访到本人', '没有回访到')
  await choose(panel, '回访方式', visit.way)
  if (visit.reached) {
    await mark(panel, '问题是否解决', visit.resolved ? '已解决' : '未解决')
    if (visit.resolved) await mark(panel, '问题是否反复', '未反复')
    await mark(panel, '对办理人员的服务态度', '无意见')
    await mark(panel, '满意度', visit.satisfaction ?? '未评价')
    if (visit.opinion) await fill(panel, '诉求人意见', visit.opinion)
  }
  await fill(panel, visit.reached ? '回访情况' : '没有回访到本人的原因', visit.text)
  await fillMoment(panel, '回访时间', visit.at)
  await confirm(page, panel, visit.reached && revisitOutcome(visit) === '重办')
}
