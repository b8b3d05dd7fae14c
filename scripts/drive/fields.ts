import type { Locator, Page } from '@playwright/test'

/** Where fields are looked for: a page, or one panel of it. */
export type Scope = Page | Locator

function pageOf(scope: Scope): Page {
  return 'page' in scope ? scope.page() : scope
}

/** The label as a form shows it: required fields carry a star behind it. */
function labelled(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[\\s*]*$`)
}

/** Types into the field of that label. */
export async function fill(scope: Scope, label: string, text: string): Promise<void> {
  await scope.getByLabel(labelled(label)).fill(text)
}

/** A moment as people type it, `2026-08-03 09:12`. */
function typedMoment(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)}`
}

export async function fillMoment(scope: Scope, label: string, moment: string): Promise<void> {
  await fill(scope, label, typedMoment(moment))
}

/** Chooses from a searchable list: types the value, takes the option of that very name. */
export async function choose(scope: Scope, label: string, value: string): Promise<void> {
  const page = pageOf(scope)
  const field = scope.getByRole('combobox', { name: labelled(label) })
  await field.click()
  if (await field.isEditable()) await field.fill(value)
  const option = page.locator(
    `.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option[title=${JSON.stringify(value)}]`
  )
  await option.click()
}

/** Answers the question about what can't be taken back. */
export async function sure(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: /^确定/ }).click()
}

/** Adds several values to a list field, by typing each and Enter. */
export async function tag(scope: Scope, label: string, values: string[]): Promise<void> {
  const field = scope.getByRole('combobox', { name: labelled(label) })
  for (const value of values) {
    await field.fill(value)
    await field.press('Enter')
  }
}

/** Marks one of a few choices that stand open. */
export async function mark(scope: Scope, group: string, choice: string): Promise<void> {
  const option = scope
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: choice, exact: true })
  // The input itself has no size where choices are drawn as buttons; people click the words.
  await option.locator('xpath=ancestor::label[1]').click()
}
