import { endedEarly, endStates, states, caseStates, type CaseState } from '../cases/states.ts'

/**
 * What is counted of a ledger, each with its sentence; every number leads to the cases that it counts. Each case is in exactly one
 * of `open`, `closed` and `early`; `overdue` is what 期限 counts so.
 */
export const figures = {
  all: { label: '合计', told: '这本台账里的全部诉求' },
  open: { label: '在办', told: '还没有办结，也没有定为无效、不予受理或转送的' },
  closed: { label: '已办结', told: '四方会签完成的，待回访、待立卷和已归档的都算' },
  early: { label: '未受理', told: '定为无效、不予受理或已转送的' },
  overdue: { label: '超期', told: '最要紧的期限已经过了、还没有停的，与“期限”里的超期同一口径' }
} as const
export type Figure = keyof typeof figures
export const figureNames = Object.keys(figures) as [Figure, ...Figure[]]

/** What is counted by states alone. */
export type StateFigure = Exclude<Figure, 'all' | 'overdue'>

function figureOf(state: CaseState): StateFigure {
  if (endedEarly.includes(state)) return 'early'
  const closes = caseStates.indexOf('closed')
  return endStates.includes(state) || caseStates.indexOf(state) >= closes ? 'closed' : 'open'
}

const byState = Object.fromEntries(
  (Object.keys(states) as CaseState[]).map((state) => [state, figureOf(state)])
) as Record<CaseState, StateFigure>

/** Which of the three a case of that state is counted in. */
export function stateFigure(state: CaseState): StateFigure {
  return byState[state]
}

/** The states that a figure counts; none where it counts by more than states. */
export function statesOf(figure: Figure): CaseState[] {
  return caseStates.filter((state) => byState[state] === figure)
}
