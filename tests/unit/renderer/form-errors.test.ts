import { Form, Input, type FormInstance } from 'antd'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { fieldId } from '../../../renderer/ui/form-errors.ts'

/** A form as the desks have them, drawn; with what it was drawn as. */
function drawn(name?: string): { form: FormInstance; markup: string } {
  const made: FormInstance[] = []
  function Drawn() {
    const [form] = Form.useForm()
    made.push(form)
    const item = createElement(Form.Item, { name: ['clauses', 0, 'text'] }, createElement(Input))
    return createElement(Form, { form, ...(name ? { name } : {}) }, item)
  }
  const markup = renderToStaticMarkup(createElement(Drawn))
  const [form] = made
  if (!form) throw new Error('nothing was drawn')
  return { form, markup }
}

it.each([
  ['in a form with a name', 'mediation-agreement', 'mediation-agreement_clauses_0_text'],
  ['in one without', undefined, 'clauses_0_text']
])('a field is looked for under the id that antd gives it %s', (_what, name, id) => {
  const { form, markup } = drawn(name)
  expect(markup).toContain(`id="${id}"`)
  expect(fieldId(form, ['clauses', 0, 'text'])).toBe(id)
})
