import { join } from 'node:path'
import { dictionaryKinds, type DictionaryKind } from '../../db/dictionaries/dictionaries.ts'
import { personLabel, type Staff } from '../../db/people/people.ts'
import { cleanName } from '../../db/text/text.ts'
import { figures } from '../../db/mediation/money.ts'
import dictionaries from '../../resources/dictionaries.json' with { type: 'json' }
import type { RunningApp } from '../drive/app.ts'
import { accept, assign, handle, openCase, repeat, requestClosing, revisit, screen, waiveRevisit } from '../drive/case-steps.ts'
import { buildVolume, fileVolume, goToDossier, readCatalogue } from '../drive/dossier.ts'
import { register } from '../drive/intake.ts'
import { goToMediation, holdSession, writeAgreement } from '../drive/mediation.ts'
import { takeSeat } from '../drive/session.ts'
import { addDictionaryValue } from '../drive/settings.ts'
import { goToSignoff, signAsApplicant, signAsStaff, signAsWitness } from '../drive/signoff.ts'
import type { DemoCase } from './cases-file.ts'
import { isWaived, type Cycle, type Plan } from './plan.ts'
import { Stopwatch } from './stopwatch.ts'

export interface Stage {
  app: RunningApp
  staff: Staff[]
  password: string
  out: string
  /** Takes a picture of the screen for the README, once for each name. */
  picture: (name: string) => Promise<void>
}

export interface Performed {
  key: string
  number: string
  state: string
  pieces: { title: string; page: number }[]
  seconds: Record<string, number>
}

const identityCheck = '当面核对居民身份证'

function labelOf(stage: Stage, name: string): string {
  const person = stage.staff.find((one) => one.name === name)
  return person ? personLabel(person) : name
}

function sit(stage: Stage, name: string): Promise<void> {
  return takeSeat(stage.app.page, name, stage.password)
}

/** The values of a case that the dictionaries don't have yet. */
export function newValues(cases: DemoCase[]): [DictionaryKind, string][] {
  const used = (one: DemoCase): [DictionaryKind, string][] => [
    ['channel', one.channel],
    ...one.duplicates.map((repeated): [DictionaryKind, string] => ['channel', repeated.channel]),
    ['category', one.category],
    ['field', one.field],
    ...[...one.handling, ...one.rehandling].map((entry): [DictionaryKind, string] => ['handlingKind', entry.kind]),
    ...(one.mediation ? [['room', one.mediation.room] as [DictionaryKind, string]] : []),
    ...(one.mediation?.sessions ?? []).flatMap((session): [DictionaryKind, string][] =>
      session.room === undefined ? [] : [['room', session.room]]
    ),
    ...(one.visit ? [['revisitWay', one.visit.way] as [DictionaryKind, string]] : [])
  ]
  const known: Record<DictionaryKind, string[]> = dictionaries
  const missing = cases.flatMap(used).filter(([kind, value]) => !known[kind].includes(value))
  return dictionaryKinds.flatMap((kind) =>
    [...new Set(missing.filter(([one]) => one === kind).map(([, value]) => value))].map(
      (value): [DictionaryKind, string] => [kind, value]
    )
  )
}

/** The administrator teaches the dictionaries what FILE brings. */
export async function addNewValues(stage: Stage, cases: DemoCase[]): Promise<void> {
  for (const [kind, value] of newValues(cases)) await addDictionaryValue(stage.app.page, kind, value)
}

/** How the applicant was told where nobody stood at the counter. */
function told({ case: { applicants } }: Plan): string {
  return applicants[0]?.kind === 'anonymous' ? '公告告知' : '电话告知'
}

async function takeIn(stage: Stage, plan: Plan): Promise<string> {
  const { page } = stage.app
  const { case: one } = plan
  await sit(stage, plan.registrar)
  const input = { ...one, visitorCount: plan.visitorCount, visitMode: plan.visitMode }
  const number = await register(page, input, () => stage.picture('02-intake'))
  await openCase(page, number)
  await screen(page, one.registeredAt, '事项明确、请求具体，属于本镇职责范围。')
  await accept(page, one.registeredAt, '属于本中心受理范围，依据属地管理、分级负责的原则予以受理。', told(plan))
  await assign(page, one.registeredAt, labelOf(stage, plan.owner))
  await stage.picture('03-case')
  for (const visit of plan.repeats) await repeat(page, visit)
  return number
}

