import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MissingFile, PageStart } from '../../electron/main/page-start.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('a page that asks for something is alive, before or while it is waited for', async () => {
  const early = new PageStart()
  early.sign()
  await early.wait()
  const late = new PageStart()
  const waiting = late.wait()
  late.sign()
  await waiting
  expect(vi.getTimerCount()).toBe(0)
})

it('a missing file is the reason at once, the first one, also for an error of loading', async () => {
  const page = new PageStart()
  page.missing('/opt/index.js')
  page.missing('/opt/index.css')
  await expect(page.wait()).rejects.toMatchObject({ path: '/opt/index.js' })
  expect(page.because(new Error('404'))).toBeInstanceOf(MissingFile)
  const waited = new PageStart()
  const waiting = waited.wait()
  waited.missing('/opt/index.js')
  await expect(waiting).rejects.toBeInstanceOf(MissingFile)
})

it('a page that stays silent has failed after half a minute, not before', async () => {
  const page = new PageStart()
  let failed = ''
  page.wait().catch((error: unknown) => (failed = String(error)))
  await vi.advanceTimersByTimeAsync(29_999)
  expect(failed).toBe('')
  await vi.advanceTimersByTimeAsync(1)
  expect(failed).toBe('Error: the page gave no sign within 30 s')
})

it('a file that is missing later is the page’s own trouble', async () => {
  const page = new PageStart()
  page.sign()
  page.missing('/opt/later.js')
  await page.wait()
})
