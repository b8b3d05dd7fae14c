import { expect } from '@playwright/test'
import { call, forms, people, subjectOf } from '../support/forms.ts'
import { faultsOf } from '../support/measure.ts'
import { lock } from '../../scripts/drive/session.ts'
import { test } from './seat.ts'

/**
 * Every form that opens with what was typed before says so and can be cleared; open so, it is readable and
 * reachable at every size.
 */

const words = '上次写到一半的话'

test('every form brings back what was typed, says so, and hides nothing at any size', async ({ sample }) => {
  test.setTimeout(300_000)
  const { electron, page } = sample.app
  const found: string[] = []
  for (const who of people) {
    await sample.sit(who)
    for (const form of forms.filter((one) => one.who === who)) {
      await form.prepare?.(page)
      const { key, body } = await form.draft(page, await subjectOf(page, form), words)
      await call(page, 'drafts.keep', { key, body: JSON.stringify(body) })
    }
    // A new page reads what is on the disk, as after a restart.
    await page.reload()
    await page.getByRole('button', { name: '锁定' }).waitFor()
    for (const form of forms.filter((one) => one.who === who)) {
      const scope = await form.open(page, await subjectOf(page, form))
      const note = scope.getByRole('note').filter({ hasText: /已恢复 \d+月\d+日 \d{2}:\d{2} 的草稿/ })
      await expect(note, form.name).toBeVisible()
      const field = scope.getByLabel(form.field, { exact: true })
      await expect(field, form.name).toHaveValue(words)
      found.push(...(await faultsOf(electron, page, form.name)))
      await note.getByRole('button', { name: '清空重填' }).click()
      await expect(field, form.name).not.toHaveValue(words)
      await page.keyboard.press('Alt+z')
      await expect(field, `${form.name} taken back`).toHaveValue(words)
      await page.keyboard.press('Escape')
    }
    await lock(page)
  }
  expect(found).toEqual([])
})
