import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The files of the repository, from its root. */
export function trackedFiles(): string[] {
  const cwd = join(import.meta.dirname, '../..')
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error('git ls-files failed')
  return stdout.split('\0').filter((file) => file !== '')
}
