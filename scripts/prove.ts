// npm run prove [-- --only ID,ID] [--count N]: runs the long proofs, prints one line each, writes prove-results.json.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf, Stop } from './runtime/message.ts'
import { prepareApp } from './electron/prepare.ts'
import { root } from './runtime/project.ts'
import type { Proof, Proved } from './test/proof.ts'

const folder = join(import.meta.dirname, 'prove')
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort()

const { values } = parseArgs({ options: { only: { type: 'string' }, count: { type: 'string' } } })
/** `clocks` stands for every proof whose id begins with it. */
const named = (id: string) => known.filter((one) => one === id || one.startsWith(`${id}.`))
const asked = values.only?.split(',') ?? known
const unknown = asked.filter((id) => named(id).length === 0)
if (unknown.length > 0)
  throw new Stop(`没有这些证明 / unknown: ${unknown.join(', ')}\n有 / known: ${known.join(', ')}`)
const wanted = [...new Set(asked.flatMap(named))]
const count = values.count === undefined ? undefined : Number(values.count)
if (count !== undefined && !(Number.isInteger(count) && count > 0))
  throw new Stop(`--count 应为正整数 / must be a whole number above 0: ${values.count}`)

/** A proof that breaks off has not proved anything. */
async function outcome(proof: Proof, times: number): Promise<Proved> {
  try {
    return await proof.run(times)
  } catch (error) {
    return { value: Number.NaN, unit: 'broken off', holds: false, note: messageOf(error) }
  }
}

await prepareApp('demo')
const results: Record<string, Proved & { promise: string; count: number; seconds: number }> = {}
for (const id of wanted) {
  const { proof } = (await import(`./prove/${id}.ts`)) as { proof: Proof }
  const times = count ?? proof.count
  const start = performance.now()
  const proved = await outcome(proof, times)
  const seconds = Math.round((performance.now() - start) / 100) / 10
  results[id] = { ...proved, promise: proof.promise, count: times, seconds }
  console.log(
    `${proved.holds ? '✓' : '✗'} ${id}: ${proved.value} ${proved.unit} (${times} ×, ${seconds} s) – ${proved.note}`
  )
  writeFileSync(join(root, 'prove-results.json'), JSON.stringify(results, null, 2) + '\n')
}
process.exitCode = Object.values(results).every((result) => result.holds) ? 0 : 1
