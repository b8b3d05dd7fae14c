import type { Page } from '@playwright/test'
import { momentOf } from '../../db/calendar/moment.ts'
import { call, goTo, step, type AppForm } from './app-form.ts'

/** A case found by these words has a reminder to the officer who sits here, who so fills in every form of 三单. */
function reminded(search: string) {
  return async (page: Page): Promise<void> => {
    const [one] = (await call(page, 'cases.list', { states: ['handling'], search })).rows
    const people = await call(page, 'people.list', {})
    const accountId = people.find(({ name }) => name === '向华')?.id ?? null
    await call(page, 'supervision.issue', {
      ...{ caseId: one?.id ?? '', happenedAt: momentOf(new Date()), kind: 'reminder', accountId },
      ...{ problem: '尚未首次联系诉求人', demand: '联系诉求人', dueOn: '2099-12-31' }
    })
  }
}

/** Every closed case is drawn, so that each can be looked back on. */
async function drawn(page: Page): Promise<void> {
  const rule = { from: '2020-01-01', to: '2099-12-31', by: 'all', percent: 100, seed: '1' } as const
  await call(page, 'sampling.draw', rule)
}

async function appraised(page: Page): Promise<void> {
  const [one] = (await call(page, 'cases.list', { states: ['closed'], search: '独居老人房屋漏雨' })).rows
  await call(page, 'appraisals.record', {
    ...{ caseId: one?.id ?? '', happenedAt: momentOf(new Date()), result: '合格', reason: '规范' },
    points: [{ point: '材料齐全', passed: true }]
  })
}

const of = { who: '向华', state: 'handling' } as const
const [first, second] = ['流转土地租金', '办理建房审批'] as const

/** The forms of 三单 and 回头看, filled in by the discipline officer. */
export const sheetForms: AppForm[] = [
  { name: '督办发单', ...of, search: second, ...step('督办发单', 'issueSheet', '督办要求') },
  {
    name: '签收督办单',
    ...of,
    search: first,
    complete: true,
    prepare: reminded(first),
    ...step('签收督办单', 'receiveSheet', '签收人')
  },
  { name: '答复督办单', ...of, search: first, ...step('答复督办单', 'answerSheet', '答复内容') },
  {
    name: '督办销号',
    ...of,
    search: first,
    ...step('督办销号', 'settleSheet', '核实情况'),
    file: 'case-steps/end-sheet-step.tsx'
  },
  {
    name: '撤销督办单',
    ...of,
    search: first,
    ...step('撤销督办单', 'withdrawSheet', '撤销原因'),
    file: 'case-steps/end-sheet-step.tsx'
  },
  {
    name: '抽回头看',
    file: 'supervision/draw-dialog.tsx',
    who: '向华',
    complete: true,
    field: '种子',
    open: async (page) => {
      await goTo(page, '/supervision')
      await page.getByRole('button', { name: '抽回头看', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('种子').waitFor()
      return dialog
    },
    key: () => 'supervision/draw'
  },
  {
    name: '回头看',
    who: '向华',
    state: 'closed',
    search: '耕地地力保护补贴',
    prepare: drawn,
    ...step('回头看', 'lookBack', '核查结论')
  },
  {
    name: '评查',
    who: '向华',
    state: 'closed',
    search: '耕地地力保护补贴',
    ...step('评查', 'appraise', '评查意见')
  },
  {
    name: '评查反馈',
    who: '向华',
    state: 'closed',
    search: '独居老人房屋漏雨',
    prepare: appraised,
    ...step('评查反馈', 'tellAppraisal', '反馈情况')
  },
  {
    name: '登记线索',
    file: 'supervision/clues-dialog.tsx',
    who: '向华',
    field: '线索内容',
    open: async (page) => {
      await goTo(page, '/supervision')
      await page.getByRole('button', { name: '线索', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: '登记线索' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('线索内容').waitFor()
      return dialog
    },
    key: () => 'supervision/clue'
  }
]
