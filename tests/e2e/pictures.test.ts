import { expect } from '@playwright/test'
import { call, subjectOf } from '../support/app-form.ts'
import { forms } from '../support/forms.ts'
import { heldUpright, photoHeld, quarterOf } from '../support/images.ts'
import { test } from './seat.ts'

test('a photo stands upright on the screen however the phone was held', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit('罗建国')
  const handling = forms.find(({ name }) => name === '登记办理情况')
  if (!handling) throw new Error('no such form')
  const { caseId } = await subjectOf(page, handling)
  const held = Object.keys(heldUpright).map(Number)
  const { since } = await call(page, 'cases.read', { caseId })
  await page.evaluate(
    async ([id, collectedAt, photos]) => {
      for (const [name, base64] of photos) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const known = { caseId: id, source: '现场', collector: '罗建国', collectedAt }
        const answer = await window.kuaichu.call('attachments.add', { ...known, name, bytes })
        if (!answer.ok) throw new Error(answer.error.message)
      }
    },
    [
      caseId,
      since,
      held.map((one) => [`手持${String(one)}.jpg`, Buffer.from(photoHeld(one)).toString('base64')])
    ] as [string, string, [string, string][]]
  )
  await page.evaluate((id) => (location.hash = `/cases/${id}`), caseId)
  for (const one of held) {
    const name = `手持${String(one)}.jpg`
    await page.getByRole('button', { name, exact: true }).first().click()
    const picture = page.getByRole('dialog', { name }).locator('img.picture')
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).not.toBe(0)
    // As it is drawn: a canvas takes what the image shows.
    const { width, height, pixels } = await picture.evaluate((image) => {
      const shown = image as HTMLImageElement
      const canvas = document.createElement('canvas')
      canvas.width = shown.clientWidth
      canvas.height = shown.clientHeight
      const context = canvas.getContext('2d')
      context?.drawImage(shown, 0, 0, canvas.width, canvas.height)
      const at = (x: number, y: number) => [
        ...(context?.getImageData(canvas.width * x, canvas.height * y, 1, 1).data ?? [])
      ]
      const pixels = [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => at(x, y)))
      return { width: canvas.width, height: canvas.height, pixels }
    })
    const quarters = pixels.map(([red = 0, green = 0, blue = 0]) => quarterOf(red, green, blue))
    expect({ quarters, wide: width > height }, name).toEqual(heldUpright[one])
    await page.keyboard.press('Escape')
    await expect(picture).toBeHidden()
  }
})
