import type { Locator, Page } from '@playwright/test'
import type { CallName, Input, Value } from '../../db/api.ts'
import type { CaseState } from '../../db/cases/life.ts'
import type {} from '../../renderer/api/call.ts'
import { emptyIntake } from '../../renderer/intake/intake-values.ts'
import { sessionWithoutAgreement } from '../../renderer/mediation/agreement-draft.ts'
import { blankSession } from '../../renderer/mediation/session-draft.ts'

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

/** A form of the app: who fills it in, where it stands, and the text field that shows what a draft brings back. */
export interface AppForm {
  name: string
  who: string
  /** The case it is about: any in that state, or one that waits for the person. */
  state?: CaseState
  mine?: boolean
  prepare?: (page: Page) => Promise<void>
  open: (page: Page, subject: Subject) => Promise<Locator>
  field: string
  draft: (page: Page, subject: Subject, words: string) => Promise<{ key: string; body: object }>
}

/** The case and the round that the form is about, as the person at the screen sees them. */
export async function subjectOf(page: Page, form: AppForm): Promise<Subject> {
  if (!form.state) return { caseId: '', roundId: '' }
  const { rows } = await call(page, 'cases.list', { states: [form.state], mine: form.mine ?? false })
  const caseId = rows[0]?.id
  if (!caseId) throw new Error(`no case for ${form.name}`)
  if (form.state !== 'signing') return { caseId, roundId: '' }
  const rounds = await call(page, 'signoff.open', { caseId })
  return { caseId, roundId: rounds.find((round) => round.status === 'open')?.id ?? '' }
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), address)
}

function step(
  label: string,
  key: string,
  field: string,
  name: string
): Pick<AppForm, 'open' | 'field' | 'draft'> {
  return {
    field,
    open: async (page, { caseId }) => {
      await goTo(page, `/cases/${caseId}`)
      const panel = page.getByRole('region', { name: label, exact: true })
      await page.getByRole('button', { name: label, exact: true }).first().click()
      await panel.waitFor()
      return panel
    },
    draft: (_page, { caseId }, words) =>
      Promise.resolve({ key: `step/${caseId}/${key}`, body: { [name]: words } })
  }
}

function seat(title: string, field: string): Pick<AppForm, 'open' | 'field' | 'draft'> {
  return {
    field,
    open: async (page, { caseId }) => {
      await goTo(page, `/signoff/${caseId}`)
      const form = page.locator('.seat-form:visible')
      await form.waitFor()
      return form
    },
    draft: async (page, { caseId, roundId }, words) => {
      const rounds = await call(page, 'signoff.open', { caseId })
      const name = rounds.find((round) => round.id === roundId)?.waitingFor?.label ?? ''
      return { key: `signoff/${roundId}/${title || `请 ${name} 签名`}`, body: { opinion: words } }
    }
  }
}

async function mediationPart(page: Page, caseId: string, part: string): Promise<Locator> {
  await goTo(page, `/mediation/${caseId}`)
  await page.getByRole('tab', { name: part }).click()
  const panel = page.getByRole('tabpanel', { name: part.slice(0, 3) === '协议书' ? '协议书' : part })
  await panel.waitFor()
  return panel
}

/** A session that ended with an agreement, so that one can be written. */
async function agree(page: Page): Promise<void> {
  const { rows } = await call(page, 'cases.list', { states: ['handling'], mine: true })
  const caseId = rows[0]?.id ?? ''
  const { since } = await call(page, 'cases.read', { caseId })
  const people = await call(page, 'people.list', {})
  const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? ''
  const minute = (later: number) =>
    `${new Date(Date.parse(since) + (8 * 60 + later) * 60_000).toISOString().slice(0, 16)}:00+08:00`
  await call(page, 'mediation.recordSession', {
    caseId,
    room: '调解一室',
    mediatorIds: [idOf('蒲晓燕')],
    recorderId: idOf('杨洪'),
    startedAt: minute(1),
    endedAt: minute(2),
    transcript: [{ speaker: '调解员', text: '双方都同意吗？' }],
    outcome: '达成协议'
  })
}

async function settings(page: Page): Promise<void> {
  await goTo(page, '/settings')
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor()
}

