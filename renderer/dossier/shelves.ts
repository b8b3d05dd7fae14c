import type { CaseState } from '../../db/cases/states.ts'

interface Shelf {
  state: CaseState
  /** What is said where nothing stands on it. */
  empty: { title: string; text: string }
}

/** Where cases stand in 档案室: by the step they still need. */
export const shelves = [
  {
    state: 'revisited',
    empty: {
      title: '没有待立卷的诉求',
      text: '办结并回访过的诉求会出现在这里；看过卷内目录，就可以立卷归档。'
    }
  },
  {
    state: 'closed',
    empty: { title: '没有待回访的诉求', text: '办结后还没有回访的诉求会出现在这里；回访之后才能立卷。' }
  },
  {
    state: 'archived',
    empty: { title: '还没有归档的案卷', text: '立卷归档后的案卷会出现在这里，随时可以再生成 Word 文件。' }
  }
] as const satisfies readonly Shelf[]
