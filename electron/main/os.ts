import { app, dialog, shell, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { safeFileName } from '../../db/attachments/file-name.ts'
import { AppError, problem } from '../../db/errors.ts'
import type { Answer, PrintAnswer, SaveAnswer } from '../../db/wire.ts'
import { printAnswer } from './print-answer.ts'
import { chosenFile, saveFile } from './save-file.ts'

/** Files saved in this run, by the token that the page may open them with. */
const saved = new Map<string, string>()

/** Where the dialog begins; Windows has no such folder where a redirected one is out of reach. */
function documentsFolder(): string {
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('home')
  }
}

/** Asks where to save and writes the file there. */
export async function askAndSave(
  window: BrowserWindow,
  { name, bytes }: { name: string; bytes: Uint8Array }
): Promise<SaveAnswer> {
  const safe = safeFileName(name)
  const extension = extname(safe).slice(1)
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: join(documentsFolder(), safe),
    ...(extension ? { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] } : {})
  })
  if (choice.canceled || !choice.filePath) return { ok: true, value: { saved: false } }
  const file = chosenFile(choice.filePath, extension)
  try {
    saveFile(file, bytes)
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.toData() }
    throw error
  }
  const token = randomUUID()
  saved.set(token, file)
  return { ok: true, value: { saved: true, name: basename(file), token } }
}

/** How long an opener may take to say that it failed; some stay as long as the program they started. */
const openerMs = 3_000

function openerError(file: string): Promise<string> {
  const quiet = new Promise<string>((resolve) => setTimeout(resolve, openerMs, ''))
  return Promise.race([shell.openPath(file), quiet])
}

/** Opens a file saved in this run with the system's program for it. */
export async function openSaved(token: string): Promise<Answer<null>> {
  const file = saved.get(token)
  const failed = file ? await openerError(file) : 'unknown token'
  if (failed) return { ok: false, error: problem('OPEN_FAILED', file ? basename(file) : '').toData() }
  return { ok: true, value: null }
}

/** The system's print dialog; never silent, since a person must see which printer it is. */
export function printPage(window: BrowserWindow): Promise<PrintAnswer> {
  return new Promise((resolve) => {
    // Without a size the newer Electrons may refuse.
    window.webContents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (printed, reason) => {
      resolve(printAnswer(printed, reason))
    })
  })
}
