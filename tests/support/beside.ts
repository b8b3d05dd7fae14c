import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { CallName, Input } from '../../db/api.ts'
import { root } from '../../scripts/runtime/project.ts'

/** Makes a call by another program on the same folder, `npm run call`, while this one is open. */
export async function callBeside<N extends CallName>(
  { folder, account, password }: { folder: string; account: string; password: string },
  name: N,
  input: Input<N>
): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/launch.mjs'), 'call', '--data', folder, '--account', account],
    { env: { ...process.env, KUAICHU_PASSWORD: password }, stdio: ['pipe', 'ignore', 'inherit'] }
  )
  child.stdin.end(JSON.stringify({ call: name, input }))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${name} beside the app ended with ${code ?? 'a signal'}`)
}
