import { expect, it } from 'vitest'
import { objectionWords } from '../../../db/assignment/objection.ts'
import { openHelps, orderWords } from '../../../db/assignment/order-words.ts'
import { restsOn } from '../../../db/extensions/time-request.ts'

const help = {
  id: 'a',
  kind: '协办' as const,
  bodyName: '永兴村委会',
  task: '组织指认',
  dueOn: null,
  feedback: null
}

it('says what an order asks for besides its demand, each day with its weekday', () => {
  const helps = [help, { ...help, kind: '同责' as const, bodyName: '区水利局', dueOn: '2026-08-10' }]
  expect(orderWords({ dueOn: '2026-08-14', helps })).toEqual([
    '要求 2026-08-14 周五 以前办结',
    '永兴村委会（协办）：组织指认',
    '区水利局（同责）：组织指认，2026-08-10 周一以前反馈'
  ])
  expect(orderWords({ dueOn: null, helps: [] })).toEqual([])
})

it('knows which bodies have not reported', () => {
  const told = { ...help, id: 'b', feedback: { at: '2026-08-06T10:00:00+08:00', text: '已指认' } }
  const order = { helps: [help, told] } as Parameters<typeof openHelps>[0][number]
  expect(openHelps([order])).toEqual([help])
})

it('says until when a case can be sent back, from what that counts and by which rule', () => {
  const limit = { until: '', end: '2026-08-10 周一', source: '《信访工作条例》（2022）第二十三条' }
  expect(objectionWords({ ...limit, received: true })).toBe(
    '退件的时间从签收起算，到 2026-08-10 周一 为止。依据：《信访工作条例》（2022）第二十三条。'
  )
  expect(objectionWords({ ...limit, received: false, source: '' })).toBe(
    '这一件还没有签收，退件的时间从交办起算，到 2026-08-10 周一 为止。'
  )
})

it('shows on what a pause rests', () => {
  expect(restsOn({ lookAgainOn: '2026-12-11', basis: '鉴定委托书' })).toEqual([
    '复查日期：2026-12-11 周五',
    '依据：鉴定委托书'
  ])
  expect(restsOn({ lookAgainOn: null, basis: '' })).toEqual([])
})
