import { z } from 'zod'
import { readIdNumber } from './id-number.ts'
import { phoneSchema } from './phone.ts'
import { optionalLine, optionalName, sentName } from '../text/fields.ts'
import { halfWidth, isBlank } from '../text/text.ts'

const partySides = ['applicant', 'respondent'] as const
export type PartySide = (typeof partySides)[number]
export const partySideLabels: Record<PartySide, string> = { applicant: '诉求人', respondent: '相对方' }

const partyKinds = ['person', 'organisation', 'anonymous'] as const
export type PartyKind = (typeof partyKinds)[number]
export const partyKindLabels: Record<PartyKind, string> = {
  person: '个人',
  organisation: '单位',
  anonymous: '匿名'
}

const anonymousName = '匿名'

/** 统一社会信用代码 by shape (GB 32100—2015: 18 characters, no I O S V Z). */
const creditCodePattern = /^[0-9A-HJ-NPQRTUWXY]{18}$/

interface Identified {
  kind: (typeof partyKinds)[number]
  idNumber: string
}

/** What is wrong with a person's citizen number; null where nothing is, or none was given. */
function idFault({ kind, idNumber }: Identified): string | null {
  if (kind !== 'person' || idNumber === '') return null
  const reading = readIdNumber(idNumber)
  return reading.ok ? null : reading.reason
}

/** Checked beside whatever else is wrong, so that one look at the form tells all of it. */
const asTyped = (field: 'name' | 'idNumber') => ({
  path: [field],
  when: ({
    value,
    issues
  }: {
    value: unknown
    issues: readonly { path?: readonly PropertyKey[] | undefined }[]
  }) =>
    typeof (value as Partial<Record<typeof field, unknown>> | null)?.[field] === 'string' &&
    !issues.some(({ path }) => path?.[0] === field)
})

/**
 * One party to a case. Sex and birth date are derived from the citizen number where there is one; a
 * number that fails the check is refused with the reason.
 */
export const partySchema = z
  .object({
    kind: z.enum(partyKinds).default('person'),
    name: sentName('姓名', 50),
    sex: z.enum(['男', '女']).nullable().default(null),
    birthDate: z.iso.date().nullable().default(null),
    idNumber: optionalLine('身份证号', 40),
    phone: phoneSchema('电话'),
    address: optionalLine('住址', 100),
    representative: z.boolean().default(false),
    creditCode: optionalLine('统一社会信用代码', 18)
      .transform((text) => halfWidth(text).toUpperCase())
      .refine((text) => text === '' || creditCodePattern.test(text), {
        error: '统一社会信用代码为 18 位数字和大写字母（不含 I、O、S、V、Z）'
      }),
    legalRepresentative: optionalName('法定代表人', 50)
  })
  .refine(({ kind, name }) => kind === 'anonymous' || !isBlank(name), {
    ...asTyped('name'),
    error: '请填写姓名或单位名称'
  })
  .refine((party) => idFault(party) === null, {
    ...asTyped('idNumber'),
    error: ({ input }) => idFault(input as Identified) ?? ''
  })
  .transform((party) => {
    if (party.kind === 'anonymous') return { ...party, name: anonymousName }
    const reading = readIdNumber(party.idNumber)
    if (party.kind !== 'person' || !reading.ok) return party
    return { ...party, idNumber: reading.idNumber, birthDate: reading.birthDate, sex: reading.sex }
  })
export type PartyInput = z.input<typeof partySchema>
export type PartyFacts = z.output<typeof partySchema>

export const partyViewSchema = z.object({
  id: z.uuid(),
  side: z.enum(partySides),
  kind: z.enum(partyKinds),
  name: z.string(),
  sex: z.enum(['男', '女']).nullable(),
  birthDate: z.string().nullable(),
  idNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  representative: z.boolean(),
  creditCode: z.string(),
  legalRepresentative: z.string()
})
export type Party = z.infer<typeof partyViewSchema>

/** Masked as everywhere in the app: the first 6 and the last 4 stay (facts §7). */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 11) return '*'.repeat(idNumber.length)
  return idNumber.slice(0, 6) + '*'.repeat(idNumber.length - 10) + idNumber.slice(-4)
}

/** `138****1234` */
export function maskPhone(phone: string): string {
  if (phone.length < 8) return '*'.repeat(phone.length)
  return phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4)
}

/**
 * The applicants who must sign: the named representatives where there are any, else every applicant.
 * Empty for an anonymous case, whose seat is closed by witness.
 */
export function signingApplicants(parties: Party[]): Party[] {
  const named = parties.filter((party) => party.side === 'applicant' && party.kind !== 'anonymous')
  const representatives = named.filter((party) => party.representative)
  return representatives.length > 0 ? representatives : named
}
