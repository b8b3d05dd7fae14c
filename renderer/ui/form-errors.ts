import type { FormInstance } from 'antd'
import { AppError, problem as problemOf, type FieldProblem } from '../../db/errors.ts'

type Path = (string | number)[]

/**
 * antd keeps the name of a form, which the ids of its fields begin with, to itself. Nothing public gives it or the element
 * of a field: `getFieldInstance` knows only fields that take a ref, and `scrollToField` and `focusField` find the element
 * but act on it. A test (tests/unit/renderer/form-errors.test.ts) draws a form and holds antd to the name and the id.
 */
interface Named {
  __INTERNAL__?: { name?: string }
}

/** A problem, and the field it belongs to where the form has one. */
interface Placed {
  problem: FieldProblem
  field: Path | null
  element: HTMLElement | null
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((part, index) => String(part) === String(path[index]))
}

/** The form's field for a path of the input: the field itself, or the nearest one that holds it. */
function fieldFor(path: Path, fields: Path[]): Path | null {
  const holding = fields.filter((field) => startsWith(path, field))
  return holding.sort((a, b) => b.length - a.length)[0] ?? null
}

/** The id that antd gives a field of the form. */
export function fieldId(form: FormInstance, field: Path): string {
  const { name } = (form as FormInstance & Named).__INTERNAL__ ?? {}
  return [...(name ? [name] : []), ...field].join('_')
}

/** Whether one stands above the other on the page; what has no place there comes last. */
function byPlace({ element: one }: Placed, { element: other }: Placed): number {
  if (one === other) return 0
  if (!one || !other) return one ? -1 : 1
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** Where a problem stands that no field of the form holds, such as at a line of a transcript; null where nowhere. */
type Beside = (problem: FieldProblem) => HTMLElement | null

/** The problems as their fields follow one another on the page, in whatever order those came into the form. */
function placedProblems(form: FormInstance, error: AppError, beside: Beside = () => null): Placed[] {
  const fields = form.getFieldsError().map((one) => one.name)
  const isList = (field: Path) => fields.some((one) => one.length > field.length && startsWith(one, field))
  return (error.fields ?? [])
    .map((problem) => {
      const holding = fieldFor(problem.path, fields)
      const field = holding && !isList(holding) ? holding : null
      const element = field ? document.getElementById(fieldId(form, field)) : beside(problem)
      return { problem, field, element }
    })
    .sort(byPlace)
}

function textOf(error: AppError, problems: readonly FieldProblem[]): string {
  const [first, second] = problems
  if (error.code !== 'INVALID_INPUT' || !first) return error.message
  if (!second) return problemOf('INVALID_INPUT', first.message).message
  return `有 ${problems.length} 处要改，第一处：${first.message}`
}

/** The error as it is to be read beside the form: its problems from the top of the page down, counted, the first named. */
export function inPageOrder(form: FormInstance, error: AppError, beside?: Beside): AppError {
  if (!error.fields) return error
  const fields = placedProblems(form, error, beside).map(({ problem }) => problem)
  return new AppError(error.code, textOf(error, fields), fields)
}

/** A wrong password can't be read to be mended: what is typed next takes its place. */
function selectPassword(id: string): void {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement && field.type === 'password') field.select()
}

/** A group of choices takes no focus itself: the cursor goes to the chosen one, or the first. */
function focusChoice(id: string): void {
  const group = document.getElementById(id)
  if (!group || group.contains(document.activeElement)) return
  const choices = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]:not(:disabled)')]
  const choice = choices.find(({ checked }) => checked) ?? choices[0]
  choice?.focus()
}

/**
 * Puts an error's field problems at their fields and brings the topmost one into view with the cursor in it, unless it is
 * one that stands beside the form. Answers what is still to be said in words, in the order of {@link inPageOrder}: several
 * problems are counted, since the rest may be out of sight; null for a single one that stands at its place.
 */
export function showFieldErrors(form: FormInstance, error: AppError, beside?: Beside): AppError | null {
  const all = placedProblems(form, error, beside)
  const placed = all.flatMap(({ problem, field }) =>
    field ? [{ name: field, message: problem.message }] : []
  )
  form.setFields(placed.map(({ name, message }) => ({ name, errors: [message] })))
  const [first] = all
  if (first?.field) {
    form.scrollToField(first.field, { block: 'center' })
    form.focusField(first.field)
    focusChoice(fieldId(form, first.field))
    selectPassword(fieldId(form, first.field))
  }
  const stands = first && (first.field !== null || first.element !== null)
  return all.length === 1 && stands ? null : inPageOrder(form, error, beside)
}
