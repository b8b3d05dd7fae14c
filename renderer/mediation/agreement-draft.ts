import { dayOf } from '../../db/calendar/moment.ts'
import type { FieldProblem } from '../../db/errors.ts'
import type { AgreementInput, MediationSession } from '../../db/mediation/mediation.ts'
import { amountProblem, fenOf } from './yuan.ts'

/** An agreement as it stands in the form: amounts in yuan as they were typed. */
export interface InstalmentDraft {
  due: string
  amount: string
}

export interface ClauseDraft {
  text: string
  obligor: string
  due: string
  place: string
  way: string
  amount: string
  instalments: InstalmentDraft[]
}

export interface AgreementDraft {
  number: string
  facts: string
  disputes: string
  clauses: ClauseDraft[]
  signedOn: string
  copies: number | null
  judicialConfirmation: boolean
}

export function blankInstalment(): InstalmentDraft {
  return { due: '', amount: '' }
}

export function blankClause(): ClauseDraft {
  return { text: '', obligor: '', due: '', place: '', way: '', amount: '', instalments: [] }
}

/** The rows of lists that a blank agreement holds none of. */
export const blankRows = { instalments: blankInstalment() }

export function blankAgreement(parties: number, session: MediationSession): AgreementDraft {
  return {
    number: '',
    facts: '',
    disputes: '',
    clauses: [blankClause()],
    signedOn: dayOf(session.endedAt),
    copies: Math.max(2, parties + 1),
    judicialConfirmation: false
  }
}

/** What is missing of instalments, and amounts that can't be read, at their fields; anything else is judged by the API. */
export function amountProblems(draft: AgreementDraft): FieldProblem[] {
  return draft.clauses.flatMap((clause, index) => {
    const own = clause.amount.trim() === '' ? null : amountProblem(clause.amount)
    const parts = clause.instalments.flatMap((instalment, part) => {
      const place = ['clauses', index, 'instalments', part]
      const message = amountProblem(instalment.amount)
      return [
        ...(instalment.due === '' ? [{ path: [...place, 'due'], message: '请填写日期' }] : []),
        ...(message ? [{ path: [...place, 'amount'], message }] : [])
      ]
    })
    return own ? [{ path: ['clauses', index, 'amount'], message: own }, ...parts] : parts
  })
}

/**
 * A change of the form, widened by what it mends: instalments that changed mend what was said at the total
 * they should add up to.
 */
export function withTotals(changed: object): object {
  const { clauses } = changed as { clauses?: ({ instalments?: unknown } | undefined)[] }
  if (!clauses) return changed
  const widened = clauses.map((clause) =>
    clause && 'instalments' in clause ? { ...clause, amount: true } : clause
  )
  return { ...changed, clauses: widened }
}

export function agreementInput(caseId: string, sessionId: string, draft: AgreementDraft): AgreementInput {
  return {
    ...draft,
    caseId,
    sessionId,
    copies: draft.copies ?? 0,
    clauses: draft.clauses.map(({ amount, instalments, due, ...clause }) => ({
      ...clause,
      due: due === '' ? null : due,
      amountFen: fenOf(amount),
      instalments: instalments.map((one) => ({ due: one.due, amountFen: fenOf(one.amount) ?? 0 }))
    }))
  }
}

/**
 * Paths of the API's problems as the form's fields are named: amounts are typed in yuan here, and what is
 * wrong with the instalments together stands at the total they should add up to.
 */
export function formPath(path: (string | number)[]): (string | number)[] {
  const together = path.at(-1) === 'instalments' ? [...path.slice(0, -1), 'amount'] : path
  return together.map((part) => (part === 'amountFen' ? 'amount' : part))
}

export interface InstalmentSum {
  sum: number
  total: number
  fits: boolean
}

/** What the readable instalments come to beside the total. */
export function instalmentSum(clause: ClauseDraft | undefined): InstalmentSum {
  const sum = (clause?.instalments ?? []).reduce((all, one) => all + (fenOf(one.amount) ?? 0), 0)
  const total = fenOf(clause?.amount ?? '') ?? 0
  return { sum, total, fits: sum === total }
}
