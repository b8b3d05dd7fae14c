import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startNode } from '../../electron/main/node-channel.ts'
import { BackendSupervisor } from '../../electron/main/supervisor.ts'
import { benchAdministrator, newBenchCentre, password, registrar, registration } from './county.ts'
import { root } from '../runtime/project.ts'
import type { Figure } from './figures.ts'

/** What came of two programs that wrote to one folder at the same time. */
export interface Together {
  sent: number
  refused: string[]
  /** Answered as done and not there. */
  lost: number
  /** What is wrong with the chain of the audit. */
  faults: string[]
}

interface Line {
  ok: boolean
  value?: { number?: string; faults?: string[]; total?: number }
  error?: { code: string }
}

interface Program {
  /** Its first answer came: what another one does from now on is done at the same time. */
  begun: Promise<void>
  answers: Promise<Line[]>
}

/** One `npm run call` that makes the calls and gives its answers. */
function callProgram(folder: string, account: string, calls: object[]): Program {
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/launch.mjs'), 'call', '--data', folder, '--account', account],
    {
      env: { ...process.env, KUAICHU_PASSWORD: password },
      stdio: ['pipe', 'pipe', 'inherit']
    }
  )
  child.stdin.end(calls.map((one) => JSON.stringify(one)).join('\n'))
  const exited = once(child, 'exit')
  const begun = Promise.withResolvers<undefined>()
  const read = async () => {
    const answers: Line[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      answers.push(JSON.parse(line) as Line)
      begun.resolve(undefined)
    }
    await exited
    begun.resolve(undefined)
    return answers
  }
  return { begun: begun.promise, answers: read() }
}

/** The app's backend in a process of its own, supervised as main does it, and the calls of somebody at its window. */
async function appProgram(folder: string, account: string, calls: { call: string; input: object }[]) {
  const backend = new BackendSupervisor({
    spawn: () => startNode(join(root, 'db/backend.ts'), folder, process.execPath),
    onEvent: () => undefined,
    log: () => undefined
  })
  backend.start()
  const answers: Line[] = []
  await backend.call('session.signIn', { name: account, password })
  for (const { call, input } of calls) answers.push((await backend.call(call, input)) as Line)
  await backend.stop()
  return answers
}

/** The app and `npm run call` register `each` cases on one new folder at once; then a third program looks. */
export async function registerTogether(each: number): Promise<Together> {
  const folder = mkdtempSync(join(tmpdir(), 'kuaichu-two-'))
  try {
    await newBenchCentre(folder)
    const calls = Array.from({ length: each }, (_, index) => ({
      call: 'cases.register',
      input: registration(index)
    }))
    const beside = callProgram(folder, registrar, calls)
    await beside.begun
    const both = await Promise.all([appProgram(folder, registrar, calls), beside.answers])
    const answers = both.flat()
    const looked = await callProgram(folder, benchAdministrator, [
      { call: 'cases.list' },
      { call: 'audit.verify' }
    ]).answers
    const refused = answers.flatMap((one) => one.error?.code ?? [])
    const silent = Array.from({ length: 2 * each - answers.length }, () => 'no answer')
    const done = answers.filter((one) => one.ok)
    const numbers = new Set(done.map((one) => one.value?.number))
    return {
      sent: 2 * each,
      refused: [...refused, ...silent],
      lost: Math.abs(done.length - (looked[0]?.value?.total ?? 0)) + done.length - numbers.size,
      faults: looked[1]?.value?.faults ?? ['the audit could not be verified']
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const times = 1_000

/** `two-programs.refused`: of 2 × 1,000 commands of two programs on one folder, those that were not taken. */
export async function benchTwoPrograms(): Promise<Figure> {
  const { sent, refused, lost, faults } = await registerTogether(times)
  return {
    id: 'two-programs.refused',
    value: refused.length,
    unit: 'commands',
    against: 'commands sent',
    ratio: refused.length / sent,
    note: `${sent} sent, ${lost} lost, ${faults.length} faults in the audit; ${[...new Set(refused)].join(', ')}`
  }
}
