import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { isCallName } from '../../db/api.ts'
import { problem } from '../../db/errors.ts'
import type { Answer } from '../../db/wire.ts'
import type { BackendSupervisor } from './backend.ts'
import { askAndSave, openSaved, printPage } from './os.ts'
import { isOwnPage } from './security.ts'

const fileToSave = z.object({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) })

function refused(name: string): Answer {
  return { ok: false, error: problem('UNKNOWN_CALL', name.slice(0, 60)).toData() }
}

/** Everything the page may ask for; each request must come from our own page in our own window. */
export function openBridge(window: BrowserWindow, backend: BackendSupervisor): void {
  const own = (event: IpcMainInvokeEvent) =>
    event.sender === window.webContents &&
    event.senderFrame === window.webContents.mainFrame &&
    isOwnPage(event.senderFrame.url)

  const handle = (channel: string, answer: (...args: unknown[]) => Promise<unknown>) => {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!own(event)) throw new Error('refused')
      return answer(...args)
    })
  }

  handle('call', (name, input) => {
    const known = typeof name === 'string' && isCallName(name)
    return known ? backend.call(name, input) : Promise.resolve(refused(String(name)))
  })
  handle('os:save', (file) => askAndSave(window, fileToSave.parse(file)))
  handle('os:open', (token) => openSaved(z.string().parse(token)))
  handle('os:print', () => printPage(window))
}
