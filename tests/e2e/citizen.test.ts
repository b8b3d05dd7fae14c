import { expect, test as base, type Page } from '@playwright/test'
import { rmSync } from 'node:fs'
import { startApp } from '../../scripts/drive/app.ts'
import { signIn } from '../../scripts/drive/session.ts'
import { choose, mark } from '../../scripts/drive/fields.ts'
import { drawSignature, goToSignoff } from '../../scripts/drive/signoff.ts'
import { call } from '../support/app-form.ts'
import { newCentre, password } from '../support/centre.ts'
import { caseInSigning, owner } from '../support/life.ts'

/** The owner's seat before the sheet that waits for the applicant. */
const test = base.extend<{ room: { page: Page } }>({
  room: async ({}, use) => {
    const centre = await newCentre()
    const { id } = await caseInSigning(centre)
    const { number } = await centre.call('cases.read', { caseId: id })
    await centre.service.close()
    const app = await startApp(centre.folder)
    await signIn(app.page, owner, password)
    await goToSignoff(app.page, number)
    await use({ page: app.page })
    await app.close()
    rmSync(centre.folder, { recursive: true, force: true })
  }
})

/** The staff say how they know who it is; then the screen is the citizen's. */
async function lendTo(page: Page): Promise<void> {
  await choose(page, '身份核验方式', '当面核对居民身份证')
  await page.getByRole('button', { name: '全屏给诉求人' }).click()
}

/**
 * Looks in every frame from now on whether menu or head of the staff's desk can be seen; answers where they were. A page
 * that was loaded anew has looked at nothing.
 */
async function watchForFrame(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const sightings: string[] = []
    Object.assign(globalThis, { sightings })
    const look = () => {
      for (const part of document.querySelectorAll('.frame-head, .frame-nav, .frame-foot')) {
        const { left, top, width, height } = part.getBoundingClientRect()
        const seen = document.elementFromPoint(left + width / 2, top + height / 2)
        if (width > 0 && part.contains(seen)) {
          sightings.push(`${part.tagName} at ${location.hash}`)
        }
      }
      requestAnimationFrame(look)
    }
    look()
  })
  return () => page.evaluate(() => (globalThis as { sightings?: string[] }).sightings ?? [])
}

const ways: Record<string, (page: Page) => Promise<unknown>> = {
  Esc: (page) => page.keyboard.press('Escape'),
  'the button': (page) => page.getByRole('button', { name: '交还工作人员（Esc）' }).click(),
  'the full screen ended by the system': (page) => page.evaluate(() => document.exitFullscreen()),
  'the page loaded anew': (page) => page.reload(),
  'another address': (page) => page.evaluate(() => (location.hash = '#/cases')),
  'the way back': (page) => page.evaluate(() => history.back())
}

for (const [name, leave] of Object.entries(ways)) {
  test(`a citizen's screen is left through the sign-in screen: ${name}`, async ({ room: { page } }) => {
    await lendTo(page)
    const paper = page.locator('.signoff-citizen')
    await page.waitForFunction(() => document.fullscreenElement !== null)
    for (const key of ['F2', 'Control+k', 'Alt+1']) await page.keyboard.press(key)
    await expect(paper).toBeVisible()

    const sightings = await watchForFrame(page)
    await leave(page)
    await page.getByRole('form', { name: '登录' }).waitFor()
    expect(await sightings()).toEqual([])
    await expect(page.getByRole('button', { name: '锁定' })).toBeHidden()
    await expect(paper).toBeHidden()
    await expect(page.getByRole('form', { name: '登录' }).locator('input:focus')).toBeVisible()

    await signIn(page, owner, password)
    await expect(paper).toBeHidden()
  })
}

test('who signs is checked by the staff, one by one, before the screen is theirs', async () => {
  const centre = await newCentre()
  const { id: caseId } = await caseInSigning(centre, { applicants: [{ name: '赵德福' }, { name: '王䶮' }] })
  const { number } = await centre.call('cases.read', { caseId })
  await centre.service.close()
  const app = await startApp(centre.folder)
  const { page } = app
  await signIn(page, owner, password)
  await goToSignoff(page, number)
  const check = page.getByLabel('身份核验方式')
  await page.getByRole('button', { name: '全屏给诉求人' }).click()
  await expect(page.getByText('请选择身份核验方式', { exact: true })).toBeVisible()
  await expect(check).toBeFocused()
  await expect(page.locator('.signoff-citizen')).toHaveCount(0)
  await lendTo(page)
  await expect(page.locator('.signoff-citizen')).toBeVisible()
  await expect(check).toBeHidden()
  await mark(page, '对办理结果满意吗', '满意')
  await drawSignature(page, '赵德福')
  await page.getByRole('button', { name: '确认签名' }).click()
  await expect(page.getByText('签名已收到，谢谢您。')).toBeVisible()
  await page.keyboard.press('Escape')
  await signIn(page, owner, password)
  await page.getByRole('heading', { name: '请 王䶮 签名' }).waitFor()
  await expect(check).toBeVisible()
  const [round] = await call(page, 'signoff.open', { caseId })
  expect(round?.signatures).toMatchObject([{ signerName: '赵德福', identityCheck: '当面核对居民身份证' }])
  await app.close()
  rmSync(centre.folder, { recursive: true, force: true })
})

test('after a signature the cursor goes on to the next seat, not to its button', async ({
  room: { page }
}) => {
  const applicant = '赵德福'
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByRole('alert').filter({ hasText: '有 3 处要改，第一处：请选择身份核验方式' })
  ).toBeVisible()
  await expect(page.getByRole('group', { name: `${applicant} 签名` }).getByRole('alert')).toHaveText(
    /^还没有签名/
  )
  await choose(page, '身份核验方式', '当面核对居民身份证')
  await mark(page, '对办理结果满意吗', '满意')
  await drawSignature(page, applicant)
  await page.getByRole('button', { name: '确认签名' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(`${applicant} 已签名`).waitFor()
  const opinion = page.getByLabel('意见', { exact: true })
  await expect(opinion).toBeFocused()
  // Whoever types on, types behind what stands there.
  const usual = await opinion.inputValue()
  await page.keyboard.type('请领导审阅。')
  await expect(opinion).toHaveValue(`${usual}请领导审阅。`)

  // A signature is for ever: Enter only goes on, to the time and to the button.
  const password = page.getByLabel(`${owner} 的登录密码`)
  await password.fill('not theirs')
  await password.press('Enter')
  await expect(page.getByLabel('签名时间')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '确认签名' })).toBeFocused()
  await expect(page.getByRole('alert')).toBeHidden()
})

test('the dialog of a return gives the cursor back to what opened it, wherever the cursor stood in it', async ({
  room: { page }
}) => {
  const opens = page.getByRole('button', { name: '退回…' })
  const dialog = page.getByRole('dialog', { name: '退回承办人' })
  const reason = dialog.getByLabel('退回理由')
  const close = dialog.getByRole('button', { name: '关闭' })
  // By Tab past the last button the cursor is outside for a moment, before the dialog takes it back.
  for (const keys of [[], ['Shift+Tab'], ['Tab', 'Tab', 'Tab', 'Tab', 'Tab']]) {
    await opens.focus()
    await page.keyboard.press('Enter')
    await expect(reason).toBeFocused()
    for (const key of keys) await page.keyboard.press(key)
    if (keys.length > 0) await expect(close).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opens).toBeFocused()
  }
})
