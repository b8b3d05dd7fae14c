import type { Value } from '../../db/api.ts'
import { appraisalOf } from '../../db/appraisals/appraisal.ts'
import { openCharge } from '../../db/charge/charge.ts'
import { currentAssignment } from '../../db/assignment/order.ts'
import { openHelps } from '../../db/assignment/order-words.ts'
import { means } from '../../db/cases/events.ts'
import { dueStep, mayTake, stepLabels, takersOf, type Step } from '../../db/cases/life.ts'
import type { CaseState } from '../../db/cases/states.ts'
import { maySayMore } from '../../db/service/notice-service.ts'
import { stepCalls } from '../../db/step-calls.ts'
import { holdsAny, roleLabels } from '../../db/people/people.ts'
import { signingApplicants } from '../../db/parties/party.ts'
import { overseers } from '../../db/people/posts.ts'
import { mayRise, openSheet } from '../../db/supervision/three-sheets.ts'
import type { Actor } from '../../db/people/actor.ts'
import { thisMinute } from '../ui/typed-time.ts'
import { hasDesk, type DeskOfSome } from '../api/desk-calls.ts'
import { permits, postsOf } from '../api/permits.ts'

export type CaseView = Value<'cases.read'>

/** Where each step is taken: in a panel of the case's page, in the order in which they are offered, or elsewhere. */
const places = {
  screen: 'panel',
  decide: 'panel',
  assign: 'panel',
  receive: 'panel',
  handle: 'panel',
  noteHelp: 'panel',
  requestClosing: 'panel',
  revisit: 'panel',
  waiveRevisit: 'panel',
  recheck: 'panel',
  lookBack: 'panel',
  appraise: 'panel',
  tellAppraisal: 'panel',
  repeat: 'panel',
  sendBack: 'panel',
  answerTime: 'panel',
  askTime: 'panel',
  resume: 'panel',
  moveTier: 'panel',
  moveGrade: 'panel',
  beginCharge: 'panel',
  noteVisit: 'panel',
  serve: 'panel',
  handOverCharge: 'panel',
  discharge: 'panel',
  receiveSheet: 'panel',
  answerSheet: 'panel',
  issueSheet: 'panel',
  settleSheet: 'panel',
  withdrawSheet: 'panel',
  moveClock: 'settings',
  withdraw: 'timeline',
  withdrawTime: 'aside',
  attach: 'attachments',
  mediate: 'mediation',
  sign: 'signoff',
  drawRevisit: 'signoff',
  return: 'signoff',
  file: 'dossier',
  buildVolume: 'dossier'
} as const satisfies Record<
  Step,
  'panel' | 'timeline' | 'aside' | 'settings' | 'attachments' | 'mediation' | 'signoff' | 'dossier'
>
type Places = typeof places
export type PanelStep = { [S in Step]: Places[S] extends 'panel' ? S : never }[Step]

/** Whether the step is taken in a panel of the case's page. */
export function isPanel(step: Step): step is PanelStep {
  return places[step] === 'panel'
}
export const panelSteps = (Object.keys(places) as Step[]).filter(isPanel)

/** Where the case's page opens with the panel of the step, the cursor in it. */
export function stepAddress(caseId: string, step: PanelStep): string {
  return `/cases/${caseId}?step=${step}`
}

/** The step that an address asks for; null where it names none. */
export function askedStep(search: string): PanelStep | null {
  const asked = new URLSearchParams(search).get('step')
  return panelSteps.find((step) => step === asked) ?? null
}

export function panelCall(step: PanelStep) {
  return stepCalls[step][0]
}

export function stepLabel(step: PanelStep, state: CaseState): string {
  if (step === 'decide') return '决定是否受理'
  if (step === 'assign' && state !== 'accepted') return '改派'
  return stepLabels[step]
}

/** A charge begins where none holds; the others are about one that does. */
function ofCharge(step: PanelStep, { charges, owner }: CaseView, actor: Actor): boolean {
  const leaderId = openCharge(charges)?.leaderId ?? null
  if (step === 'beginCharge') return leaderId === null
  if (step === 'handOverCharge') return leaderId !== null
  if (step === 'discharge') return leaderId === actor.id
  if (step === 'noteVisit') return leaderId !== null && [leaderId, owner?.id].includes(actor.id)
  return true
}

/** What is asked only of an order as it stands: to be received, sent back, reported on. */
function ofOrder(step: PanelStep, { assignments, cycle, objection }: CaseView): boolean {
  const order = currentAssignment(assignments, cycle)
  if (step === 'receive') return order !== null && order.received === null
  if (step === 'sendBack')
    return !order?.designated && (objection === null || thisMinute() <= objection.until)
  if (step === 'noteHelp') return openHelps(assignments).length > 0
  return true
}

/** What can be done with the open sheet of 督办, and where a new one can be written or it can rise. */
function ofSheet(step: PanelStep, { sheets, owner }: CaseView, actor: Actor): boolean {
  const sheet = openSheet(sheets)
  if (step === 'issueSheet') return sheet === null || mayRise(sheet, thisMinute())
  if (!isSheetStep(step)) return true
  if (sheet === null) return false
  if (step === 'settleSheet') return true
  if (sheet.reply !== null || (step === 'receiveSheet' && sheet.received !== null)) return false
  const theirs = sheet.accountId === actor.id || (sheet.bodyId !== null && owner?.id === actor.id)
  return theirs || holdsAny(actor.roles, overseers)
}

