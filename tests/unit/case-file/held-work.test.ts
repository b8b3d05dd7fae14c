import { expect, it } from 'vitest'
import { heldWorkWords, type HeldWork } from '../../../db/case-file/held-work.ts'

const nothing: HeldWork = {
  owned: { total: 0, numbers: [] },
  signed: { total: 0, numbers: [] },
  toAssign: { total: 0, numbers: [] },
  shared: { total: 0, numbers: [] },
  stranded: { total: 0, numbers: [] },
  charged: { total: 0, numbers: [] },
  alone: [],
  reassignable: true
}

it.each<[what: string, held: Partial<HeldWork>, words: string[]]>([
  ['nothing', {}, []],
  [
    'cases of one’s own, more than are named',
    { owned: { total: 4, numbers: ['甲1号', '甲2号', '甲3号'] } },
    [
      '罗建国手里有 4 件（甲1号、甲2号、甲3号等）没有办完：停用后这些诉求停着，要由窗口登记员、纪检督办员、分管领导、主要领导在诉求页上“改派”给别人。'
    ]
  ],
  [
    'cases that go on to the leaders without them',
    { signed: { total: 1, numbers: ['甲1号'] } },
    ['罗建国已经签了名的 1 件（甲1号）正在会签：停用后照常由后面的领导签，不用改派；被退回的才要改派。']
  ],
  [
    'cases taken on and not yet given to anybody',
    { toAssign: { total: 2, numbers: ['甲1号', '甲2号'] } },
    ['罗建国受理的 2 件（甲1号、甲2号）还没有分派：停用后由窗口登记员、纪检督办员、分管领导、主要领导分派。']
  ],
  [
    'nobody else who could give them to anybody',
    { toAssign: { total: 1, numbers: ['甲1号'] }, reassignable: false },
    [
      '罗建国受理的 1 件（甲1号）还没有分派：停用后由窗口登记员、纪检督办员、分管领导、主要领导（除罗建国外现在没有人，请先另安排）分派。'
    ]
  ],
  [
    'what waits for the post, hidden from whoever asks',
    { shared: { total: 1, numbers: [] } },
    ['按岗位等着罗建国的 1 件，还有别人能办：停用后由他们接着办。']
  ],
  [
    'how many others can act on, and how many nobody can',
    {
      shared: { total: 1, numbers: ['甲3号'] },
      stranded: { total: 2, numbers: ['甲1号', '甲2号'] },
      alone: ['deputyLeader']
    },
    [
      '按岗位等着罗建国的 1 件（甲3号），还有别人能办：停用后由他们接着办。',
      '按岗位等着罗建国的 2 件（甲1号、甲2号），没有别人能办：停用后停着，请先另安排一人。',
      '只有罗建国一人是分管领导：停用后这个岗位没有人，以后只能由这个岗位办的一步没有人办，请先另安排一人。'
    ]
  ],
  [
    'cases under their charge',
    { charged: { total: 2, numbers: ['甲1号', '甲2号'] } },
    [
      '罗建国包案 2 件（甲1号、甲2号）没有销案：停用后办理照常，销案要先由分管领导、主要领导、系统管理员在诉求页上“移交包案”给另一位领导。'
    ]
  ],
  [
    'a post that nobody else holds',
    { alone: ['deputyLeader'] },
    ['只有罗建国一人是分管领导：停用后这个岗位没有人，以后只能由这个岗位办的一步没有人办，请先另安排一人。']
  ]
])('what is left lying is told before somebody is retired: %s', (_what, held, words) => {
  expect(heldWorkWords('罗建国', { ...nothing, ...held })).toEqual(words)
})
