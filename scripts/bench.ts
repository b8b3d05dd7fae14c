// npm run bench [-- --only ID,ID]: measures, prints a table, writes bench-results.json.
import { rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCounty, type County } from './bench/county.ts'
import { benchBoard } from './bench/board.ts'
import { benchDraft } from './bench/draft.ts'
import type { Figure } from './bench/figures.ts'
import { benchLedger, benchLedgerExport } from './bench/ledger.ts'
import { listBenches } from './bench/lists.ts'
import { benchRates } from './bench/rates.ts'
import { benchSave } from './bench/save.ts'
import { benchStart } from './bench/start.ts'
import { benchTwoPrograms } from './bench/two-programs.ts'
import { benchVolume } from './bench/volume.ts'
import { prepareApp } from './electron/prepare.ts'
import { root } from './runtime/project.ts'

const benchmarks = {
  'start.ratio': benchStart,
  'save.p95': benchSave,
  'volume.10-pieces': benchVolume,
  board: benchBoard,
  ledger: benchLedger,
  rates: benchRates,
  ...listBenches
} as const

/** Every benchmark runs over both; the larger one's ids carry the suffix. */
const sizes = [
  { cases: 1_000, suffix: '' },
  { cases: 100_000, suffix: '.100k' }
]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
/** Those that bring a folder of their own. */
const apart = {
  'two-programs.refused': benchTwoPrograms,
  'draft.lost-ms': benchDraft,
  'ledger.export.10k': benchLedgerExport
} as const
const known = [
  ...sizes.flatMap(({ suffix }) => Object.keys(benchmarks).map((id) => id + suffix)),
  ...Object.keys(apart)
]
/** A benchmark goes by the name of its figure too, which may end with the unit: `board.100k.ms`. */
const named = (id: string) =>
  known.includes(id) ? id : (known.find((one) => id === `${one}.ms` || id === `${one}.seconds`) ?? id)
const wanted = values.only?.split(',').map(named) ?? known
const unknown = wanted.filter((id) => !known.includes(id))

function print(figures: Figure[]): void {
  console.log(`\n${cpus().length} cores, Node ${process.version}\n`)
  console.table(
    figures.map(({ id, value, unit, ratio, against, note }) => ({ id, value, unit, ratio, against, note }))
  )
}

async function runOver(county: County, suffix: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [id, bench] of Object.entries(benchmarks)) {
    if (wanted.includes(id + suffix)) figures.push(await bench(county, suffix))
  }
  return figures
}

if (unknown.length > 0) {
  console.error(`没有这些基准 / unknown: ${unknown.join(', ')}\n有 / known: ${known.join(', ')}`)
  process.exitCode = 2
} else {
  await prepareApp('demo')
  const figures: Figure[] = []
  for (const { cases, suffix } of sizes) {
    if (!Object.keys(benchmarks).some((id) => wanted.includes(id + suffix))) continue
    const county = await makeCounty(cases)
    figures.push(...(await runOver(county, suffix)))
    rmSync(county.folder, { recursive: true, force: true })
  }
  for (const [id, bench] of Object.entries(apart)) if (wanted.includes(id)) figures.push(await bench())
  print(figures)
  const results = Object.fromEntries(figures.map(({ id, ...figure }) => [id, figure]))
  writeFileSync(join(root, 'bench-results.json'), JSON.stringify(results, null, 2) + '\n')
}