function isSheetStep(step: PanelStep): boolean {
  return ['receiveSheet', 'answerSheet', 'settleSheet', 'withdrawSheet'].includes(step)
}

/** Whether there is anything for the step to be about: a notice to bring, more time to ask for. */
function timely(step: PanelStep, { request, pauses, clocks, service }: CaseView): boolean {
  if (step === 'serve') return service.some(maySayMore)
  if (step === 'answerTime') return request?.mine ?? false
  if (step === 'resume') return pauses.some(({ to }) => to === null || to > thisMinute())
  if (step !== 'askTime') return true
  return request === null && clocks.some(({ extension, pausable }) => extension !== null || pausable)
}

/** Appraised in this time of handling, and there is somebody to be told. */
function isUntold({ appraisals, cycle, parties }: CaseView): boolean {
  return appraisalOf(appraisals, cycle)?.told === null && signingApplicants(parties).length > 0
}

/** 回访 is for those who had no part in the handling, 抽查 for those who didn't revisit either, 回头看 for a case that was drawn. */
function ofAsking(step: PanelStep, file: CaseView): boolean {
  const { asks, toLookBack, toAppraise } = file
  if (step === 'appraise') return toAppraise
  if (step === 'tellAppraisal') return isUntold(file)
  if (step === 'lookBack') return toLookBack !== null
  if (step === 'revisit') return asks.may
  if (step === 'recheck') return asks.mayRecheck
  return step !== 'waiveRevisit' || !asks.involved
}

function offered(step: PanelStep, file: CaseView, actor: Actor): boolean {
  if (!mayTake(step, file.state) || !permits(panelCall(step), actor)) return false
  if (!timely(step, file) || !ofCharge(step, file, actor) || !ofOrder(step, file)) return false
  if (!ofAsking(step, file)) return false
  if (!ofSheet(step, file, actor)) return false
  return takersOf(step, file.state) !== 'owner' || file.owner?.id === actor.id
}

/** What this person can do with the case now. */
export function offeredSteps(file: CaseView, actor: Actor): PanelStep[] {
  return panelSteps.filter((step) => offered(step, file, actor))
}

export function mayAttach(file: CaseView, actor: Actor): boolean {
  return mayTake('attach', file.state) && permits('attachments.add', actor)
}

/** Something was done in this cycle, so that the case can go on to be closed. */
function wasWorkedOn(file: CaseView): boolean {
  return file.timeline.some((event) => event.cycle === file.cycle && means(event.kind, 'workedOn'))
}

/** What goes before what is due, where it waits. */
const besides = [
  'answerTime',
  'receive',
  'receiveSheet',
  'answerSheet',
  'settleSheet'
] as const satisfies PanelStep[]

/** The one step that comes next, whoever may take it; null where another desk takes it or nothing is left. */
function duePanel(file: CaseView): PanelStep | null {
  if (file.turn?.ownerGone) return 'assign'
  const first = besides.find((step) => step === file.turn?.step)
  if (first) return first
  if (mayTake('requestClosing', file.state) && wasWorkedOn(file)) return 'requestClosing'
  const due = dueStep(file.state)
  return panelSteps.find((step) => step === due) ?? null
}

/** The next step for this person: the due one, or while the owner is to close it, a further entry. */
export function nextStep(file: CaseView, actor: Actor): PanelStep | null {
  const mine = offeredSteps(file, actor)
  const due = duePanel(file)
  return due !== null && mine.includes(due) ? due : null
}

/** Who can take the step that is due, in words; empty where nobody must. */
export function whoseTurn(file: CaseView): string {
  const due = duePanel(file)
  if (due === null) return ''
  if (file.turn?.ownerGone) return postsOf(panelCall(due))
  if (file.turn?.person) return file.turn.person
  const posts = file.turn?.step === due ? file.turn.posts : []
  return posts.map((post) => roleLabels[post]).join('、') || postsOf(panelCall(due))
}

export interface DeskLink {
  desk: DeskOfSome
  label: string
  address: string
  /** It is the next action of the case. */
  next: boolean
}

/** The desks of this person where something of this case is done or kept. */
export function deskLinks(file: CaseView, actor: Actor): DeskLink[] {
  const links: (DeskLink & { shown: boolean })[] = [
    {
      desk: 'mediation',
      label: '去调解室',
      address: `/mediation/${file.id}`,
      next: false,
      shown:
        (mayTake('mediate', file.state) && permits('mediation.recordSession', actor)) ||
        file.sessions.length > 0
    },
    {
      desk: 'signoff',
      label: '去会签',
      address: `/signoff/${file.id}`,
      next: dueStep(file.state) === 'sign',
      shown: mayTake('sign', file.state) || file.rounds.length > 0
    },
    {
      desk: 'dossier',
      label: '去档案室',
      address: `/dossier/${file.id}`,
      next: dueStep(file.state) === 'file' && permits('dossier.file', actor),
      shown: mayTake('buildVolume', file.state)
    }
  ]
  return links.flatMap(({ shown, ...link }) => (shown && hasDesk(link.desk, actor) ? [link] : []))
}
