import type { FormInstance } from 'antd'
import type { AppError, FieldProblem } from '../../db/errors.ts'

type Path = (string | number)[]

function startsWith(path: Path, start: Path): boolean {
  return start.every((part, index) => String(part) === String(path[index]))
}

/** The form's field for a path of the input: the field itself, or the nearest one that holds it. */
function fieldFor(path: Path, fields: Path[]): Path | null {
  const holding = fields.filter((field) => startsWith(path, field))
  return holding.sort((a, b) => b.length - a.length)[0] ?? null
}

/**
 * Puts an error's field problems at their fields and brings the first one into view with the cursor in
 * it, unless the cursor belongs elsewhere. False when some problem has no field of its own here: then the error's text is to be shown too.
 */
export function showFieldErrors(
  form: FormInstance,
  error: AppError,
  { focus = true }: { focus?: boolean } = {}
): boolean {
  const problems = error.fields ?? []
  const fields = form.getFieldsError().map((one) => one.name)
  const isList = (field: Path) => fields.some((one) => one.length > field.length && startsWith(one, field))
  const placed = problems.flatMap((problem: FieldProblem) => {
    const name = fieldFor(problem.path, fields)
    return name && !isList(name) ? [{ name, message: problem.message }] : []
  })
  // Fields are known in the order of the page; the cursor goes to the topmost.
  placed.sort((a, b) => fields.indexOf(a.name) - fields.indexOf(b.name))
  form.setFields(placed.map(({ name, message }) => ({ name, errors: [message] })))
  const first = placed[0]
  if (first && focus) {
    form.scrollToField(first.name, { block: 'center' })
    form.focusField(first.name)
  }
  return problems.length > 0 && placed.length === problems.length
}
