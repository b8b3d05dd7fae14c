import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { packageApp } from '../package/builder.ts'
import { build, ensureBuilt } from '../runtime/build.ts'
import { displaysFor } from '../runtime/display.ts'
import { messageOf, say } from '../runtime/message.ts'
import { command } from '../runtime/project.ts'
import { runNode } from '../runtime/run.ts'
import { judged, one, playwrightTally, vitestTally, type Tally } from './tally.ts'

/** A check that reads the sources and runs by itself, in a process of its own. */
interface StaticCheck {
  step: string
  title: string
  args: () => string[]
}

/** Names a step can be chosen by, in the order in which they run. */
export const stepNames = ['types', 'lint', 'format', 'unused', 'imports', 'unit', 'build', 'package', 'e2e']

const projects = ['db', 'electron', 'renderer', 'tests']
const sourceFolders = ['db', 'electron', 'renderer', 'scripts', 'tests']

const staticChecks: StaticCheck[] = [
  { step: 'lint', title: 'lint', args: () => command('eslint', 'eslint', '.', '--max-warnings', '0') },
  ...projects.map((project) => ({
    step: 'types',
    title: `types ${project}`,
    args: () => command('typescript', 'tsc', '--project', `tsconfig.${project}.json`, '--noEmit')
  })),
  {
    step: 'format',
    title: 'format',
    args: () => command('prettier', 'prettier', '--check', '--log-level', 'warn', '.')
  },
  { step: 'unused', title: 'unused', args: () => command('knip', 'knip') },
  {
    step: 'imports',
    title: 'imports',
    args: () => command('dependency-cruiser', 'depcruise', ...sourceFolders)
  }
]

/** Runs the chosen static checks, two at a time: they are many small programs, and the machines have two cores. */
export async function runStatic(chosen: Set<string>): Promise<Tally[]> {
  const waiting = staticChecks.filter(({ step }) => chosen.has(step))
  const tallies: Tally[] = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) tallies.push(await runCheck(next))
  }
  await Promise.all([worker(), worker()])
  return tallies
}

function runCheck({ title, args }: StaticCheck): Promise<Tally> {
  return counted(title, async () => {
    const { code, output } = await runNode(args(), { output: 'keep' })
    if (code !== 0) throw new Error(output.trim())
  })
}

/** Runs the unit, database, contract and architecture tests. */
export function runUnit(files: string[]): Promise<Tally> {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await runNode(command('vitest', 'vitest', 'run', ...reporters, ...files))
    return judged(vitestTally(report), code)
  })
}

/** Runs the tests that drive the real app: two at a time, each with a screen of its own, since the machines have two cores. */
export function runE2e(files: string[]): Promise<Tally> {
  return withReport(async (report) => {
    await ensureBuilt()
    const displays = await displaysFor(2)
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, KUAICHU_DISPLAYS: displays.join(',') }
    const args = command('@playwright/test', 'playwright', 'test', '--reporter=list,json', ...files)
    const { code } = await runNode(args, { env })
    return judged(playwrightTally(report), code)
  })
}

/** Builds the app afresh. */
export function runBuild(): Promise<Tally> {
  return counted('build', build)
}

/** Packs the app as it is packed for users, with the inspector open, for the test that starts it from there. */
export function runPackage(): Promise<Tally> {
  return counted('package', () => packageApp({ targets: ['dir'], testBuild: true }))
}

/** Does something that either works or doesn't, says which, and how long it took. */
async function counted(title: string, work: () => Promise<unknown>): Promise<Tally> {
  const start = performance.now()
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
  try {
    await work()
    say(`✓ ${title} ${seconds()}`)
    return one(true)
  } catch (error) {
    say(`✗ ${title} ${seconds()}\n${messageOf(error)}`)
    return one(false)
  }
}

async function withReport(work: (report: string) => Promise<Tally>): Promise<Tally> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kuaichu-report-'))
  try {
    return await work(path.join(folder, 'report.json'))
  } catch (error) {
    say(`✗ ${messageOf(error)}`)
    return one(false)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
