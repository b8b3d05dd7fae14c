import type { Moment } from '../../db/calendar/moment.ts'
import { leaderChannel, type Colour, type RegistrationInput, type Tier } from '../../db/cases/case.ts'
import type { Dictionaries, DictionaryKind } from '../../db/dictionaries/dictionaries.ts'
import { characterCount, cleanText } from '../../db/text/text.ts'
import type { PartyKind } from '../../db/parties/party.ts'
import { thisMinute } from '../ui/typed-time.ts'

/** A party as it stands in the form: every field there, whatever its kind, so that switching loses nothing. */
export interface PartyValues {
  kind: PartyKind
  name: string
  sex: '男' | '女' | null
  idNumber: string
  phone: string
  address: string
  representative: boolean
  creditCode: string
  legalRepresentative: string
}

/** The registration as it stands in the form; the names are those of the call's input. */
export interface IntakeValues {
  applicants: PartyValues[]
  respondents: PartyValues[]
  content: string
  summary: string
  request: string
  location: string
  occurred: string
  channel: string
  /** Kept while another channel is chosen, and sent with its own only. */
  receivedBy: string
  category: string
  field: string
  colour: Colour | null
  tier: Tier
  visitMode: '个人' | '集体'
  visitorCount: number | null
  confidential: boolean
  registeredAt: Moment
}

export const emptyParty: PartyValues = {
  kind: 'person',
  name: '',
  sex: null,
  idNumber: '',
  phone: '',
  address: '',
  representative: false,
  creditCode: '',
  legalRepresentative: ''
}

function preferred(dictionaries: Dictionaries, kind: DictionaryKind, value: string): string {
  return dictionaries[kind].includes(value) ? value : (dictionaries[kind][0] ?? '')
}

/** An empty registration: what most walk-ins have in common is filled in already. */
export function emptyIntake(dictionaries: Dictionaries): IntakeValues {
  return {
    applicants: [emptyParty],
    respondents: [],
    content: '',
    summary: '',
    request: '',
    location: '',
    occurred: '',
    channel: preferred(dictionaries, 'channel', '来访'),
    receivedBy: '',
    category: preferred(dictionaries, 'category', '群众求决'),
    field: '',
    colour: null,
    tier: '乡镇（街道）',
    visitMode: '个人',
    visitorCount: 1,
    confidential: false,
    registeredAt: thisMinute()
  }
}

/** Only what belongs to the party's kind: a number typed before 匿名 was chosen stays in the form, unsent. */
function partyInput(party: PartyValues, mayRepresent: boolean) {
  const { kind, name, phone, address } = party
  if (kind === 'anonymous') return { kind, name: '' }
  const representative = mayRepresent && party.representative
  if (kind === 'organisation') {
    const { creditCode, legalRepresentative } = party
    return { kind, name, phone, address, creditCode, legalRepresentative, representative }
  }
  return { kind, name, phone, address, idNumber: party.idNumber, sex: party.sex, representative }
}

export function toRegistration(values: IntakeValues): RegistrationInput {
  const { applicants, respondents, colour, visitorCount, ...facts } = values
  const group = isGroup(values)
  return {
    ...facts,
    receivedBy: facts.channel === leaderChannel ? facts.receivedBy : '',
    // Nobody is asked for what follows from the content.
    summary: facts.summary.trim() === '' ? proposeSummary(facts.content) : facts.summary,
    // A missing colour is refused by the call with its own words, at its field.
    colour: colour as Colour,
    ...(visitorCount === null ? {} : { visitorCount }),
    applicants: applicants.map((party) => partyInput(party, group)),
    respondents: respondents.map((party) => partyInput(party, false))
  }
}

/** Whether representatives make sense: several people came, or several are written down. */
export function isGroup(values: Pick<IntakeValues, 'applicants' | 'visitMode'>): boolean {
  return values.visitMode === '集体' || values.applicants.length > 1
}

const summaryLimit = 60

/** A summary proposed from the first sentence of the content, cut at a comma where it is long. */
export function proposeSummary(content: string): string {
  const sentence =
    cleanText(content)
      .split(/[。！？!?；;\n]/u)
      .map((part) => part.trim())
      .find((part) => part !== '') ?? ''
  if (characterCount(sentence) <= summaryLimit) return sentence
  const start = [...sentence].slice(0, summaryLimit).join('')
  const comma = Math.max(start.lastIndexOf('，'), start.lastIndexOf(','))
  return comma > 10 ? start.slice(0, comma) : start
}

/** Whether anything was typed that is worth keeping. */
export function isTouched(values: IntakeValues): boolean {
  const typed = [values.content, values.request, values.location, values.summary, values.occurred]
  const people = [...values.applicants, ...values.respondents].flatMap((party) => [
    party.name,
    party.idNumber,
    party.phone,
    party.address
  ])
  return [...typed, ...people].some((text) => text !== '')
}