/** Every form of the app behind the sign-in, by the person who fills it in. */
export const forms: AppForm[] = [
  {
    name: '登记台',
    who: '何秋菊',
    field: '诉求内容',
    open: async (page) => {
      await page.keyboard.press('F2')
      const form = page.locator('form.intake')
      await form.waitFor()
      return form
    },
    draft: async (page, _subject, content) => {
      const { dictionaries } = await call(page, 'centre.read', {})
      return {
        key: 'intake',
        body: { values: { ...emptyIntake(dictionaries), content }, summaryTyped: false }
      }
    }
  },
  { name: '甄别', who: '何秋菊', state: 'registered', ...step('甄别', 'screen', '甄别意见', 'reason') },
  {
    name: '决定是否受理',
    who: '何秋菊',
    state: 'screened',
    ...step('决定是否受理', 'decide', '决定依据', 'basis')
  },
  { name: '分派', who: '何秋菊', state: 'accepted', ...step('分派', 'assign', '办理要求', 'note') },
  {
    name: '登记再次反映',
    who: '何秋菊',
    state: 'registered',
    ...step('登记再次反映', 'repeat', '反映内容', 'content')
  },
  { name: '回访', who: '何秋菊', state: 'closed', ...step('回访', 'revisit', '回访情况', 'text') },
  { name: '诉求人签名', who: '罗建国', state: 'signing', mine: true, ...seat('', '意见（可不填）') },
  {
    name: '登记办理情况',
    who: '罗建国',
    state: 'handling',
    mine: true,
    ...step('登记办理情况', 'handle', '办理情况', 'text')
  },
  {
    name: '申请办结',
    who: '罗建国',
    state: 'handling',
    mine: true,
    ...step('申请办结', 'requestClosing', '办理结果', 'result')
  },
  {
    name: '退件',
    who: '罗建国',
    state: 'handling',
    mine: true,
    ...step('退件', 'sendBack', '退件理由', 'reason')
  },
  {
    name: '本次调解',
    who: '蒲晓燕',
    state: 'handling',
    mine: true,
    field: '结果说明',
    open: (page, { caseId }) => mediationPart(page, caseId, '本次调解'),
    draft: (_page, { caseId }, outcomeNote) => {
      const blank = blankSession()
      const body = { ...blank, fields: { ...blank.fields, outcomeNote } }
      return Promise.resolve({ key: `mediation/${caseId}/session`, body })
    }
  },
  {
    name: '协议书',
    who: '蒲晓燕',
    state: 'handling',
    mine: true,
    field: '主要事实',
    prepare: agree,
    open: (page, { caseId }) => mediationPart(page, caseId, '协议书（待登记）'),
    draft: async (page, { caseId }, facts) => {
      const session = sessionWithoutAgreement(await call(page, 'cases.read', { caseId }))
      return { key: `mediation/${caseId}/agreement ${session?.id ?? ''}`, body: { facts } }
    }
  },
  { name: '分管领导签名', who: '岳明远', state: 'signing', mine: true, ...seat('分管领导签名', '意见') },
  {
    name: '退回',
    who: '岳明远',
    state: 'signing',
    mine: true,
    field: '退回理由',
    open: async (page, { caseId }) => {
      await goTo(page, `/signoff/${caseId}`)
      await page.getByRole('button', { name: '退回…' }).click()
      const dialog = page.getByRole('dialog', { name: '退回承办人' })
      await dialog.waitFor()
      return dialog
    },
    draft: (_page, { roundId }, reason) =>
      Promise.resolve({ key: `signoff/${roundId}/return`, body: { reason } })
  },
  {
    name: '立卷归档',
    who: '谯文芳',
    state: 'revisited',
    field: '本卷情况说明',
    open: async (page, { caseId }) => {
      await goTo(page, `/dossier/${caseId}`)
      const aside = page.getByRole('complementary')
      await aside.getByRole('heading', { name: '立卷归档' }).waitFor()
      await page.locator('.catalogue').waitFor()
      return aside
    },
    draft: (_page, { caseId }, note) => Promise.resolve({ key: `filing/${caseId}`, body: { note } })
  },
  {
    name: '单位信息',
    who: '样例管理员',
    field: '联系电话',
    open: async (page) => {
      await settings(page)
      return page.getByRole('form', { name: '单位信息' })
    },
    draft: async (page, _subject, phone) => {
      const { centre } = await call(page, 'centre.read', {})
      const body = { centre: { ...centre, phone, villages: centre.villages.join('\n') } }
      return { key: 'settings/centre', body }
    }
  },
  {
    name: '添加工作人员',
    who: '样例管理员',
    field: '职务',
    open: async (page) => {
      await settings(page)
      await page.getByRole('button', { name: '添加工作人员' }).click()
      const dialog = page.getByRole('dialog', { name: '添加工作人员' })
      await dialog.waitFor()
      return dialog
    },
    draft: (_page, _subject, title) =>
      Promise.resolve({ key: 'settings/staff/new', body: { name: '', title, roles: [] } })
  }
]

/** A form of a person after another, whose case is found and whose draft can be laid beforehand. */
export const people = [...new Set(forms.map((form) => form.who))]
