import { chineseDay } from '../calendar/moment.ts'
import type { CaseState } from '../cases/states.ts'

/** What must be known of a case to say what is wrong with it. */
interface Slow {
  state: CaseState
  /** The last day of the clock that matters most; empty where none runs to an end. */
  due: string
  late: boolean
  /** Somebody contacted the person or went into the matter in this time of handling. */
  workedOn: boolean
}

/** What a new sheet says of a case unless the officer says something else: the problem, and what is asked for. */
export function proposedWords({ state, due, late, workedOn }: Slow): { problem: string; demand: string } {
  if (state === 'closed') return { problem: '办结后还没有回访', demand: '回访诉求人并登记回访情况' }
  if (state === 'revisited') return { problem: '回访后还没有立卷归档', demand: '立卷归档' }
  if (late) return { problem: `已于${chineseDay(due)}到期，尚未办结`, demand: '办结' }
  if (state === 'handling' && !workedOn) {
    return { problem: '分派后还没有登记过联系和办理情况', demand: '联系诉求人并登记办理情况' }
  }
  if (due !== '') return { problem: `将于${chineseDay(due)}到期`, demand: '按期办结' }
  return { problem: '', demand: '' }
}
