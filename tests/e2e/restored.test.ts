import { expect, type Locator, type Page } from '@playwright/test'
import { call, subjectOf, type AppForm } from '../support/app-form.ts'
import { forms, people } from '../support/forms.ts'
import { faultsOf } from '../support/measure.ts'
import { lock } from '../../scripts/drive/session.ts'
import { test } from './seat.ts'

/**
 * Every form puts the cursor at the first of what is wrong. It keeps what is typed into it and into rows that were added, by Ctrl+S at once, opens with it again, says so, and can be cleared; open so, it is readable and
 * reachable at every size.
 */

const words = '上次写到一半的话'

/** The text fields of the form that are tried, each with what is typed into it. */
function fieldsOf(form: AppForm, scope: Locator): { field: Locator; typed: string; add?: string }[] {
  const rows = (form.rows ?? []).map(({ add, field, within, typed = words }) => ({
    ...{ add, typed },
    field: (within ? scope.getByRole('group', { name: within }) : scope).getByLabel(field, { exact: true })
  }))
  return [{ field: scope.getByLabel(form.field, { exact: true }), typed: words }, ...rows]
}

/** What the field holds; nothing where its row is gone. */
async function holds(field: Locator): Promise<string> {
  return (await field.count()) === 0 ? '' : field.inputValue()
}

/** What a draft waits for by itself never comes: it gets on the disk by Ctrl+S, or not at all. */
async function onlyOnDemand(page: Page): Promise<void> {
  await page.evaluate((behind) => {
    const real = window.setTimeout.bind(window)
    const patient = (task: () => void, ms?: number) => real(task, ms === behind ? 600_000 : ms)
    window.setTimeout = patient as typeof window.setTimeout
  }, 300)
}

/** Sent without its words: the first of what is wrong has the cursor. */
async function sendEmpty(page: Page, form: AppForm, scope: Locator): Promise<void> {
  await scope.getByLabel(form.field, { exact: true }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+Enter')
  const wrong = scope.locator('.ant-form-item-has-error, .signature:has([role=alert])').first()
  await wrong.waitFor()
  const holdsCursor = () => wrong.evaluate((one) => one.contains(document.activeElement))
  await expect.poll(holdsCursor, { message: `${form.name}: cursor at the first error` }).toBe(true)
}

/** Types into the form by keyboard, has it kept, and leaves by Esc, which loses nothing. */
async function typeAndKeep(page: Page, form: AppForm): Promise<void> {
  const subject = await subjectOf(page, form)
  const scope = await form.open(page, subject)
  const key = await form.key(page, subject)
  if (!form.complete) await sendEmpty(page, form, scope)
  for (const { field, typed, add } of fieldsOf(form, scope)) {
    if (add) await scope.getByRole('button', { name: add, exact: true }).click()
    await field.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(typed)
  }
  await page.keyboard.press('Control+s')
  const kept = async () => (await call(page, 'drafts.read', { key }))[0]?.body ?? ''
  for (const { typed } of fieldsOf(form, scope))
    await expect.poll(kept, { message: form.name }).toContain(typed)
  await page.keyboard.press('Escape')
}

test('every form brings back what was typed, says so, and hides nothing at any size', async ({ sample }) => {
  test.setTimeout(300_000)
  const { electron, page } = sample.app
  const found: string[] = []
  for (const who of people) {
    await sample.sit(who)
    await onlyOnDemand(page)
    for (const form of forms.filter((one) => one.who === who)) {
      await form.prepare?.(page)
      await typeAndKeep(page, form)
    }
    // A new page reads what is on the disk, as after a restart.
    await page.reload()
    await page.getByRole('button', { name: '锁定' }).waitFor()
    for (const form of forms.filter((one) => one.who === who)) {
      const scope = await form.open(page, await subjectOf(page, form))
      const note = scope.getByRole('note').filter({ hasText: /已恢复 \d+月\d+日 \d{2}:\d{2} 的草稿/ })
      await expect(note, form.name).toBeVisible()
      const fields = fieldsOf(form, scope)
      for (const { field, typed } of fields) await expect(field, form.name).toHaveValue(typed)
      if (!form.alike) found.push(...(await faultsOf(electron, page, form.name)))
      await note.getByRole('button', { name: '清空重填' }).click()
      for (const { field, typed } of fields)
        await expect.poll(async () => (await holds(field)) === typed, { message: form.name }).toBe(false)
      await page.keyboard.press('Alt+z')
      for (const { field, typed } of fields) await expect(field, `${form.name} taken back`).toHaveValue(typed)
      await page.keyboard.press('Escape')
    }
    await lock(page)
  }
  expect(found).toEqual([])
})
