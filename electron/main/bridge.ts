import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { BackendSupervisor } from './supervisor.ts'
import { askAndSave, openSaved, printPage } from './os.ts'
import type { PageDrafts } from './page-drafts.ts'
import { isOwnPage } from './security.ts'
import type { Marks } from '../../db/wire.ts'

/** What main takes from a page is checked here by hand: a schema library would cost every start its time. */
function fileOf(input: unknown): { name: string; bytes: Uint8Array } {
  const { name, bytes } = (input ?? {}) as { name?: unknown; bytes?: unknown }
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) throw new Error('not a file')
  return { name, bytes }
}

function marksOf(input: unknown): Marks {
  const { act, draft } = (input ?? {}) as Record<keyof Marks, unknown>
  return { act: textOf(act), draft: textOf(draft) }
}

function textOf(input: unknown): string | undefined {
  return typeof input === 'string' ? input : undefined
}

/**
 * Everything the page may ask for; each request must come from our own page in our own window. `onSign` is told of
 * each call: the page lives.
 */
export function openBridge(
  window: BrowserWindow,
  backend: BackendSupervisor,
  drafts: PageDrafts,
  onSign: () => void
): void {
  const own = (event: IpcMainInvokeEvent) =>
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    event.senderFrame === window.webContents.mainFrame &&
    isOwnPage(event.senderFrame.url)

  const handle = (channel: string, answer: (...args: unknown[]) => Promise<unknown>) => {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!own(event)) throw new Error('refused')
      return answer(...args)
    })
  }

  // The backend knows the names and refuses others; here they only have to be text.
  handle('call', (name, input, marks) => {
    onSign()
    return backend.call(String(name), input, marksOf(marks))
  })
  handle('flushed', (turn, kept) => {
    drafts.answer(Number(turn), kept === true)
    return Promise.resolve()
  })
  handle('unsaved', (text) => {
    drafts.unsaved = typeof text === 'string' && text !== '' ? text : null
    return Promise.resolve()
  })
  handle('os:save', (file) => askAndSave(window, fileOf(file)))
  handle('os:open', (token) => openSaved(String(token)))
  handle('os:print', () => printPage(window))
}
