import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { startApp } from '../../scripts/drive/app.ts'
import { fillRegistration } from '../../scripts/drive/intake.ts'
import { signIn } from '../../scripts/drive/session.ts'
import type {} from '../../renderer/api/call.ts'
import { test } from './seat.ts'
import { walkIn } from './walk-in.ts'

/** A draft outlives a program that was killed. */

const registrar = '何秋菊'
const mediator = '蒲晓燕'

/** A call as the person who is signed in; fails the test with the answer's words. */
async function call<T>(page: Page, name: string, input: object): Promise<T> {
  const answer = await page.evaluate(([n, i]) => window.kuaichu.call(n, i), [name, input] as const)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer.value as T
}

/** What is on the disk of the draft of 登记台. */
async function intakeOnDisk(page: Page): Promise<string> {
  const drafts = await call<{ body: string }[]>(page, 'drafts.read', { key: 'intake' })
  return drafts[0]?.body ?? ''
}

const receipt = { name: '收据.txt', mimeType: 'text/plain', buffer: Buffer.from('收据') }

/** A case in the mediator's hands. */
async function caseInHandling(page: Page): Promise<string> {
  const { id: caseId } = await call<{ id: string }>(page, 'cases.register', walkIn)
  const happenedAt = '2026-07-12T09:00:00+08:00'
  const people = await call<{ id: string; name: string }[]>(page, 'people.list', {})
  const ownerId = people.find((one) => one.name === mediator)?.id
  await call(page, 'cases.screen', { caseId, happenedAt, valid: true, reason: '属实' })
  await call(page, 'cases.decide', {
    caseId,
    happenedAt,
    decision: 'accepted',
    basis: '职责范围',
    way: '当面告知'
  })
  await call(page, 'cases.assign', { caseId, happenedAt, ownerId })
  return caseId
}

test('a transcript of 30 lines is whole after kill -9, for its writer alone', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  const caseId = await caseInHandling(page)
  await page.getByRole('button', { name: '锁定' }).click()
  await sample.sit(mediator)
  await page.evaluate((id) => (location.hash = `/mediation/${id}`), caseId)
  const transcript = page.getByRole('region', { name: '笔录' })
  const lines = Array.from({ length: 30 }, (_, index) => `第${index + 1}句：水从三楼漏下来。`)
  await transcript.getByRole('textbox').first().focus()
  for (const [index, line] of lines.entries()) {
    await page.keyboard.insertText(line)
    if (index < lines.length - 1) await page.keyboard.press('Enter')
  }
  // Nothing is waited for but the acknowledgement of what was typed last.
  await expect
    .poll(async () => {
      const drafts = await call<{ body: string }[]>(page, 'drafts.read', {
        key: `mediation/${caseId}/session`
      })
      return drafts[0]?.body.includes(lines.at(-1) ?? '?')
    })
    .toBe(true)
  sample.app.electron.process().kill('SIGKILL')
  await page.waitForEvent('close')

  const again = await startApp(sample.folder)
  await signIn(again.page, registrar, sample.password)
  expect(await call(again.page, 'drafts.read', {})).toEqual([])
  await again.page.getByRole('button', { name: '锁定' }).click()
  await signIn(again.page, mediator, sample.password)
  await again.page.evaluate((id) => (location.hash = `/mediation/${id}`), caseId)
  await expect(again.page.getByText(/已恢复 \d+月\d+日 \d{2}:\d{2} 的草稿/)).toBeVisible()
  const fields = again.page.getByRole('region', { name: '笔录' }).getByRole('textbox')
  await expect(fields).toHaveCount(30)
  expect(await fields.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))).toEqual(
    lines
  )
  // Cleared by mistake, it comes back.
  await again.page.getByRole('button', { name: '清空重填' }).click()
  await expect(fields).toHaveCount(1)
  await again.page.getByRole('button', { name: '撤销' }).click()
  await expect(fields).toHaveCount(30)
  await again.close()
})

