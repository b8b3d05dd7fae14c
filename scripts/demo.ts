// npm run demo -- --cases FILE --out DIR: drives the real app through its screens, as people would.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { momentOf } from '../db/calendar/moment.ts'
import { addNewValues, newValues, perform, type Performed, type Stage } from './demo/act.ts'
import { readCasesFile } from './demo/cases-file.ts'
import { planOf } from './demo/plan.ts'
import { startApp } from './drive/app.ts'
import { showAllCases } from './drive/case-steps.ts'
import { keepRecoveryCode, setUpCentre, takeSeat } from './drive/session.ts'
import { prepareApp } from './electron/prepare.ts'
import { root } from './runtime/project.ts'

const administrator = '演示管理员'
const password = 'Yanshi-2026'
const sampleFile = join(root, 'tests/fixtures/cases.json')

/** Numbers stay readable in the pictures; a case needs at most a few of them. */
function pictureTaker(stage: Pick<Stage, 'app' | 'out'>): Stage['picture'] {
  const taken = new Set<string>()
  return async (name) => {
    if (taken.has(name)) return
    taken.add(name)
    await stage.app.page.screenshot({ path: join(stage.out, 'screens', `${name}.png`) })
  }
}

async function run(file: string, out: string): Promise<void> {
  const content = readCasesFile(file)
  const samples = readCasesFile(sampleFile)
  const { centre = samples.centre, staff = samples.staff ?? [] } = content
  if (!centre) throw new Error(`${file}：缺少 centre`)
  const now = momentOf(new Date())
  const plans = content.cases.map((one) => planOf(one, staff, now))
  await prepareApp('demo')
  mkdirSync(join(out, 'screens'), { recursive: true })
  for (const one of content.cases) mkdirSync(join(out, one.key), { recursive: true })
  const data = mkdtempSync(join(tmpdir(), 'kuaichu-demo-'))
  const app = await startApp(data)
  app.page.setDefaultTimeout(30_000)
  const stage: Stage = { app, staff, password, out, picture: pictureTaker({ app, out }) }
  try {
    await setUpCentre(app.page, { centre, administrator, staff, password })
    await keepRecoveryCode(app.page)
    await stage.picture('01-sign-in')
    if (newValues(content.cases).length > 0) {
      await takeSeat(app.page, administrator, password)
      await addNewValues(stage, content.cases)
    }
    const cases: Performed[] = []
    for (const plan of plans) {
      const performed = await perform(stage, plan)
      console.log(`${performed.key}  ${performed.number}  ${performed.state}  ${performed.pieces.length} 件`)
      cases.push(performed)
    }
    await showAllCases(app.page)
    await app.page.getByRole('table', { name: '诉求列表' }).waitFor()
    await stage.picture('10-cases')
    writeFileSync(join(out, 'demo.json'), JSON.stringify({ cases }, null, 2) + '\n')
  } catch (error) {
    await app.page.screenshot({ path: join(out, 'screens', 'failed.png') }).catch(() => undefined)
    const log = join(data, 'logs/kuaichu.log')
    if (existsSync(log)) copyFileSync(log, join(out, 'failed.log'))
    throw error
  } finally {
    await app.close()
    rmSync(data, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: sampleFile },
    out: { type: 'string', default: join(root, 'demo') }
  }
})
try {
  await run(resolve(values.cases), resolve(values.out))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