async function mediate(stage: Stage, plan: Plan, number: string): Promise<void> {
  const { page } = stage.app
  const { mediation, applicants, respondents } = plan.case
  if (!mediation) return
  const first = mediation.mediators[0] ?? ''
  await sit(stage, first)
  await openCase(page, number)
  await goToMediation(page)
  for (const session of mediation.sessions) {
    const { room = mediation.room, outcomeNote: _note, ...held } = session
    await holdSession(page, {
      ...held,
      room,
      mediators: mediation.mediators.map((name) => labelOf(stage, name)),
      recorder: labelOf(stage, mediation.recorder),
      invited: mediation.invited.map(cleanName)
    }, () => stage.picture('05-mediation'))
  }
  if (!mediation.agreement) return
  const { signedAt, copies = applicants.length + respondents.length + 1, clauses, ...agreement } = mediation.agreement
  await writeAgreement(page, {
    ...agreement,
    signedOn: signedAt,
    copies,
    clauses: clauses.map(({ amountFen, instalments, ...clause }) => ({
      ...clause,
      amount: amountFen === null ? '' : yuan(amountFen),
      instalments: instalments.map(({ due, amountFen: part }) => ({ due, amount: yuan(part) }))
    }))
  }, () => stage.picture('06-agreement'))
}

function yuan(fen: number): string {
  return figures(fen).replaceAll(',', '')
}

async function work(stage: Stage, plan: Plan, cycle: Cycle, number: string): Promise<void> {
  const { page } = stage.app
  let sitting = ''
  for (const entry of cycle.entries) {
    if (entry.by !== sitting) {
      await sit(stage, entry.by)
      await openCase(page, number)
      sitting = entry.by
    }
    await handle(page, entry)
  }
  if (cycle.mediated) await mediate(stage, plan, number)
  await sit(stage, plan.owner)
  await openCase(page, number)
  await stage.picture('04-handling')
  await requestClosing(page, cycle.closedAt, cycle.result)
}

async function signApplicantSeat(stage: Stage, plan: Plan, cycle: Cycle, number: string): Promise<void> {
  const { page } = stage.app
  const { password } = stage
  if (plan.applicants.length === 0) {
    await sit(stage, plan.registrar)
    await goToSignoff(page, number)
    await signAsWitness(page, { name: plan.registrar, password, at: cycle.closedAt })
    return
  }
  await goToSignoff(page, number)
  await stage.picture('07-signoff')
  for (const name of plan.applicants) {
    await signAsApplicant(page, { name, identityCheck, satisfaction: cycle.satisfaction, at: cycle.closedAt })
  }
}

async function sign(stage: Stage, plan: Plan, cycle: Cycle, number: string): Promise<void> {
  const { page } = stage.app
  await signApplicantSeat(stage, plan, cycle, number)
  const seats = [
    ['办理人', plan.owner],
    ['分管领导', plan.deputyLeader],
    ['主要领导', plan.principalLeader]
  ] as const
  for (const [seat, name] of seats) {
    await sit(stage, name)
    await goToSignoff(page, number)
    await signAsStaff(page, { seat, name, password: stage.password, at: cycle.closedAt })
  }
  await stage.picture('08-signed')
}

async function archive(stage: Stage, plan: Plan, number: string): Promise<Performed['pieces']> {
  const { electron, page } = stage.app
  await sit(stage, plan.archivist)
  await goToDossier(page, number)
  const waiting = page.getByRole('heading', { name: '立卷归档' })
  if (plan.cycles.at(-1)?.revisit && (await waiting.isVisible())) {
    await fileVolume(page, { at: plan.filedAt, retention: '30年', checker: labelOf(stage, plan.checker) })
  }
  await buildVolume(electron, page, join(stage.out, plan.case.key, 'volume-1.docx'))
  const pieces = await readCatalogue(page)
  await stage.picture('09-dossier')
  return pieces
}

/** Takes one case through its whole life, seat by seat. */
export async function perform(stage: Stage, plan: Plan): Promise<Performed> {
  const { page } = stage.app
  const watch = new Stopwatch()
  const number = await watch.time('登记', () => takeIn(stage, plan))
  for (const cycle of plan.cycles) {
    await watch.time('办理', () => work(stage, plan, cycle, number))
    await watch.time('会签', () => sign(stage, plan, cycle, number))
    await watch.time('回访', async () => {
      const waived = isWaived(plan, cycle)
      await sit(stage, waived ? plan.deputyLeader : plan.registrar)
      await openCase(page, number)
      await (waived ? waiveRevisit : revisit)(page, cycle.revisit)
    })
  }
  const pieces = await watch.time('立卷', () => archive(stage, plan, number))
  await openCase(page, number)
  const state = (await page.locator('.state-text').first().textContent()) ?? ''
  return { key: plan.case.key, number, state: state.trim(), pieces, seconds: watch.seconds }
}
