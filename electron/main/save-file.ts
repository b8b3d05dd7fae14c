import { closeSync, existsSync, openSync, realpathSync, statSync, type renameSync } from 'node:fs'
import { basename } from 'node:path'
import { patiently, writeFileWhole } from '../../db/durable-file.ts'
import { AppError, problem } from '../../db/errors.ts'

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? 'UNKNOWN'
}

/** What is said of a file that another program keeps from being written; a program that runs is one, too. */
const heldCodes = new Set(['EBUSY', 'ETXTBSY'])

/**
 * Whether another program keeps this file from being written now. Asked of the file itself: the `~$` and `.~lock.` files
 * beside it may be left over from a program that crashed, or be those of a longer name.
 */
function isHeld(file: string): boolean {
  try {
    patiently(() => {
      closeSync(openSync(file, 'r+'))
    })
    return false
  } catch (error) {
    return heldCodes.has(codeOf(error))
  }
}

/** Windows lets a file that is open for reading be written, but not replaced; and says it as if it were a matter of rights. */
function isReplacingRefused(error: unknown): boolean {
  if (process.platform !== 'win32' || (error as { syscall?: string }).syscall !== 'rename') return false
  return ['EPERM', 'EACCES'].includes(codeOf(error))
}

function saveProblem(file: string, error: unknown): AppError {
  const code = codeOf(error)
  if (code === 'ENAMETOOLONG') return problem('SAVE_NAME_TOO_LONG')
  if (heldCodes.has(code) || isReplacingRefused(error)) return problem('SAVE_TARGET_OPEN', basename(file))
  const reasons: Record<string, string> = {
    ENOSPC: '磁盘空间不足',
    ENOENT: '文件夹不存在',
    EACCES: '没有写入权限',
    EPERM: '没有写入权限',
    EROFS: '磁盘是只读的'
  }
  return problem('SAVE_FAILED', basename(file), reasons[code] ?? code)
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The file behind a link, so that the link stays one. */
function behindLinks(file: string): string {
  return existsSync(file) ? realpathSync(file) : file
}

/** A name that is free, after the example of what Windows itself makes: 案卷 (2).docx. */
function freeName(stem: string, extension: string): string {
  let name = `${stem}.${extension}`
  for (let number = 2; existsSync(name); number++) name = `${stem} (${number}).${extension}`
  return name
}

/**
 * The file to write where the person chose this one. Dialogs of Linux answer without an extension, and the system would
 * not know what to open such a file with. Nobody was asked about a file whose name only comes out of that: it stays.
 *
 * @param extension without its dot; empty where there is none to add
 */
export function chosenFile(chosen: string, extension: string): string {
  const hasOne = /\.[a-z][a-z0-9]{0,4}$/i.test(chosen)
  return extension === '' || hasOne ? chosen : freeName(chosen, extension)
}

/**
 * Saves a file given out to the user, whole or not at all. An older one keeps its access rights and its links.
 *
 * @throws SAVE_TARGET_OPEN when another program has it open, SAVE_TARGET_IS_FOLDER, SAVE_NAME_TOO_LONG, SAVE_FAILED with
 * the reason otherwise
 */
export function saveFile(file: string, bytes: Uint8Array, rename?: typeof renameSync): void {
  try {
    const target = behindLinks(file)
    if (isFolder(target)) throw problem('SAVE_TARGET_IS_FOLDER', basename(file))
    if (isHeld(target)) throw problem('SAVE_TARGET_OPEN', basename(file))
    writeFileWhole(target, bytes, { access: 'asBefore', rename })
  } catch (error) {
    throw error instanceof AppError ? error : saveProblem(file, error)
  }
}
