import { momentOf } from '../calendar/moment.ts'
import { shortCode } from '../digest/short-code.ts'
import { leaders } from '../people/posts.ts'
import { record, advance, caseForStep, checkHappened, visibleCase } from '../cases/case-step.ts'
import { isAmong, seatReturners, seatTakers, type SeatFacts, type SeatHolder } from '../cases/turn.ts'
import type { CommandContext, PrepareContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers, prepared } from '../answers.ts'
import { lostFiles } from './attached-files.ts'
import { readParty } from '../parties/parties.store.ts'
import type { CaseTable, SignatureTable } from '../schema.ts'
import { drawRevisit } from '../revisits/draw.store.ts'
import { roundFaults, verifyRound } from './round.ts'
import { chainStart, signatureFormat, signatureHash } from '../signoff/seal.ts'
import { holderOf, seatRights } from './seat-rights.ts'
import { signoffApi } from './signoff.api.ts'
import { seatLabels, type Ink, type WaitingFor } from '../signoff/signoff.ts'
import {
  changeRound,
  insertSignature,
  listRounds,
  readPicture,
  readRound,
  readSignatures,
  waitingForRound,
  type RoundRow
} from '../signoff/signoff.store.ts'

interface OpenSeat {
  row: CaseTable
  round: RoundRow
  waiting: WaitingFor
  given: SignatureTable[]
}

interface Attempt {
  roundId: string
  shownSha256: string
  signedAt: string
  ink: Ink
  /** What of the frozen files can't be read, in words. */
  lost: string[]
}

/** What one way of signing says about the signer; the rest is the same for every seat. */
type Signer = Pick<
  SignatureTable,
  | 'mode'
  | 'partyId'
  | 'accountId'
  | 'signerName'
  | 'signerTitle'
  | 'identityCheck'
  | 'opinion'
  | 'satisfaction'
>

/** The round, its case and whose turn it is; refused when the round is no longer open. */
async function openSeat(context: CommandContext, roundId: string): Promise<OpenSeat> {
  const round = await readRound(context.db, roundId)
  if (!round) throw problem('NOT_FOUND', '这一轮会签')
  const row = await caseForStep(context, round.caseId, 'sign')
  const waiting = await waitingForRound(context.db, round)
  if (round.status !== 'open' || !waiting) throw problem('STALE', '这一轮会签')
  return { row, round, waiting, given: await readSignatures(context.db, roundId) }
}

function factsOf({ row, waiting, given }: OpenSeat): SeatFacts {
  const signedBy = given.flatMap(({ accountId }) => accountId ?? [])
  return { seat: holderOf(waiting), ownerId: row.ownerId, signedBy }
}

function notYourSeat({ waiting }: OpenSeat) {
  return problem('NOT_YOUR_SEAT', `${seatLabels[waiting.seat]}（${waiting.label}）`)
}

/** Refuses whoever may not fill the seat whose turn it is, or fills another with this call. */
function checkSeat({ actor }: CommandContext, open: OpenSeat, filled: readonly SeatHolder[]): void {
  const facts = factsOf(open)
  if (!filled.includes(facts.seat)) throw notYourSeat(open)
  const takers = seatTakers(facts)
  if (isAmong(takers, actor)) return
  if (facts.seat === 'witness') throw problem('NOT_A_WITNESS')
  const taken = open.given.find(({ accountId }) => accountId === actor.id)
  if (taken && isAmong({ ...takers, exceptPeople: [] }, actor)) {
    throw problem('ONE_SEAT_ONLY', seatLabels[taken.seat])
  }
  throw notYourSeat(open)
}

async function checkInk(ink: Ink): Promise<void> {
  // The decoder of pictures is read with the first signature: no start waits for it.
  const { inkFault } = await import('./ink-check.ts')
  const fault = inkFault(ink)
  if (fault) throw fieldProblem(['ink'], fault)
}

/** Writes one sealed signature; the fourth seat closes the case, and nothing else ever does. */
async function sign(context: CommandContext, open: OpenSeat, attempt: Attempt, signer: Signer) {
  const { round, row, given, waiting } = open
  const last = given.at(-1)
  await checkInk(attempt.ink)
  checkHappened(context, 'signedAt', '签名时间', attempt.signedAt, last?.signedAt ?? round.openedAt)
  const faults = await roundFaults(context.db, round)
  if (attempt.shownSha256 !== round.snapshotSha256 || faults.length > 0) throw problem('CONTENT_CHANGED')
  if (attempt.lost.length > 0) throw problem('FILES_LOST', attempt.lost.join('；'))
  const unsealed = {
    ...signer,
    id: context.newId(),
    roundId: round.id,
    position: given.length,
    seat: waiting.seat,
    operatorId: context.actor.id,
    format: signatureFormat,
    signedAt: attempt.signedAt,
    recordedAt: momentOf(context.clock()),
    strokes: JSON.stringify(attempt.ink.strokes),
    picture: attempt.ink.png,
    previousHash: last?.hash ?? chainStart(round.snapshotSha256)
  }
  const hash = signatureHash(unsealed, round.snapshotSha256)
  await insertSignature(context.db, { ...unsealed, hash })
  await record(context, row, 'sign', {
    kind: 'signed',
    happenedAt: attempt.signedAt,
    label: `${seatLabels[waiting.seat]} ${signer.signerName}`,
    text: signer.opinion,
    detail: { roundId: round.id, shortCode: shortCode(hash) }
  })
  const closed = (await waitingForRound(context.db, round)) === null
  if (closed) await closeCase(context, open, attempt.signedAt)
  return { signatureId: unsealed.id, closed }
}

