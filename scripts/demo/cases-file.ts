import { readFileSync } from 'node:fs'
import { readUtf8 } from '../runtime/utf8.ts'
import { z } from 'zod'
import { daySchema, momentSchema } from '../../db/calendar/moment.ts'
import { caseFactsSchema } from '../../db/cases/case.ts'
import { centreSchema } from '../../db/centre/centre.ts'
import { clauseSchema, outcomes } from '../../db/mediation/mediation.ts'
import { partySchema } from '../../db/parties/party.ts'
import { staffSchema } from '../../db/people/people.ts'
import { satisfactions } from '../../db/signoff/signoff.ts'

z.config(z.locales.zhCN())

/** What FILE holds: the format of the sample cases. A key it doesn't know is refused, so that nothing is lost. */

const text = z.string()
const satisfaction = z.enum(satisfactions).nullable()

/** Lets the app's own schema look at a value; its problems become this file's. */
function parsedBy<S extends z.ZodType>(schema: S, given: z.input<S>, context: z.RefinementCtx): z.output<S> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
  return z.NEVER
}

const party = z
  .strictObject({
    kind: z.enum(['person', 'organisation']).optional(),
    anonymous: z.boolean().default(false),
    name: text,
    sex: z.enum(['男', '女']).optional(),
    birthDate: daySchema.optional(),
    idNumber: text.optional(),
    phone: text.optional(),
    address: text.optional(),
    representative: z.boolean().optional(),
    creditCode: text.optional(),
    legalRepresentative: text.optional()
  })
  .transform(({ anonymous, ...given }) => {
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    return { ...known, name: given.name, kind: anonymous ? ('anonymous' as const) : (given.kind ?? 'person') }
  })
  .transform((given, context) => parsedBy(partySchema, given, context))

const handlingEntry = z.strictObject({ at: momentSchema, kind: text, by: text, text })

const session = z.strictObject({
  startedAt: momentSchema,
  endedAt: momentSchema,
  room: text.optional(),
  transcript: z.array(z.tuple([text, text])).min(1),
  outcome: z.enum(outcomes),
  outcomeNote: text.default('')
})

const yuan = z
  .number()
  .positive()
  .refine((amount) => Number.isInteger(Math.round(amount * 1e6) / 1e4), { error: '金额最多两位小数' })
  .transform((amount) => Math.round(amount * 100))

const clause = z
  .strictObject({
    text,
    obligor: text,
    due: daySchema.nullable().default(null),
    place: text.default(''),
    way: text.default(''),
    amount: yuan.nullable().default(null),
    instalments: z.array(z.strictObject({ due: daySchema, amount: yuan })).default([])
  })
  .transform(({ amount, instalments, ...rest }) => ({
    ...rest,
    amountFen: amount,
    instalments: instalments.map(({ due, amount: amountFen }) => ({ due, amountFen }))
  }))
  .transform((given, context) => parsedBy(clauseSchema, given, context))

const agreement = z.strictObject({
  number: text.default(''),
  facts: text,
  disputes: text.default(''),
  clauses: z.array(clause).min(1),
  signedAt: z.union([daySchema, momentSchema.transform((moment) => moment.slice(0, 10))]),
  copies: z.number().int().min(2).optional(),
  judicialConfirmation: z.boolean().default(false)
})

const mediation = z.strictObject({
  room: text.default('调解一室'),
  mediators: z.array(text).min(1),
  recorder: text,
  invited: z.array(text).default([]),
  sessions: z.array(session).min(1),
  agreement: agreement.optional()
})

const visit = z.strictObject({
  at: momentSchema,
  way: text,
  text,
  satisfaction: satisfaction.default(null),
  resolved: z.boolean().optional(),
  opinion: text.default('')
})

const facts = caseFactsSchema.shape

const demoCase = z.strictObject({
  key: z.string().regex(/^[\w-]{1,60}$/, 'key 只能用字母、数字、下划线和连字符，它是文件夹的名字'),
  channel: facts.channel,
  visitMode: facts.visitMode,
  visitorCount: facts.visitorCount.optional(),
  category: facts.category,
  field: facts.field,
  colour: facts.colour,
  tier: facts.tier,
  registeredAt: momentSchema,
  occurred: text.default(''),
  receivedBy: text.default(''),
  applicants: z.array(party).min(1),
  respondents: z.array(party).default([]),
  duplicates: z
    .array(
      z.strictObject({
        channel: text,
        registeredAt: momentSchema,
        name: text,
        phone: text.default(''),
        content: text
      })
    )
    .default([]),
  confidential: z.boolean().default(false),
  location: text.default(''),
  summary: facts.summary,
  content: facts.content,
  request: facts.request,
  joint: z
    .strictObject({ whistle: text, respondedWithinMinutes: z.number().int().min(0).optional() })
    .optional(),
  handling: z.array(handlingEntry).default([]),
  mediation: mediation.optional(),
  result: text.optional(),
  satisfaction: satisfaction.default(null),
  reopenReason: text.optional(),
  rehandling: z.array(handlingEntry).default([]),
  visit: visit.optional()
})
export type DemoCase = z.infer<typeof demoCase>

const casesFile = z.strictObject({
  说明: text.optional(),
  centre: centreSchema.optional(),
  staff: z.array(staffSchema).min(1).optional(),
  cases: z
    .array(demoCase)
    .min(1)
    .refine((cases) => new Set(cases.map((one) => one.key)).size === cases.length, {
      error: '两件诉求用了同一个 key'
    })
})
export type CasesFile = z.infer<typeof casesFile>

/** The place of a problem as people read it: `cases[1] boundary · mediation.sessions[0].endedAt`. */
function placeOf(path: PropertyKey[], raw: unknown): string {
  const written = path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : `${place}${place ? '.' : ''}${String(part)}`),
    ''
  )
  const cases = (raw as { cases?: { key?: unknown }[] }).cases
  const key = path[0] === 'cases' && typeof path[1] === 'number' ? cases?.[path[1]]?.key : undefined
  return typeof key === 'string' ? `${written}（${key}）` : written
}

/**
 * Reads FILE.
 *
 * @throws Error that names every wrong place, one a line
 */
export function readCasesFile(file: string): CasesFile {
  let raw: unknown
  try {
    const text = readUtf8(readFileSync(file))
    if (text === null) throw new Error('文件不是 UTF-8 编码，请另存为 UTF-8')
    raw = JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} 读不出来：${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  const parsed = casesFile.safeParse(raw)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${placeOf(issue.path, raw)}：${issue.message}`)
  throw new Error(`${file} 有 ${lines.length} 处不对：\n${lines.join('\n')}`)
}
