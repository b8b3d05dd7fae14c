import { satisfactions, type Satisfaction } from '../signoff/signoff.ts'

/** What rates ask of a case in a period, written by SQL as one word each so that equal cases are counted together. */

const answers = ['none', 'asked', 'unreached', 'waived', 'undrawn'] as const
const solutions = ['', 'yes', 'no'] as const
const limits = ['none', 'met', 'missed'] as const
const checks = ['', 'same', 'differs'] as const
const contacts = ['inTime', 'late', 'missed', 'waiting'] as const

export type Fact =
  | {
      /** Closed in the period: its last closing there. */
      of: 'closed'
      /** How its revisit ended: none yet, the person was asked, was not reached, nobody was to be asked, or it was not drawn. */
      answer: (typeof answers)[number]
      level: Satisfaction | ''
      solved: (typeof solutions)[number]
      /** Whether every limit that the closing ended was kept. */
      limit: (typeof limits)[number]
      /** It was handled again after a closing of the period. */
      again: boolean
      /** It goes by a legal procedure of its own. */
      legal: boolean
      /** Somebody else asked again and reached the person: as the revisit had it, or otherwise. */
      check: (typeof checks)[number]
      /** It was drawn to be asked about; false where it was not, or all are. */
      drawn: boolean
    }
  /** Found invalid, declined or forwarded in the period; registered in it and not closed in it; due in it and neither. */
  | { of: 'early' | 'unclosed' | 'overdue' }
  /** Given to somebody for the first time in the period, and whether the person was contacted in time. */
  | { of: 'assigned'; contact: (typeof contacts)[number] }
  /** Given to somebody in the period. */
  | { of: 'ordered'; sentBack: boolean }

export const cohorts = [
  'closed',
  'early',
  'unclosed',
  'overdue',
  'assigned',
  'ordered'
] as const satisfies Fact['of'][]
export type Cohort = (typeof cohorts)[number]

function oneOf<const W extends string>(words: readonly W[], word: string | undefined): W {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new Error(`no such fact: ${word ?? ''}`)
  return found
}

/**
 * Reads the word of a fact, such as `closed|asked|满意|yes|met|0|0|same|0`.
 *
 * @throws where SQL wrote what no rule knows
 */
export function readFact(word: string): Fact {
  const [cohort, ...told] = word.split('|')
  const of = oneOf(cohorts, cohort)
  switch (of) {
    case 'closed': {
      const [answer, level, solved, limit, again, legal, check, drawn] = told
      return {
        ...{ of, answer: oneOf(answers, answer), level: oneOf(['', ...satisfactions], level) },
        ...{ solved: oneOf(solutions, solved), limit: oneOf(limits, limit) },
        ...{ again: again === '1', legal: legal === '1', check: oneOf(checks, check) },
        drawn: drawn === '1'
      }
    }
    case 'assigned':
      return { of, contact: oneOf(contacts, told[0]) }
    case 'ordered':
      return { of, sentBack: told[0] === '1' }
    default:
      return { of }
  }
}
