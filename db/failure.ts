import { randomBytes } from 'node:crypto'
import { AppError, problem } from './errors.ts'
import type { Log } from './house.ts'
import { systemProblem } from './system-errors.ts'
import type { Answer } from './wire.ts'

/** Letters only: a log line keeps them, while it loses every longer number. */
function newReference(): string {
  return [...randomBytes(8)].map((byte) => 'ABCDEFGHJKLMNPQRSTUVWXYZ'[byte % 24]).join('')
}

/** What a caller is told of what was thrown; what isn't meant for people goes to the log. */
export function failure(error: unknown, name: string, log: Log): Answer {
  if (error instanceof AppError) return { ok: false, error: error.toData() }
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const known = systemProblem(error)
  if (known) {
    log('error', `${name} failed, told as ${known.code}: ${cause}`)
    return { ok: false, error: known.toData() }
  }
  const reference = newReference()
  log('error', `${name} failed, reference ${reference}: ${cause}`)
  return { ok: false, error: problem('UNEXPECTED', reference).toData() }
}
