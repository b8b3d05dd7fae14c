import type { Locator, Page } from '@playwright/test'
import type { CallName, Input, Value } from '../../db/api.ts'
import { momentOf } from '../../db/calendar/moment.ts'
import type { CaseState } from '../../db/cases/states.ts'
import type { RegistrationInput } from '../../db/cases/case.ts'
import type {} from '../../renderer/api/call.ts'

/** A call as the person who is signed in; fails the test with the answer's words. */
export async function call<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Value<N>> {
  const answer = await page.evaluate(([n, i]) => window.kuaichu.call(n, i), [name, input] as const)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer.value as Value<N>
}

/** What a form is opened for; empty where it is about no case. */
interface Subject {
  caseId: string
  roundId: string
}

/** A list in a form: the file that lays it out, the button that adds a row, and a text field in the row that comes. */
interface FormRows {
  file: string
  add: string
  field: string
  /** The group that the field stands in, where every row calls it alike. */
  within?: string
  /** Where the field takes no words. */
  typed?: string
}

/** A form of the app: who fills it in, where it stands, and the text field that a draft is tried with. */
export interface AppForm {
  name: string
  /** The file that lays it out; of every file with a form some form is here (tests/architecture.test.ts). */
  file: string
  who: string
  /** The case it is about: any in that state, or one that waits for the person. */
  state?: CaseState
  mine?: boolean
  /** Where more than one waits: words that find it. */
  search?: string
  prepare?: (page: Page) => Promise<void>
  open: (page: Page, subject: Subject) => Promise<Locator>
  field: string
  rows?: readonly FormRows[]
  /** Under which its draft is kept. */
  key: (page: Page, subject: Subject) => Promise<string> | string
  /** It can be sent without the words that are tried: it opens with all that it needs. */
  complete?: boolean
  /** It looks like the one before it: measured there. */
  alike?: boolean
}

/** The case and the round that the form is about, as the person at the screen sees them. */
export async function subjectOf(page: Page, form: AppForm): Promise<Subject> {
  if (!form.state) return { caseId: '', roundId: '' }
  const { rows } = await call(page, 'cases.list', {
    states: [form.state],
    mine: form.mine ?? false,
    search: form.search ?? ''
  })
  const caseId = rows[0]?.id
  if (!caseId) throw new Error(`no case for ${form.name}`)
  if (form.state !== 'signing') return { caseId, roundId: '' }
  const rounds = await call(page, 'signoff.open', { caseId })
  return { caseId, roundId: rounds.find((round) => round.status === 'open')?.id ?? '' }
}

export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), address)
}

export function step(
  label: string,
  key: string,
  field: string
): Pick<AppForm, 'file' | 'open' | 'field' | 'key'> {
  const file = key === 'requestClosing' ? 'closing' : key.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)
  return {
    file: `case-steps/${file}-step.tsx`,
    field,
    open: async (page, { caseId }) => {
      await goTo(page, `/cases/${caseId}`)
      const panel = page.getByRole('region', { name: label, exact: true })
      await page.getByRole('button', { name: label, exact: true }).first().click()
      await panel.waitFor()
      return panel
    },
    key: (_page, { caseId }) => `step/${caseId}/${key}`
  }
}

export function seat(
  file: string,
  title: string,
  field: string
): Pick<AppForm, 'file' | 'state' | 'mine' | 'open' | 'field' | 'key'> {
  return {
    file: `signoff/${file}-seat.tsx`,
    state: 'signing',
    mine: true,
    field,
    open: async (page, { caseId }) => {
      await goTo(page, `/signoff/${caseId}`)
      const form = page.locator('.seat-form:visible')
      await form.waitFor()
      return form
    },
    key: async (page, { caseId, roundId }) => {
      const rounds = await call(page, 'signoff.open', { caseId })
      const name = rounds.find((round) => round.id === roundId)?.waitingFor?.label ?? ''
      return `signoff/${roundId}/${title || `请 ${name} 签名`}`
    }
  }
}

export async function mediationPart(page: Page, caseId: string, part: string): Promise<Locator> {
  await goTo(page, `/mediation/${caseId}`)
  await page.getByRole('tab', { name: part }).click()
  const panel = page.getByRole('tabpanel', { name: part.slice(0, 3) === '协议书' ? '协议书' : part })
  await panel.waitFor()
  return panel
}

export async function idOf(page: Page, name: string): Promise<string> {
  const people = await call(page, 'people.list', {})
  return people.find((one) => one.name === name)?.id ?? ''
}

/** The id of a word of 来源渠道. */
export async function channelId(page: Page, value: string): Promise<string> {
  const entries = await call(page, 'dictionaryList.list', {})
  return entries.find((one) => one.kind === 'channel' && one.value === value)?.id ?? ''
}

const thisMinute = () => `${momentOf(new Date()).slice(0, 16)}:00+08:00`

/** Nobody can sign it: somebody has to witness. */
export const anonymous = {
  channel: '来访',
  category: '群众求决',
  field: '城乡建设/排水',
  colour: '黄',
  tier: '村（社区）',
  summary: '河边有人倒建渣',
  content: '石桥下游河边每晚有人倒建渣。',
  request: '请制止。',
  applicants: [{ kind: 'anonymous', name: '' }]
} satisfies Omit<RegistrationInput, 'registeredAt'>

/** The anonymous case, in the hands of 罗建国. */
export async function acceptAnonymous(page: Page): Promise<void> {
  const happenedAt = thisMinute()
  const { id: caseId } = await call(page, 'cases.register', { ...anonymous, registeredAt: happenedAt })
  await call(page, 'cases.screen', { caseId, happenedAt, valid: true, reason: '属实' })
  const decision = { decision: 'accepted' as const, basis: '职责范围', way: '公告告知' }
  await call(page, 'cases.decide', { caseId, happenedAt, ...decision })
  await call(page, 'cases.assign', { caseId, happenedAt, ownerId: await idOf(page, '罗建国') })
}

export async function closeAnonymous(page: Page): Promise<void> {
  const { rows } = await call(page, 'cases.list', { search: anonymous.summary })
  const caseId = rows[0]?.id ?? ''
  const happenedAt = thisMinute()
  await call(page, 'cases.handle', { caseId, happenedAt, kind: '现场核查', text: '已到场制止。' })
  await call(page, 'cases.requestClosing', { caseId, happenedAt, result: '建渣已清运。' })
}

/** A session that ended with an agreement, so that one can be written. */
export async function agree(page: Page): Promise<void> {
  const { rows } = await call(page, 'cases.list', { states: ['handling'], mine: true })
  const caseId = rows[0]?.id ?? ''
  const { since } = await call(page, 'cases.read', { caseId })
  const minute = (later: number) =>
    `${new Date(Date.parse(since) + (8 * 60 + later) * 60_000).toISOString().slice(0, 16)}:00+08:00`
  await call(page, 'mediation.recordSession', {
    caseId,
    room: '调解一室',
    mediatorIds: [await idOf(page, '蒲晓燕')],
    recorderId: await idOf(page, '杨洪'),
    startedAt: minute(1),
    endedAt: minute(2),
    transcript: [{ speaker: '调解员', text: '双方都同意吗？' }],
    outcome: '达成协议'
  })
}

export async function settings(page: Page): Promise<void> {
  await goTo(page, '/settings')
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor()
}

/** The dialog of 设置 that a button of the same name opens. */
export async function settingsDialog(page: Page, name: string): Promise<Locator> {
  await settings(page)
  await page.getByRole('button', { name }).click()
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  return dialog
}
