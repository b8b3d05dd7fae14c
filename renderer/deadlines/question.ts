import { z } from 'zod'
import type { Input } from '../../db/api.ts'
import type { Step } from '../../db/cases/life.ts'
import { forWhom, forWhomLabels } from '../../db/clocks/centre-rule.ts'
import { standingLabels, standings } from '../../db/clocks/standing.ts'
import { isPanel, stepAddress } from '../case-steps/offered-steps.ts'

/** Steps that a leader finds at the top of 期限, as they are said of the cases that wait for one. */
export const ownStepLabels = {
  sign: '等我签字',
  answerTime: '等我批复延期、暂停',
  screen: '等我甄别',
  decide: '等我受理',
  assign: '等我分派'
} as const satisfies Partial<Record<Step, string>>
export const ownSteps = Object.keys(ownStepLabels) as [OwnStep, ...OwnStep[]]
type OwnStep = keyof typeof ownStepLabels

export const lookAgainLabel = '暂停到了复查日期'
export const noBodyLabel = '没有定责任单位'

const ownStepOf = (whose: string) => ownSteps.find((step) => step === whose)

const whoseSchema = z.union([
  /**
   * `mine`: owned or waiting for the person; a step: waits for the person with it; `nobody`: without an owner, `noBody`:
   * without a body that answers; `lookAgain`: paused until something that is to be asked about again.
   */
  z.enum(['mine', 'all', 'nobody', 'noBody', 'lookAgain', ...ownSteps, ...forWhom]),
  z.templateLiteral([z.enum(['owner', 'body', 'turn', 'charge', 'discharged']), '.', z.uuid()])
])

const questionSchema = z.object({
  whose: whoseSchema,
  standing: z.enum(['any', ...standings])
})

/** What stands behind a number of 期限: whose cases, and how they stand. */
export type Question = z.infer<typeof questionSchema>
export type Whose = Question['whose']

/** The leader whose charges are asked for, those that hold or those discharged; null for any other question. */
export function chargesIn({ whose }: Question): { leaderId: string; standing: 'open' | 'discharged' } | null {
  const [kind, leaderId] = whose.split('.')
  if (leaderId === undefined || (kind !== 'charge' && kind !== 'discharged')) return null
  return { leaderId, standing: kind === 'charge' ? 'open' : 'discharged' }
}

/** Where the cases behind a number are shown. */
export function addressOf({ whose, standing }: Question): string {
  return `/deadlines?whose=${whose}&standing=${standing}`
}

/** What an address asks for; null where it asks for nothing, or for what there is not. */
export function questionIn(search: string): Question | null {
  const asked = new URLSearchParams(search)
  return (
    questionSchema.safeParse({ whose: asked.get('whose'), standing: asked.get('standing') ?? 'any' }).data ??
    null
  )
}

type Narrowed = Pick<
  Input<'cases.list'>,
  'step' | 'standings' | 'concerning' | 'ownerId' | 'bodyId' | 'lookAgain' | 'forWhom' | 'waitsFor'
>

function ofWhom(whose: Whose): Narrowed {
  if (whose === 'all') return {}
  if (whose === 'mine') return { concerning: true }
  if (whose === 'nobody') return { ownerId: null }
  if (whose === 'noBody') return { bodyId: null }
  if (whose === 'lookAgain') return { lookAgain: true }
  const step = ownStepOf(whose)
  if (step) return { step }
  const [kind, id] = whose.split('.')
  if (kind === 'owner') return { ownerId: id ?? null }
  if (kind === 'body') return { bodyId: id ?? null }
  if (kind === 'turn') return { waitsFor: id }
  return { forWhom: forWhom.find((one) => one === whose) }
}

/** Whose turn it is, is asked of ended clocks too: a case waits for a visit or the archive after its own. */
const asksTurn = (whose: Whose) => ownStepOf(whose) !== undefined || whose.startsWith('turn.')

/** The question as the call takes it. */
export function inputOf({ whose, standing }: Question): Narrowed {
  const any = asksTurn(whose) ? [] : [...standings]
  return { ...ofWhom(whose), standings: standing === 'any' ? any : [standing] }
}

/** Where a case behind the number is opened: at the step that it waits with, where the number is of one. */
export function caseAddress({ whose }: Question, caseId: string): string {
  const step = ownStepOf(whose)
  return step && isPanel(step)
    ? `${stepAddress(caseId, step)}&from=deadlines`
    : `/cases/${caseId}?from=deadlines`
}

/** In words, as the desk is headed: `本人 · 超期`. `name` is the person's or the body's. */
export function questionInWords({ whose, standing }: Question, name: string): string {
  const step = ownStepOf(whose)
  if (step) return ownStepLabels[step]
  if (whose === 'lookAgain') return lookAgainLabel
  if (whose.startsWith('turn.')) return `轮到${name}`
  if (whose.startsWith('charge.')) return `${name}包案`
  if (whose.startsWith('discharged.')) return `${name}已销案`
  return `${whoseInWords(whose, name)} · ${standing === 'any' ? '在走的' : standingLabels[standing]}`
}

function whoseInWords(whose: Whose, name: string): string {
  if (whose === 'mine') return '本人'
  if (whose === 'all') return '全中心'
  if (whose === 'nobody') return '未分派'
  if (whose === 'noBody') return noBodyLabel
  const time = forWhom.find((one) => one === whose)
  return time ? `${forWhomLabels[time]}的期限` : name
}
