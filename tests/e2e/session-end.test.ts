import { expect } from '@playwright/test'
import { once } from 'node:events'
import type {} from '../../renderer/api/call.ts'
import { test } from './seat.ts'

/** The system goes down. Its messages can't be sent here: they are emitted where Electron would. */

test('a log-off that Windows only asks about writes the drafts down and ends nothing; the second message ends it', async ({
  seat
}) => {
  const { electron, page } = seat.app
  await expect(page.getByText('第一次使用')).toBeVisible()
  await page.evaluate(() => {
    window.kuaichu.onFlush(() => {
      document.title = '写下了'
      return Promise.resolve()
    })
  })
  const tell = (name: string) =>
    electron.evaluate(({ BrowserWindow }, name) => {
      BrowserWindow.getAllWindows()[0]?.emit(name, {})
    }, name)
  await tell('query-session-end')
  await expect(page).toHaveTitle('写下了')
  await expect(page.getByText('第一次使用')).toBeVisible()
  const ended = once(electron.process(), 'exit') as Promise<[number | null]>
  await tell('session-end').catch(() => undefined)
  expect((await ended)[0]).toBe(0)
})

test('a shutdown on Linux is held until the program has gone', async ({ seat }) => {
  const { electron, page } = seat.app
  await expect(page.getByText('第一次使用')).toBeVisible()
  const ended = once(electron.process(), 'exit') as Promise<[number | null]>
  const held = await electron.evaluate(({ powerMonitor }) => {
    let held = false
    const emit = powerMonitor.emit.bind(powerMonitor) as (name: string, event: object) => boolean
    emit('shutdown', { preventDefault: () => (held = true) })
    return held
  })
  expect(held).toBe(true)
  expect((await ended)[0]).toBe(0)
})
