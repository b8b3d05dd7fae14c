import type { ElectronApplication } from '@playwright/test'

/** Keeps the page's next calls of that name from going on until the returned function lets them. */
export async function heldCalls(electron: ElectronApplication, name: string): Promise<() => Promise<void>> {
  await electron.evaluate(({ ipcMain }, wanted) => {
    type Handler = (event: unknown, called: string, ...rest: unknown[]) => Promise<unknown>
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
    const answer = handlers.get('call')
    if (!answer) throw new Error('nobody answers calls')
    const { promise, resolve } = Promise.withResolvers<unknown>()
    Object.assign(globalThis, {
      letGo: () => {
        handlers.set('call', answer)
        resolve(null)
      }
    })
    handlers.set('call', async (event, called, ...rest) => {
      if (called === wanted) await promise
      return answer(event, called, ...rest)
    })
  }, name)
  return () => electron.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo())
}
