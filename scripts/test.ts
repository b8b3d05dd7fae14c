// npm test [-- --only lint,unit [file …]]: runs every check, or the named ones. Its last line is “N passed, N failed”.
import { parseArgs } from 'node:util'
import { messageOf, say, Stop } from './runtime/message.ts'
import { prepareRuntime } from './electron/prepare.ts'
import { runBuild, runE2e, runPackage, runStatic, runUnit, stepNames } from './test/steps.ts'
import { one, total, type Tally } from './test/tally.ts'

const { values, positionals: files } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true
})
const chosen = chooseSteps(values.only)

const tallies: Tally[] = await runStatic(chosen)
const needsRuntime = ['unit', 'package', 'e2e'].some((step) => chosen.has(step))
if (needsRuntime && !(await prepared())) tallies.push(one(false))
if (chosen.has('unit')) tallies.push(await runUnit(files))
if (chosen.has('build')) tallies.push(await runBuild())
if (chosen.has('package')) tallies.push(await runPackage())
if (chosen.has('e2e')) tallies.push(await runE2e(files))

const { passed, failed } = total(tallies)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

function chooseSteps(only: string | undefined): Set<string> {
  const names = only === undefined ? stepNames : only.split(',')
  const unknown = names.filter((name) => !stepNames.includes(name))
  if (unknown.length > 0)
    throw new Stop(`没有这个步骤 / no such step: ${unknown.join(', ')} (${stepNames.join(', ')})`)
  return new Set(names)
}

/** A machine that can't be prepared is a failure like any other: the tests that need nothing of it still run. */
async function prepared(): Promise<boolean> {
  try {
    await prepareRuntime('test')
    return true
  } catch (error) {
    say(`✗ ${messageOf(error)}`)
    return false
  }
}
