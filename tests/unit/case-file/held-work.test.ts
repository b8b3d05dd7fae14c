import { expect, it } from 'vitest'
import { heldWorkWords, type HeldWork } from '../../../db/case-file/held-work.ts'

const nothing: HeldWork = {
  owned: { total: 0, numbers: [] },
  waiting: { total: 0, numbers: [] },
  charged: { total: 0, numbers: [] },
  alone: []
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
    'what waits for the post, hidden from whoever asks',
    { waiting: { total: 1, numbers: [] } },
    ['另有 1 件按岗位等着罗建国：停用后由同岗位的其他人接着办。']
  ],
  [
    'what waits for a post that nobody else holds',
    { waiting: { total: 2, numbers: ['甲1号', '甲2号'] }, alone: ['deputyLeader'] },
    [
      '另有 2 件（甲1号、甲2号）按岗位等着罗建国：停用后只有还有别人的岗位能接着办。',
      '只有罗建国一人是分管领导：停用后轮到这个岗位的诉求没有人能办，请先另安排一人。'
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
    ['只有罗建国一人是分管领导：停用后轮到这个岗位的诉求没有人能办，请先另安排一人。']
  ]
])('what is left lying is told before somebody is retired: %s', (_what, held, words) => {
  expect(heldWorkWords('罗建国', { ...nothing, ...held })).toEqual(words)
})