/** From here on a registration is lost on its way back: with the backend alone, or with the whole program. */
async function loseRegistrations(electron: ElectronApplication, dies: 'backend' | 'program'): Promise<void> {
  await electron.evaluate(({ ipcMain }, whole) => {
    type Handler = (event: unknown, name: string, ...rest: unknown[]) => Promise<unknown>
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
    const answer = handlers.get('call')
    if (!answer) throw new Error('nobody answers calls')
    handlers.set('call', async (event, name, ...rest) => {
      const answered = await answer(event, name, ...rest)
      if (name !== 'cases.register') return answered
      if (whole) process.kill(process.pid, 'SIGKILL')
      const processes = process as unknown as {
        _getActiveHandles(): { kill?: (signal: string) => void; pid?: number }[]
      }
      for (const one of processes._getActiveHandles()) if (one.pid && one.kill) one.kill('SIGKILL')
      return { ok: false, error: { code: 'BACKEND_GONE', message: '' } }
    })
  }, dies === 'program')
}

test('what was registered is recorded once and offered to nobody, though nothing could say that it was', async ({
  sample
}) => {
  const { electron, page } = sample.app
  await sample.sit(registrar)
  const { total } = await call<{ total: number }>(page, 'cases.list', {})
  await loseRegistrations(electron, 'backend')
  await page.keyboard.press('F2')
  await fillRegistration(page, walkIn)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('form', { name: '登录' }).waitFor()
  await sample.sit(registrar)
  await page.keyboard.press('F2')
  await page.getByLabel('诉求内容').press('End')
  await page.getByLabel('诉求内容').pressSequentially('急。')
  await expect.poll(() => intakeOnDisk(page)).toContain('急。')
  electron.process().kill('SIGKILL')
  await page.waitForEvent('close')

  // After a restart as well it is the same form: what is sent again is not recorded again, changed or not.
  const again = await startApp(sample.folder)
  await signIn(again.page, registrar, sample.password)
  await again.page.keyboard.press('F2')
  await again.page.getByText(/已恢复 \d+月\d+日 \d{2}:\d{2} 的草稿/).waitFor()
  await again.page.keyboard.press('Control+Enter')
  await again.page.getByText('没有再记').first().waitFor()
  expect(await call(again.page, 'cases.list', { limit: 1 })).toMatchObject({ total: total + 1 })

  await loseRegistrations(again.electron, 'program')
  await fillRegistration(again.page, { ...walkIn, summary: '三楼漏水' })
  const gone = again.page.waitForEvent('close')
  // The program may be gone before the key is up again.
  await again.page.keyboard.press('Control+Enter').catch(() => undefined)
  await gone

  const last = await startApp(sample.folder)
  await signIn(last.page, registrar, sample.password)
  expect(await call(last.page, 'cases.list', { limit: 1 })).toMatchObject({ total: total + 2 })
  expect(await call(last.page, 'drafts.read', {})).toEqual([])
  await last.close()
})

test('files that went with a killed program are asked for by name: no draft claims to hold them', async ({
  sample
}) => {
  const { electron, page } = sample.app
  await sample.sit(registrar)
  await page.keyboard.press('F2')
  await page.getByRole('main').locator('input[type=file]').setInputFiles([receipt])
  await page.getByText('附件不在草稿里').waitFor()
  await expect.poll(() => intakeOnDisk(page)).toContain('收据.txt')
  electron.process().kill('SIGKILL')
  await page.waitForEvent('close')

  const again = await startApp(sample.folder)
  await signIn(again.page, registrar, sample.password)
  await again.page.keyboard.press('F2')
  const asked = again.page.getByText('附件没有存进草稿，请重新添加：收据.txt')
  await expect(asked).toBeVisible()
  await again.page.getByRole('main').locator('input[type=file]').setInputFiles([receipt])
  await expect(asked).toBeHidden()
  // Taken out again it is asked for again; given up with the draft it is not, nor of the next walk-in.
  await again.page.getByRole('button', { name: '移除' }).click()
  await expect(asked).toBeVisible()
  await again.page.getByRole('button', { name: '清空重填' }).click()
  await expect(asked).toBeHidden()
  await again.close()
})

test('whoever only tabs past an empty line leaves it to whoever had it', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  const caseId = await caseInHandling(page)
  await page.getByRole('button', { name: '锁定' }).click()
  await sample.sit(mediator)
  await page.evaluate((id) => (location.hash = `/mediation/${id}`), caseId)
  const line = page.getByRole('region', { name: '笔录' }).getByRole('textbox').first()
  await line.focus()
  const speaker = page.locator('.transcript-line label').first()
  const before = await speaker.textContent()
  await page.keyboard.press('Tab')
  expect(await speaker.textContent()).not.toBe(before)
  while (await line.evaluate((field) => field === document.activeElement)) await page.keyboard.press('Tab')
  expect(await speaker.textContent()).toBe(before)
})
