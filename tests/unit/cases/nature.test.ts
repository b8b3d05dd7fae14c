import { describe, expect, it } from 'vitest'
import {
  byPetitionProcedure,
  isPetition,
  natureFault,
  natureInWords,
  type Settled
} from '../../../db/cases/nature.ts'

describe('事项性质', () => {
  it.each<[Settled, string, petition: boolean, sixty: boolean]>([
    [{ nature: '', route: '' }, '', false, false],
    [{ nature: '一般诉求', route: '' }, '一般诉求', false, false],
    [{ nature: '建议意见', route: '' }, '信访事项（建议意见类）', true, false],
    [{ nature: '检举控告', route: '' }, '信访事项（检举控告类）', true, false],
    [{ nature: '申诉求决', route: '31(二)' }, '信访事项（申诉求决类，第三十一条第二项）', true, false],
    [{ nature: '申诉求决', route: '31(六)' }, '信访事项（申诉求决类，第三十一条第六项）', true, true]
  ])('%j is called %s', (settled, words, petition, sixty) => {
    expect(natureInWords(settled)).toBe(words)
    expect(isPetition(settled)).toBe(petition)
    expect(byPetitionProcedure(settled)).toBe(sixty)
  })

  it.each<[Settled & { valid: boolean }, 'nature' | 'route' | null]>([
    [{ valid: true, nature: '一般诉求', route: '' }, null],
    [{ valid: true, nature: '申诉求决', route: '31(一)' }, null],
    [{ valid: true, nature: '申诉求决', route: '' }, 'route'],
    [{ valid: true, nature: '检举控告', route: '31(六)' }, 'route'],
    [{ valid: false, nature: '申诉求决', route: '' }, null]
  ])('of %j the fault is at %s', (asked, field) => {
    expect(natureFault(asked)?.field ?? null).toBe(field)
  })
})
