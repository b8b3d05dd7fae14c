import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, newBenchCentre, openService, password, registrar, registration } from '../bench/county.ts'
import { root } from '../runtime/project.ts'
import type { Proof, Proved } from '../test/proof.ts'

/** Registers so many cases through `npm run call`'s program; gives its answers, one a line. */
function program(folder: string, count: number, first: number): Promise<{ ok: boolean }[]> {
  const args = [join(root, 'scripts/launch.mjs'), 'call', '--data', folder, '--account', registrar]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, KUAICHU_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ call: 'cases.register', input: registration(first + index) })
  )
  child.stdin.end(lines.join('\n') + '\n')
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  return new Promise((resolve) => {
    child.on('close', () => {
      const answers = output.split('\n').filter((line) => line !== '')
      resolve(answers.map((line) => JSON.parse(line) as { ok: boolean }))
    })
  })
}

/** Two programs register into one folder at once; what is then in it, and what was refused. */
async function runTogether(count: number): Promise<Proved> {
  const folder = mkdtempSync(join(tmpdir(), 'kuaichu-two-'))
  try {
    await newBenchCentre(folder)
    const answers = (await Promise.all([program(folder, count, 0), program(folder, count, count)])).flat()
    const refused = 2 * count - answers.filter((answer) => answer.ok).length
    const service = openService(folder)
    await ask(service, 'session.signIn', { name: '向华', password })
    const { total } = await ask<{ total: number }>(service, 'cases.list', { limit: 1 })
    const { faults, entries } = await ask<{ faults: string[]; entries: number }>(service, 'audit.verify', {})
    await service.close()
    const lost = 2 * count - refused - total
    return {
      value: refused,
      unit: 'refused',
      holds: refused === 0 && lost === 0 && faults.length === 0,
      note: `${2 * count} commands of two programs, ${lost} lost, ${entries} audit entries with ${faults.length} faults`
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const proof: Proof = {
  promise: 'two programs on one folder: no command is refused, none is lost, the audit chain is whole',
  count: 1_000,
  run: runTogether
}
