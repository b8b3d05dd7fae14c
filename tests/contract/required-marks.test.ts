import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'
import type { z } from 'zod'
import { api, type CallName } from '../../db/api.ts'

/** A field is marked as required where the API demands it, and nowhere else: read from the forms and the schemas. */

/** Which call a file's fields are sent to, and where in its input they stand. */
const sentTo: Record<string, [call: CallName, ...place: string[]]> = {
  'case-steps/step-panel.tsx': ['cases.screen'],
  'case-steps/screen-step.tsx': ['cases.screen'],
  'case-steps/decide-step.tsx': ['cases.decide'],
  'case-steps/assign-step.tsx': ['cases.assign'],
  'case-steps/handle-step.tsx': ['cases.handle'],
  'case-steps/closing-step.tsx': ['cases.requestClosing'],
  'case-steps/revisit-step.tsx': ['revisits.record'],
  'case-steps/revisit-answers.tsx': ['revisits.record'],
  'case-steps/waive-revisit-step.tsx': ['revisits.waive'],
  'case-steps/recheck-step.tsx': ['revisits.recheck'],
  'case-steps/repeat-step.tsx': ['cases.repeat'],
  'case-steps/send-back-step.tsx': ['cases.sendBack'],
  'dossier/filing-form.tsx': ['dossier.file'],
  'signoff/return-dialog.tsx': ['signoff.return'],
  'signoff/witness-seat.tsx': ['signoff.witness'],
  'signoff/applicant-seat.tsx': ['signoff.signAsApplicant'],
  'signoff/staff-seat.tsx': ['signoff.signAsStaff'],
  'signoff/password-field.tsx': ['signoff.signAsStaff'],
  'signoff/seat-form.tsx': ['signoff.signAsStaff'],
  'mediation/session-fields.tsx': ['mediation.recordSession'],
  'mediation/session-outcome.tsx': ['mediation.recordSession'],
  'mediation/agreement-form.tsx': ['mediation.recordAgreement'],
  'mediation/clause-fields.tsx': ['mediation.recordAgreement', 'clauses'],
  'mediation/instalment-fields.tsx': ['mediation.recordAgreement', 'clauses', 'instalments'],
  'settings/staff-fields.tsx': ['people.add'],
  'settings/password-section.tsx': ['people.changePassword'],
  'settings/dictionary-section.tsx': ['centre.addDictionaryValue'],
  'settings/numbers-section.tsx': ['centre.updateSettings'],
  'settings/body-fields.tsx': ['bodies.add'],
  'settings/body-people-fields.tsx': ['bodies.add', 'people'],
  'settings/duty-item-fields.tsx': ['dutyList.add'],
  'settings/hours-part.tsx': ['workingTime.setHours'],
  'settings/season-fields.tsx': ['workingTime.setHours', 'seasons'],
  'settings/notice-fields.tsx': ['holidays.add'],
  'settings/withdraw-dialog.tsx': ['holidays.withdraw'],
  'intake/story-fields.tsx': ['cases.register'],
  'intake/matter-fields.tsx': ['cases.register'],
  'intake/person-fields.tsx': ['cases.register', 'applicants'],
  'intake/organisation-fields.tsx': ['cases.register', 'applicants']
}

/** One of them is always chosen, or an empty one is filled in on the way; nobody can leave them out. */
const neverEmpty = new Set([
  'decision',
  'valid',
  'pageCorner',
  'signedAt',
  'visitMode',
  'tier',
  'category',
  'intake/matter-fields.tsx: channel',
  'intake/story-fields.tsx: summary'
])

/** A wrong password is refused, and an empty one is wrong: no schema says so. */
const passwords = new Set(['signoff/password-field.tsx', 'settings/password-section.tsx'])

/** Asked for by a rule of its own, under a condition that the words beside it say. */
const byCondition = new Set([
  ...['to', 'resolved', 'satisfaction', 'route'],
  ...['recurred', 'recurrence', 'conduct', 'conductNote', 'markedBy', 'markedFor']
])

interface Field {
  file: string
  name: string
  /** Null: it depends on what else is filled in. */
  marked: boolean | null
}

/** Inside the wrappers of a schema. */
function bare(schema: z.ZodType): { shape?: Record<string, z.ZodType>; element?: z.ZodType } {
  const def = schema._zod.def as unknown as { innerType?: z.ZodType; in?: z.ZodType }
  const inner = def.innerType ?? def.in
  return inner ? bare(inner) : (def as ReturnType<typeof bare>)
}

function schemaOf({ file, name }: Field): z.ZodType | undefined {
  const [call, ...place] = sentTo[file] ?? []
  if (!call) return undefined
  const inner = place.reduce<z.ZodType>((schema, step) => {
    const list = bare(schema).shape?.[step]
    return (list && bare(list).element) ?? schema
  }, api[call].input)
  return bare(inner).shape?.[name === 'amount' ? 'amountFen' : name]
}

/** The last name of the path a field has in its form; null where it is worked out. */
function nameIn(value: ts.JsxAttributeValue | undefined): string | null {
  if (!value) return null
  if (ts.isStringLiteral(value)) return value.text
  if (!ts.isJsxExpression(value) || !value.expression || !ts.isArrayLiteralExpression(value.expression))
    return null
  const last = value.expression.elements.at(-1)
  return last && ts.isStringLiteral(last) ? last.text : null
}

/** The fields of a file, in the order of the page. */
function fieldsOf(file: string): Field[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(`renderer/${file}`, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX
  )
  const found: Field[] = []
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    if (!ts.isJsxOpeningElement(node) || node.tagName.getText(source) !== 'Form.Item') return
    const attributes = new Map(
      node.attributes.properties
        .filter(ts.isJsxAttribute)
        .map((one) => [one.name.getText(source), one.initializer])
    )
    const name = nameIn(attributes.get('name'))
    const mark = attributes.get('required')
    if (name === null || !attributes.has('label')) return
    const depends = mark !== undefined && mark.getText(source) !== '{true}'
    const byRule = attributes.get('rules')?.getText(source).includes('required: true') ?? false
    found.push({ file, name, marked: depends ? null : attributes.has('required') || byRule })
  }
  visit(source)
  return found
}

const fields = globSync('**/*.tsx', { cwd: 'renderer' }).flatMap(fieldsOf)
const known = fields.flatMap((field) => {
  const schema = schemaOf(field)
  return schema ? [{ ...field, schema }] : []
})

it('every form of a call is looked at', () => {
  const looked = new Set(known.map(({ file }) => file))
  expect(Object.keys(sentTo).filter((file) => !looked.has(file))).toEqual([])
  expect(known.length).toBeGreaterThan(50)
})

const told = known.filter(
  ({ file, name, marked }) =>
    marked !== null &&
    !passwords.has(file) &&
    !byCondition.has(name) &&
    !neverEmpty.has(name) &&
    !neverEmpty.has(`${file}: ${name}`)
)

it('a mark that comes and goes stands where a rule says so', () => {
  const depending = known.filter(({ marked }) => marked === null).map(({ file, name }) => `${file}: ${name}`)
  expect(depending.sort()).toEqual([
    'case-steps/assign-step.tsx: note',
    'case-steps/revisit-answers.tsx: markedFor',
    'mediation/clause-fields.tsx: due'
  ])
})

it.each(told)('$file: $name is marked if it is demanded, and only then', ({ schema, marked }) => {
  const demanded = ['', null, undefined, []].every((nothing) => !schema.safeParse(nothing).success)
  expect(marked).toBe(demanded)
})
