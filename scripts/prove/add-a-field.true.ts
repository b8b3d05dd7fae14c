import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, root } from '../runtime/project.ts'
import { runNode } from '../runtime/run.ts'
import type { Proof } from '../test/proof.ts'
import { carriedOut, stepsToAddAField } from '../test/written-steps.ts'

function carryOut(copy: string): string[] {
  const steps = stepsToAddAField()
  if (steps.length === 0) throw new Error('the README has no steps to add a field')
  for (const step of steps) {
    const path = join(copy, step.file)
    writeFileSync(path, carriedOut(step, existsSync(path) ? readFileSync(path, 'utf8') : undefined))
  }
  appendFileSync(join(copy, 'tests/db/sign-off-after-a-migration.test.ts'), heard)
  return [...new Set(steps.map(({ file }) => file))]
}

/** The field is stored, signed and named when it changes; what was signed before it stays sound. */
const heard = `
it('the added field is registered, signed, and named when it changes', async () => {
  const centre = await newCentre()
  const { roundId } = await caseInSigning(centre, { language: '彝语' })
  await withRaw(centre, (raw) => raw.exec("UPDATE cases SET language = '汉语'"))
  const { changes } = await centre.call('signoff.verify', { roundId })
  expect(changes).toEqual([{ path: 'facts.language', label: '使用语言', before: '彝语', after: '汉语' }])
})
`

const tests = [
  'tests/db/sign-off-after-a-migration.test.ts',
  'tests/db/frozen.test.ts',
  'tests/db/frozen-fields.test.ts',
  'tests/db/frozen-columns.test.ts',
  'tests/db/pinned-formats.test.ts',
  'tests/db/unreadable-snapshot.test.ts',
  'tests/db/migrations.test.ts',
  'tests/documents/paper-codes.test.ts'
]

async function ran(copy: string, args: string[]): Promise<string[]> {
  const { code, output } = await runNode(args, { cwd: copy, output: 'keep' })
  return code === 0 ? [] : [output.trim().slice(-1500)]
}

async function proveIn(copy: string, files: string[]): Promise<string[]> {
  const failures: string[] = []
  for (const project of ['db', 'electron', 'renderer', 'tests']) {
    const args = ['-p', `tsconfig.${project}.json`, '--noEmit']
    failures.push(...(await ran(copy, command('typescript', 'tsc', ...args))))
  }
  failures.push(...(await ran(copy, command('prettier', 'prettier', '--check', ...files))))
  failures.push(...(await ran(copy, command('vitest', 'vitest', 'run', ...tests))))
  return failures
}

export const proof: Proof = {
  promise:
    'a field added as the README says is stored, shown, printed and signed, and breaks no older signature',
  count: 1,
  async run() {
    const copy = mkdtempSync(join(tmpdir(), 'kuaichu-field-'))
    try {
      const left = ['node_modules', '.git', 'dist', 'out'].map((name) => join(root, name))
      cpSync(root, copy, { recursive: true, filter: (path) => !left.includes(path) })
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
      const files = carryOut(copy)
      const failures = await proveIn(copy, files)
      const note =
        failures.length === 0
          ? `${files.length} files changed, types and ${tests.length} test files on a copy`
          : failures.join('\n')
      return { value: failures.length, unit: 'checks that fail', holds: failures.length === 0, note }
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  }
}
