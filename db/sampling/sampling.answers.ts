import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { tookPart } from '../cases/askers.store.ts'
import { advance, openStep, record } from '../cases/case-step.ts'
import { stateLabel } from '../cases/states.ts'
import type { Reader } from '../connection.ts'
import { fieldProblem, problem } from '../errors.ts'
import { takeNumber } from '../numbers/numbers.store.ts'
import { readAccount } from '../people/people.store.ts'
import { numbersIn, readRule, ruleOf, ruleWords, type DrawInput } from './draw.ts'
import { lookBackResultLabels, outcomeOf } from './look-back.ts'
import { castLots, digestOf } from './lot.ts'
import { samplingApi } from './sampling.api.ts'
import {
  beginLookBack,
  insertCandidates,
  insertDraw,
  listCandidates,
  listDrawn,
  listDraws,
  readOpenLookBack,
  writeLookBack,
  type Candidate
} from './sampling.store.ts'

/** What the rule names and the seed draws of it; whoever may draw sees every case. */
async function drawFrom(db: Reader, input: DrawInput) {
  const candidates = await listCandidates(db, ruleOf(input))
  if (input.by === 'chosen') {
    const found = new Set(candidates.map(({ number }) => number))
    const missing = numbersIn(input.numbers).filter((number) => !found.has(number))
    if (missing.length > 0) throw fieldProblem(['numbers'], 'NOT_CLOSED_THEN', missing)
  }
  const lots = new Set(castLots(candidates, input))
  return { candidates, drawn: candidates.filter((one) => lots.has(one)) }
}

const shown = ({ id, ...rest }: Candidate) => ({ caseId: id, ...rest })

async function wordsOf(db: Reader, { rule, percent }: { rule: string; percent: number }): Promise<string> {
  const read = readRule(rule)
  const owner = read.ownerId === null ? null : await readAccount(db, read.ownerId)
  return ruleWords({ ...read, percent }, owner?.name ?? '')
}

type Draw = Awaited<ReturnType<typeof listDraws>>[number]

async function drawView(db: Reader, draw: Draw) {
  const { id, at, by, seed, candidates, drawn, done, fake } = draw
  return { id, at, by, rule: await wordsOf(db, draw), seed, candidates, drawn, done, fake }
}

/** As many cases of a draw to come as anybody looks through. */
const shownAtMost = 200

export const samplingAnswers = defineAnswers(samplingApi, {
  async 'sampling.preview'({ db }, input) {
    const { candidates, drawn } = await drawFrom(db, input)
    const cases = drawn.slice(0, shownAtMost).map(shown)
    return { candidates: candidates.length, digest: digestOf(candidates), drawn: drawn.length, cases }
  },

  async 'sampling.draw'(context, input) {
    const { db, actor } = context
    const { candidates, drawn } = await drawFrom(db, input)
    if (drawn.length === 0) throw fieldProblem(['to'], 'NOTHING_TO_DRAW')
    const at = momentOf(context.clock())
    const drawId = context.newId()
    await insertDraw(db, {
      ...{ id: drawId, at, byId: actor.id, byTitle: actor.title, rule: JSON.stringify(ruleOf(input)) },
      ...{ seed: input.seed, percent: input.percent },
      ...{ candidates: candidates.length, digest: digestOf(candidates) }
    })
    const lookBacks = new Map<string, string>()
    for (const { id: caseId } of drawn) {
      const open = await readOpenLookBack(db, caseId)
      const id = open?.id ?? context.newId()
      if (!open) await beginLookBack(db, { id, caseId, begunAt: at })
      lookBacks.set(caseId, id)
    }
    await insertCandidates(
      db,
      candidates.map(({ id }) => ({ drawId, caseId: id, lookBackId: lookBacks.get(id) ?? null }))
    )
    context.note({ detail: `抽取 ${candidates.length} 件中的 ${drawn.length} 件，种子 ${input.seed}` })
    return { drawId, drawn: drawn.length }
  },

  async 'sampling.draws'({ db }) {
    return Promise.all((await listDraws(db)).map((draw) => drawView(db, draw)))
  },

  async 'sampling.drawn'({ db }, { drawId }) {
    const draw = (await listDraws(db)).find(({ id }) => id === drawId)
    if (!draw) throw problem('NOT_FOUND', '这次抽取')
    const rows = await listDrawn(db, drawId)
    const again = new Set(castLots(rows, draw).map(({ id }) => id))
    const drawn = rows.filter(({ lookBackId }) => lookBackId !== null)
    const same = drawn.length === again.size && drawn.every(({ id }) => again.has(id))
    return {
      ...(await drawView(db, draw)),
      digest: draw.digest,
      repeats: same && digestOf(rows) === draw.digest,
      cases: drawn.map(({ id, number, summary, owner, closedOn, state, cycle, ...made }) => ({
        ...{ caseId: id, number, summary, owner, closedOn, state },
        stateLabel: stateLabel(state, cycle),
        lookBack:
          made.result === null
            ? null
            : {
                ...{ number: made.lookBackNumber ?? '', at: made.at ?? '', by: made.by ?? '' },
                result: made.result
              }
      }))
    }
  },

  async 'sampling.record'(context, { caseId, lookBackId, happenedAt, way, answers, result, words }) {
    const { db, actor } = context
    const row = await openStep(context, caseId, 'lookBack', happenedAt)
    if (await tookPart(db, caseId, actor.id)) throw problem('LOOKS_AT_OWN')
    if ((await readOpenLookBack(db, caseId))?.id !== lookBackId) throw problem('NO_LOOK_BACK')
    const number = await takeNumber(db, 'lookBack', happenedAt, { 案: row.number })
    const outcome = outcomeOf(result, row.state === 'archived')
    const label = `${number}，${lookBackResultLabels[result]}`
    const eventId = await record(context, row, 'lookBack', {
      ...{ kind: 'lookedBack', happenedAt, label, text: words, detail: { lookBackId, number } }
    })
    await writeLookBack(db, lookBackId, {
      ...{ eventId, cycle: row.cycle, number, at: happenedAt, recordedAt: momentOf(context.clock()) },
      ...{
        byId: actor.id,
        byTitle: actor.title,
        way,
        answers: JSON.stringify(answers),
        result,
        words,
        outcome
      }
    })
    if (outcome !== '重办') return { number, eventId, outcome }
    const again = { ...row, cycle: row.cycle + 1 }
    const event = {
      ...({ kind: 'rehandled', happenedAt, label: `据回头看${number}`, text: words } as const),
      detail: { lookBackId, number }
    }
    const change = { cycle: again.cycle, endedAt: null }
    await advance(context, again, { step: 'lookBack', to: 'handling' }, event, change)
    return { number, eventId, outcome }
  }
})
