import type { Page } from '@playwright/test'
import { choose, fill, fillMoment, mark, sure, tag } from './fields.ts'

export interface SessionToHold {
  room: string
  /** As the lists show people: `蒲晓燕（人民调解员）`. */
  mediators: string[]
  recorder: string
  invited: string[]
  startedAt: string
  endedAt: string
  transcript: [speaker: string, text: string][]
  outcome: string
}

export interface AgreementToSign {
  number: string
  facts: string
  disputes: string
  clauses: {
    text: string
    obligor: string
    due: string | null
    place: string
    way: string
    /** Yuan, as typed. */
    amount: string
    instalments: { due: string; amount: string }[]
  }[]
  signedOn: string
  copies: number
  judicialConfirmation: boolean
}

/** Goes from the page of the case to its table in 调解室. */
export async function goToMediation(page: Page): Promise<void> {
  await page.getByRole('button', { name: '去调解室' }).click()
  await page.getByRole('region', { name: '笔录' }).waitFor()
}

/** Writes down one session; the transcript comes in as it was typed elsewhere, “姓名：话” line by line. */
export async function holdSession(
  page: Page,
  session: SessionToHold,
  beforeSaving: () => Promise<void> = () => Promise.resolve()
): Promise<void> {
  await page.getByRole('tab', { name: '本次调解' }).click()
  await choose(page, '调解室', session.room)
  for (const mediator of session.mediators) await choose(page, '调解员', mediator)
  await page.keyboard.press('Escape')
  await choose(page, '记录员', session.recorder)
  await tag(page, '受邀参加人', session.invited)
  await fillMoment(page, '开始时间', session.startedAt)
  await fillMoment(page, '结束时间', session.endedAt)
  await pasteTranscript(page, session.transcript)
  await mark(page, '调解结果', session.outcome)
  await beforeSaving()
  await page.keyboard.press('Control+Enter')
  await sure(page)
  await page.getByText(`已登记本次调解：${session.outcome}`).waitFor()
}

async function pasteTranscript(page: Page, transcript: SessionToHold['transcript']): Promise<void> {
  const text = transcript
    .map(([speaker, words]) => `${speaker}：${words.replace(/\s*\n\s*/g, ' ')}`)
    .join('\n')
  const first = page.getByRole('region', { name: '笔录' }).getByRole('textbox').first()
  await first.focus()
  await first.evaluate((field, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', `${pasted}\n`)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Writes down the agreement of the session that ended with one. */
export async function writeAgreement(
  page: Page,
  agreement: AgreementToSign,
  beforeSaving: () => Promise<void> = () => Promise.resolve()
): Promise<void> {
  await page.getByRole('tab', { name: /^协议书/ }).click()
  await fill(page, '主要事实', agreement.facts)
  if (agreement.disputes) await fill(page, '争议事项', agreement.disputes)
  for (const [index, clause] of agreement.clauses.entries()) {
    if (index > 0) await page.getByRole('button', { name: '加一条' }).click()
    const part = page.getByRole('group', { name: new RegExp(`^第 ${index + 1} 条(\\s|$|去掉)`) }).first()
    await fill(part, '条款内容', clause.text)
    await choose(part, '履行人', clause.obligor)
    if (clause.due) await fill(part, '履行期限', clause.due)
    if (clause.place) await fill(part, '履行地点', clause.place)
    if (clause.way) await fill(part, '履行方式', clause.way)
    if (clause.amount) await fill(part, '金额', clause.amount)
    for (const [at, instalment] of clause.instalments.entries()) {
      await part.getByRole('button', { name: at === 0 ? '分期履行' : '加一期' }).click()
      await fill(part, `第 ${at + 1} 期期限`, instalment.due)
      await fill(part, `第 ${at + 1} 期金额`, instalment.amount)
    }
  }
  if (agreement.number) await fill(page, '协议编号', agreement.number)
  await fill(page, '签订日期', agreement.signedOn)
  await fill(page, '协议份数', String(agreement.copies))
  if (agreement.judicialConfirmation) await page.getByLabel('双方同意共同申请司法确认').check()
  await beforeSaving()
  await page.getByRole('button', { name: /^登记协议/ }).click()
  await sure(page)
  await page.getByText('已登记调解协议').waitFor()
}
