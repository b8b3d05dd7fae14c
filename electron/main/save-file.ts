import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeFileWhole } from '../../db/durable-file.ts'
import { problem, type AppError } from '../../db/errors.ts'

/**
 * The files that Word, WPS and LibreOffice put beside one they have open. Word writes `~$` before a short
 * name, and over the first one or two characters of a longer one.
 */
function officeLocks(file: string): string[] {
  const name = basename(file)
  const folder = dirname(file)
  const owners = [name, name.slice(1), name.slice(2)].map((rest) => `~$${rest}`)
  return [...owners, `.~lock.${name}#`].map((lock) => join(folder, lock))
}

const openElsewhere = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])

function saveProblem(file: string, error: unknown): AppError {
  const code = (error as { code?: string }).code ?? 'UNKNOWN'
  if (openElsewhere.has(code) && existsSync(file)) return problem('SAVE_TARGET_OPEN', basename(file))
  const reasons: Record<string, string> = {
    ENOSPC: '磁盘空间不足',
    ENOENT: '文件夹不存在',
    EACCES: '没有写入权限',
    EPERM: '没有写入权限',
    EROFS: '磁盘是只读的'
  }
  return problem('SAVE_FAILED', basename(file), reasons[code] ?? code)
}

/**
 * Saves a file given out to the user, whole or not at all.
 *
 * @throws SAVE_TARGET_OPEN when an office program has it open, SAVE_FAILED with the reason otherwise
 */
export function saveFile(file: string, bytes: Uint8Array): void {
  if (officeLocks(file).some((lock) => existsSync(lock))) throw problem('SAVE_TARGET_OPEN', basename(file))
  try {
    writeFileWhole(file, bytes)
  } catch (error) {
    throw saveProblem(file, error)
  }
}
