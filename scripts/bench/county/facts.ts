import type { Day } from '../../../db/calendar/moment.ts'
import { colours, tiers } from '../../../db/cases/case.ts'
import type { CaseState } from '../../../db/cases/states.ts'
import type { Schema } from '../../../db/schema.ts'
import { nextId } from './ids.ts'
import type { Numbers } from './numbers.ts'
import type { People } from './people.ts'
import { shares } from './proportions.ts'
import { oneOf, type Random } from './random.ts'
import { categories, channels, fields, personName, summaryOf } from './words.ts'

/** What a case is made of. */
export interface Ingredients {
  state: CaseState
  day: Day
  today: Day
  villages: readonly string[]
  numbers: Numbers
  people: People
  random: Random
}

/** The case as the counter writes it down. */
export function factsOf(at: string, { numbers, people, villages, random }: Ingredients): Schema['cases'] {
  const village = oneOf(villages, random)
  const summary = summaryOf(village, random)
  const collective = random() < shares.collective
  const tier = oneOf(tiers, random)
  const confidential = random() < shares.confidential
  return {
    id: nextId(),
    number: numbers.take('case', at),
    numberRank: numbers.caseRank(at),
    state: 'registered',
    cycle: 1,
    channel: oneOf(channels, random),
    receivedBy: '',
    visitMode: collective ? '集体' : '个人',
    visitorCount: collective ? 5 + Math.floor(random() * 20) : 1,
    category: confidential ? '行政效能投诉' : oneOf(categories, random),
    field: oneOf(fields, random),
    colour: oneOf(colours, random),
    tier,
    ledger: tier,
    village,
    registeredAt: at,
    recordedAt: at,
    occurred: '',
    location: village,
    summary,
    content: `${summary}，影响生活，多次反映没有结果。`.repeat(3),
    request: '请查清原因，尽快解决。',
    confidential: confidential ? 1 : 0,
    registrarId: people.registrar,
    ownerId: null,
    since: at,
    result: '',
    endedAt: null
  }
}

function party(
  caseId: string,
  side: 'applicant' | 'respondent',
  position: number,
  one: Partial<Schema['party']>,
  random: Random
): Schema['party'] {
  return {
    id: nextId(),
    caseId,
    side,
    position,
    kind: 'person',
    name: personName(random),
    sex: null,
    birthDate: null,
    idNumber: '',
    phone: `13${String(Math.floor(random() * 1e9)).padStart(9, '0')}`,
    address: '',
    representative: 0,
    creditCode: '',
    legalRepresentative: '',
    ...one
  }
}

/** Those who bring it and those it is about. */
export function partiesOf({ id, visitMode }: Schema['cases'], random: Random): Schema['party'][] {
  const anonymous = visitMode === '个人' && random() < shares.anonymous
  const respondent = random() < shares.withRespondent ? [party(id, 'respondent', 0, {}, random)] : []
  if (anonymous)
    return [party(id, 'applicant', 0, { kind: 'anonymous', name: '匿名', phone: '' }, random), ...respondent]
  const count = visitMode === '集体' ? 2 : 1
  const representative = visitMode === '集体' ? 1 : 0
  const applicants = Array.from({ length: count }, (_, at) =>
    party(id, 'applicant', at, { representative }, random)
  )
  return [...applicants, ...respondent]
}
