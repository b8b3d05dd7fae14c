import { expect, type Locator } from '@playwright/test'
import sample from '../fixtures/cases.json' with { type: 'json' }
import { fill } from '../../scripts/drive/fields.ts'
import { keepRecoveryCode, lock, setUpCentre } from '../../scripts/drive/session.ts'
import { test } from './seat.ts'

/** Nobody knows the administrator's password any more: the printed code gives a new one, in the window. */

const administrator = '周管理'
const password = 'Shiyong-2026'
const next = 'Xinmima-2026'

const fields = (form: Locator) =>
  Promise.all(
    ['系统管理员姓名', '恢复码', '新密码', '再输一次新密码'].map((label) =>
      form.getByLabel(label, { exact: true }).inputValue()
    )
  )

test('a forgotten password: a wrong code, a weak and two different passwords, Esc and back, then in', async ({
  seat
}) => {
  const { page } = seat.app
  await setUpCentre(page, { centre: sample.centre, administrator, staff: [], password })
  const code = await keepRecoveryCode(page)
  const wrong = code.replace(/^./, (first) => (first === 'Z' ? 'Y' : 'Z'))
  await page.getByRole('button', { name: '忘记密码，用恢复码' }).click()
  const form = page.getByRole('form', { name: '用恢复码设置新密码' })
  await expect(form.getByLabel('系统管理员姓名', { exact: true })).toBeFocused()

  await test.step('what is wrong is said at its field, and the first one gets the cursor', async () => {
    await fill(form, '系统管理员姓名', administrator)
    await fill(form, '恢复码', wrong)
    await fill(form, '新密码', 'kurz')
    await page.keyboard.press('Enter')
    await expect(form.getByLabel('新密码', { exact: true })).toBeFocused()
    await expect(form.getByLabel('新密码', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await fill(form, '新密码', next)
    await fill(form, '再输一次新密码', 'Xinmima-2027')
    await page.keyboard.press('Enter')
    await expect(form.getByText('两次输入的密码不一样')).toBeVisible()
    await expect(form.getByLabel('再输一次新密码', { exact: true })).toBeFocused()
    await fill(form, '再输一次新密码', next)
    await page.keyboard.press('Enter')
    await expect(form.getByText('恢复码不对')).toBeVisible()
    await expect(form.getByLabel('恢复码', { exact: true })).toBeFocused()
    expect(await fields(form)).toEqual([administrator, wrong, next, next])
  })

  await test.step('Esc goes back to the sign-in, and nothing that was typed is lost', async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('form', { name: '登录' })).toBeVisible()
    await page.getByRole('button', { name: '忘记密码，用恢复码' }).click()
    expect(await fields(form)).toEqual([administrator, wrong, next, next])
  })

  await test.step('a code typed as people type it lets the administrator in, with the new password alone', async () => {
    await fill(form, '恢复码', code.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '锁定' }).waitFor()
    await lock(page)
    const signingIn = page.getByRole('form', { name: '登录' })
    await fill(signingIn, '密码', password)
    await page.keyboard.press('Enter')
    await expect(signingIn.getByText('姓名或密码不对')).toBeVisible()
    await fill(signingIn, '密码', next)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '锁定' }).waitFor()
  })
})
