import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../support/clocks.ts'

describe('a clock that can’t be is refused', () => {
  it.each<[path: string, message: RegExp, asked: object]>([
    ['start', /起点“2026-02-30T09:00”不是确有的时间/, { start: '2026-02-30T09:00' }],
    ['start', /请填写起点/, { start: undefined }],
    ['start', /2000 到 2099/, { start: '1999-02-03T09:00' }],
    ['rule.unit', /单位应是/, { rule: { unit: 'week', length: 1 } }],
    ['rule.length', /不能小于 0/, { rule: { unit: 'day', length: -1 } }],
    ['rule.length', /整数/, { rule: { unit: 'day', length: 1.5 } }],
    ['rule.office', /先起后止/, { rule: { unit: 'day', length: 1, office: '12:00-08:30' } }],
    ['rule.office', /先起后止/, { rule: { unit: 'day', length: 1, office: '08:00-12:00,11:00-17:00' } }],
    [
      'rule.office',
      /同一天/,
      {
        rule: {
          unit: 'day',
          length: 1,
          office: [
            { from: '05-01', hours: '08:00-12:00' },
            { from: '05-01', hours: '' }
          ]
        }
      }
    ],
    [
      'rule.office',
      /月日/,
      { rule: { unit: 'day', length: 1, office: [{ from: '02-30', hours: '08:00-12:00' }] } }
    ],
    ['rule.office', /永远不到期/, { rule: { unit: 'hour', length: 1, basis: 'office', office: '' } }],
    ['pauses.0.to', /不能早于起时/, { pauses: [{ from: '2026-03-05T09:00', to: '2026-03-04T09:00' }] }],
    ['extensions.0.add', /至少是 1/, { extensions: [{ at: '2026-03-05T09:00', add: 0 }] }],
    ['extensions.0.at', /不能早于起点/, { extensions: [{ at: '2026-03-01T09:00', add: 1 }] }],
    ['changes.0.at', /不能早于起点/, { changes: [{ at: '2026-03-01T09:00', type: 'close' }] }],
    [
      'changes.1.at',
      /不能早于前一项改动/,
      {
        changes: [
          { at: '2026-03-05T09:00', type: 'close' },
          { at: '2026-03-04T09:00', type: 'reopen' }
        ]
      }
    ],
    ['changes.0.type', /没有办结就不能重办/, { changes: [{ at: '2026-03-05T09:00', type: 'reopen' }] }],
    ['changes.0.type', /改动的种类应是/, { changes: [{ at: '2026-03-05T09:00', type: 'pause' }] }],
    [
      'changes.1.type',
      /办结以后不走钟/,
      {
        changes: [
          { at: '2026-03-05T09:00', type: 'close' },
          { at: '2026-03-06T09:00', type: 'rule', rule: {} }
        ]
      }
    ],
    [
      'changes.0.rule.office',
      /永远不到期/,
      {
        changes: [
          { at: '2026-03-05T09:00', type: 'rule', rule: { unit: 'hour', basis: 'office', office: '' } }
        ]
      }
    ]
  ])('at %s: %s', (path, message, asked) => {
    const result = readQuestion({ rule: { unit: 'day', length: 5 }, start: '2026-03-03T09:00', ...asked })
    const issues = result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])
    expect(issues).toEqual([[path, expect.stringMatching(message)]])
  })
})
