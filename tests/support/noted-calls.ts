import type { ElectronApplication } from '@playwright/test'
import type { Marks } from '../../db/wire.ts'

/** A call as the page made it, and how it ended. */
interface NotedCall {
  name: string
  input: unknown
  /** The draft that it was to use up; null where it named none. */
  draft: string | null
  outcome: 'pending' | 'done' | 'refused'
}

/** Notes from now on which of the calls that are wanted the page makes; answers those made so far. */
export async function notedCalls(
  electron: ElectronApplication,
  wanted: string | null = null
): Promise<() => Promise<NotedCall[]>> {
  await electron.evaluate(({ ipcMain }, name) => {
    type Handler = (event: unknown, called: string, ...rest: [unknown, Marks?]) => Promise<{ ok: boolean }>
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
    const answer = handlers.get('call')
    if (!answer) throw new Error('nobody answers calls')
    const noted: NotedCall[] = []
    Object.assign(globalThis, { noted })
    handlers.set('call', async (event, called, ...rest) => {
      // Pictures would make a long way through the tools of a test.
      const input = name === null ? null : rest[0]
      const one: NotedCall = { name: called, input, draft: rest[1]?.draft ?? null, outcome: 'pending' }
      if (name === null || called === name) noted.push(one)
      const answered = await answer(event, called, ...rest)
      one.outcome = answered.ok ? 'done' : 'refused'
      return answered
    })
  }, wanted)
  return () => electron.evaluate(() => (globalThis as unknown as { noted: NotedCall[] }).noted)
}