/** Closes the case and checks the whole of it as it will stand; a fault takes the signature back with it. */
async function closeCase(context: CommandContext, { row, round }: OpenSeat, closedAt: string): Promise<void> {
  await changeRound(context.db, round.id, { status: 'completed' })
  await advance(
    context,
    row,
    { step: 'sign', to: 'closed' },
    { kind: 'closed', happenedAt: closedAt, text: row.result, detail: { roundId: round.id } },
    { endedAt: closedAt }
  )
  await drawRevisit(context, row, closedAt)
  const faults = await roundFaults(context.db, { ...round, status: 'completed' })
  if (faults.length > 0) throw problem('SIGNATURES_INVALID', faults.join('；'))
}

export const signoffAnswers = defineAnswers(signoffApi, {
  async 'signoff.open'(context, { caseId }) {
    const { ownerId } = await visibleCase(context, caseId)
    const rounds = await listRounds(context.db, caseId)
    return rounds.map((round) => ({ ...round, ...seatRights(round, ownerId, context.actor) }))
  },

  'signoff.signAsApplicant': prepared({
    prepare: (context, { roundId }) => filesLost(context, roundId),
    async run(context, { partyId, identityCheck, satisfaction, opinion, ...attempt }, lost) {
      const open = await openSeat(context, attempt.roundId)
      checkSeat(context, open, ['party'])
      if (open.waiting.partyId !== partyId) throw notYourSeat(open)
      const party = await readParty(context.db, partyId)
      if (!party) throw problem('NOT_FOUND', '这名诉求人')
      return sign(
        context,
        open,
        { ...attempt, lost },
        {
          mode: 'drawn',
          partyId,
          accountId: null,
          signerName: party.name,
          signerTitle: seatLabels.applicant,
          identityCheck,
          opinion,
          satisfaction
        }
      )
    }
  }),

  'signoff.witness': prepared({
    prepare: (context, input) => known(context, input),
    async run(context, { reason, password: _password, ...attempt }, { holds, lost }) {
      const open = await openSeat(context, attempt.roundId)
      checkSeat(context, open, ['witness'])
      const { actor } = context
      requirePassword(holds)
      return sign(
        context,
        open,
        { ...attempt, lost },
        {
          mode: 'witnessed',
          partyId: null,
          accountId: actor.id,
          signerName: actor.name,
          signerTitle: actor.title,
          identityCheck: '本人密码',
          opinion: reason,
          satisfaction: null
        }
      )
    }
  }),

  'signoff.signAsStaff': prepared({
    prepare: (context, input) => known(context, input),
    async run(context, { opinion, password: _password, ...attempt }, { holds, lost }) {
      const open = await openSeat(context, attempt.roundId)
      checkSeat(context, open, ['owner', ...leaders])
      const { actor } = context
      requirePassword(holds)
      return sign(
        context,
        open,
        { ...attempt, lost },
        {
          mode: 'drawn',
          partyId: null,
          accountId: actor.id,
          signerName: actor.name,
          signerTitle: actor.title,
          identityCheck: '本人密码',
          opinion,
          satisfaction: null
        }
      )
    }
  }),

  async 'signoff.return'(context, { roundId, happenedAt, reason }) {
    const open = await openSeat(context, roundId)
    const { seat } = open.waiting
    if (!isAmong(seatReturners(factsOf(open)), context.actor)) throw notYourSeat(open)
    const last = open.given.at(-1)
    checkHappened(context, 'happenedAt', '退回时间', happenedAt, last?.signedAt ?? open.round.openedAt)
    await changeRound(context.db, roundId, {
      status: 'returned',
      returnedSeat: seat,
      returnedBy: context.actor.id,
      returnedAt: happenedAt,
      returnedReason: reason
    })
    await advance(
      context,
      open.row,
      { step: 'return', to: 'handling' },
      { kind: 'returned', happenedAt, label: seatLabels[seat], text: reason, detail: { roundId } }
    )
    return {}
  },

  async 'signoff.picture'(context, { signatureId }) {
    const picture = await readPicture(context.db, signatureId)
    if (!picture) throw problem('NOT_FOUND', '这枚签名')
    await visibleCase(context, picture.caseId)
    return { png: picture.png }
  },

  async 'signoff.verify'(context, { roundId }) {
    const round = await readRound(context.db, roundId)
    if (!round) throw problem('NOT_FOUND', '这一轮会签')
    await visibleCase(context, round.caseId)
    const { faults, changes } = await verifyRound(context.db, round)
    return { faults: [...faults, ...(await lostFiles(context.vault, round))], changes }
  }
})

/** What of the round's files can't be read any more; looked for before the transaction, as it takes its time. */
async function filesLost({ db, vault }: PrepareContext, roundId: string): Promise<string[]> {
  const round = await readRound(db, roundId)
  return round?.status === 'open' ? lostFiles(vault, round) : []
}

/** What a signer with a password is told of inside the transaction. */
async function known(context: PrepareContext, input: { roundId: string; password: string }) {
  return { holds: await passwordHolds(context, input), lost: await filesLost(context, input.roundId) }
}

/** Whether it is the signer's own password; found out before the transaction, told at its place inside. */
function passwordHolds({ keys, actor }: PrepareContext, input: { password: string }): Promise<boolean> {
  return keys.isPassword(actor.name, input.password)
}

function requirePassword(holds: boolean): void {
  if (!holds) throw fieldProblem(['password'], 'WRONG_PASSWORD')
}
