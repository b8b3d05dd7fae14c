import { momentOf } from '../../db/calendar/moment.ts'
import { sessionWithoutAgreement } from '../../db/mediation/mediation.ts'
import {
  acceptAnonymous,
  agree,
  anonymous,
  call,
  closeAnonymous,
  goTo,
  mediationPart,
  seat,
  step,
  type AppForm
} from './app-form.ts'
import { settingsForms } from './settings-forms.ts'
import { sheetForms } from './sheet-forms.ts'
import { ledgerForms } from './ledger-forms.ts'
import { chargeForms } from './charge-forms.ts'

/** Every form of the app behind the sign-in, by the person who fills it in. */
export const forms: AppForm[] = [
  {
    name: '登记台',
    file: 'intake/intake-desk.tsx',
    who: '何秋菊',
    field: '诉求内容',
    rows: [{ file: 'intake/parties.tsx', add: '＋ 相对方', field: '姓名', within: '相对方1' }],
    prepare: acceptAnonymous,
    key: () => 'intake',
    open: async (page) => {
      await page.keyboard.press('F2')
      const form = page.getByRole('main', { name: '登记台' })
      await form.waitFor()
      return form
    }
  },
  { name: '甄别', who: '何秋菊', state: 'registered', ...step('甄别', 'screen', '甄别意见') },
  {
    name: '决定是否受理',
    who: '何秋菊',
    state: 'screened',
    ...step('决定是否受理', 'decide', '决定依据')
  },
  {
    name: '分派',
    who: '何秋菊',
    state: 'accepted',
    ...step('分派', 'assign', '办理要求'),
    rows: [{ file: 'case-steps/help-fields.tsx', add: '加协办或同责单位', field: '第 1 个单位的任务' }]
  },
  {
    name: '登记再次反映',
    who: '何秋菊',
    state: 'registered',
    ...step('登记再次反映', 'repeat', '反映内容')
  },
  { name: '回访', who: '何秋菊', state: 'closed', ...step('回访', 'revisit', '回访情况') },
  {
    name: '免回访',
    who: '岳明远',
    state: 'closed',
    ...step('免回访', 'waiveRevisit', '免予回访的原因')
  },
  { name: '抽查', who: '冉永康', state: 'revisited', ...step('抽查', 'recheck', '抽查情况') },
  {
    name: '诉求人签名',
    who: '罗建国',
    prepare: closeAnonymous,
    ...seat('applicant', '', '意见（可不填）')
  },
  {
    name: '登记办理情况',
    who: '罗建国',
    state: 'handling',
    mine: true,
    ...step('登记办理情况', 'handle', '办理情况')
  },
  {
    name: '申请办结',
    who: '罗建国',
    state: 'handling',
    mine: true,
    ...step('申请办结', 'requestClosing', '办理结果')
  },
  {
    name: '签收',
    who: '罗建国',
    state: 'handling',
    mine: true,
    search: '流转土地',
    complete: true,
    ...step('签收', 'receive', '签收说明')
  },
  {
    name: '登记协办反馈',
    who: '罗建国',
    state: 'handling',
    mine: true,
    search: '流转土地',
    ...step('登记协办反馈', 'noteHelp', '反馈内容')
  },
  {
    name: '退件',
    who: '罗建国',
    state: 'handling',
    mine: true,
    search: '建房审批',
    // Its five workdays begin with the receipt, however old the order is on the day of the test.
    prepare: async (page) => {
      const { rows } = await call(page, 'cases.list', { search: '建房审批' })
      await call(page, 'cases.receive', { caseId: rows[0]?.id ?? '', happenedAt: momentOf(new Date()) })
    },
    ...step('退件', 'sendBack', '退件理由')
  },
  {
    name: '申请延期或暂停',
    who: '罗建国',
    state: 'handling',
    mine: true,
    ...step('申请延期或暂停', 'askTime', '理由')
  },
  {
    name: '恢复计时',
    who: '杨洪',
    state: 'handling',
    mine: true,
    ...step('恢复计时', 'resume', '恢复的情况')
  },
  {
    name: '提级或降级',
    who: '岳明远',
    state: 'handling',
    ...step('提级或降级', 'moveTier', '理由')
  },
  {
    name: '调整分档',
    who: '岳明远',
    state: 'handling',
    ...step('调整分档', 'moveGrade', '理由')
  },
  {
    name: '批复延期或暂停',
    who: '岳明远',
    state: 'handling',
    mine: true,
    ...step('批复延期或暂停', 'answerTime', '意见')
  },
  ...chargeForms,
  ...sheetForms,
  ...ledgerForms,
  {
    name: '见证',
    who: '蒲晓燕',
    search: anonymous.summary,
    ...seat('witness', '诉求人席：见证说明', '见证说明')
  },
  { name: '办理人签名', who: '蒲晓燕', search: '谯长明', ...seat('staff', '办理人签名', '意见') },
  {
    name: '本次调解',
    file: 'mediation/session-form.tsx',
    who: '蒲晓燕',
    state: 'handling',
    mine: true,
    field: '结果说明',
    open: (page, { caseId }) => mediationPart(page, caseId, '本次调解'),
    key: (_page, { caseId }) => `mediation/${caseId}/session`
  },
  {
    name: '协议书',
    file: 'mediation/agreement-form.tsx',
    who: '蒲晓燕',
    state: 'handling',
    mine: true,
    field: '主要事实',
    rows: [{ file: 'mediation/agreement-form.tsx', add: '加一条', field: '条款内容', within: '第 2 条' }],
    prepare: agree,
    open: (page, { caseId }) => mediationPart(page, caseId, '协议书（待登记）'),
    key: async (page, { caseId }) => {
      const session = sessionWithoutAgreement(await call(page, 'cases.read', { caseId }))
      return `mediation/${caseId}/agreement ${session?.id ?? ''}`
    }
  },
  { name: '分管领导签名', who: '岳明远', ...seat('staff', '分管领导签名', '意见') },
  {
    name: '退回',
    file: 'signoff/return-dialog.tsx',
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
    key: (_page, { roundId }) => `signoff/${roundId}/return`
  },
  { name: '主要领导签名', who: '冉永康', ...seat('staff', '主要领导签名', '意见') },
  {
    name: '立卷归档',
    file: 'dossier/filing-form.tsx',
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
    key: (_page, { caseId }) => `filing/${caseId}`
  },
  ...settingsForms
]

/** A form of a person after another, whose case is found and whose draft can be laid beforehand. */
export const people = [...new Set(forms.map((form) => form.who))]
