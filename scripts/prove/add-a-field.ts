import {
  appendFileSync,
  cpSync,
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

/** The README's “How to add a field”, step by step: in which file, behind which text, what is written. */
const steps: readonly (readonly [file: string, behind: string, text: string])[] = [
  [
    'db/cases/case.ts',
    "request: requiredText('具体请求', 2_000),",
    "\n  language: optionalLine('使用语言', 30),"
  ],
  [
    'db/migrate.ts',
    "import type Database from 'better-sqlite3'",
    "\nimport { language } from './migrations/9999-language.ts'"
  ],
  ['db/migrate.ts', '\n  listIndex', ',\n  language'],
  ['renderer/intake/intake-values.ts', '  location: string', '\n  language: string'],
  ['renderer/intake/intake-values.ts', "    location: '',", "\n    language: '',"],
  ['renderer/intake/form-order.ts', "  'location',", "\n  'language',"],
  [
    'renderer/cases/case-aside.tsx',
    "    ['发生地点', facts.location]",
    ",\n    ['使用语言', facts.language]"
  ],
  [
    'db/documents/forms/registration-form.ts',
    "whole('发生地点', facts.location),",
    "\n    whole('使用语言', facts.language),"
  ],
  ['db/signing/formats/labels.ts', "    request: '具体请求',", "\n    language: '使用语言',"],
  [
    'db/signing/snapshot.ts',
    "import { format2 } from './formats/format-2.ts'",
    "\nimport { format3 } from './formats/format-3.ts'"
  ],
  ['db/signing/snapshot.ts', '{ 1: format1, 2: format2', ', 3: format3'],
  [
    'db/signing/snapshot.ts',
    'z.object({ format: z.literal(2), ...parts, agreements: z.array(identified) })',
    ',\n  z.object({ format: z.literal(3), ...parts, agreements: z.array(identified) })'
  ],
  [
    'db/papers/covers.ts',
    '/** As 0.1.0 wrote',
    ' its sheets, and so on. */\nconst format3: Covers = {\n  ...format2,\n  registration: (file, paper) => [format2.registration(file, paper), file.facts.language]\n}\n\n/** As 0.1.0 wrote'
  ],
  ['db/papers/covers.ts', '2: format2', ', 3: format3']
]

/** What a newer format takes the place of. */
const replaced: readonly (readonly [file: string, old: string, text: string])[] = [
  ['db/signing/snapshot.ts', 'const names = format2\n', 'const names = format3\n'],
  ['db/signing/snapshot.ts', 'format: 2,', 'format: 3,'],
  ['db/papers/covers.ts', 'newestFormat = 2', 'newestFormat = 3']
]

const written = {
  'db/migrations/9999-language.ts': `import type { Migration } from '../migrate.ts'

/** The language in which somebody was heard. */
export const language: Migration = {
  version: 9999,
  name: 'language',
  sql: "ALTER TABLE cases ADD COLUMN language TEXT NOT NULL DEFAULT ''"
}
`,
  'db/signing/formats/format-3.ts': `import { format2 } from './format-2.ts'

/** Format 2 and the language. */
export const format3 = { ...format2, facts: { ...format2.facts, language: true } } as const
`
}

const matter = `      <Form.Item name="location" label="发生地点">`

function change(copy: string, file: string, edit: (text: string) => string): void {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  const after = edit(before)
  if (after === before) throw new Error(`the README names a place that is not there any more: ${file}`)
  writeFileSync(path, after)
}

function carryOut(copy: string): void {
  for (const [file, behind, text] of steps)
    change(copy, file, (all) => all.replace(behind, () => behind + text))
  for (const [file, old, text] of replaced) change(copy, file, (all) => all.replace(old, () => text))
  for (const [file, text] of Object.entries(written)) writeFileSync(join(copy, file), text)
  change(copy, 'renderer/intake/matter-fields.tsx', (all) =>
    all.replace(
      matter,
      `      <Form.Item name="language" label="使用语言">\n        <Input />\n      </Form.Item>\n${matter}`
    )
  )
  appendFileSync(join(copy, 'tests/db/sign-off-after-a-migration.test.ts'), heard)
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
  'tests/documents/paper-codes.test.ts'
]

async function proveIn(copy: string): Promise<string[]> {
  const failures: string[] = []
  for (const project of ['db', 'renderer']) {
    const args = ['-p', `tsconfig.${project}.json`, '--noEmit']
    const { code, output } = await runNode(command('typescript', 'tsc', ...args), {
      cwd: copy,
      output: 'keep'
    })
    if (code !== 0) failures.push(output.trim().slice(0, 600))
  }
  const { code, output } = await runNode(command('vitest', 'vitest', 'run', ...tests), {
    cwd: copy,
    output: 'keep'
  })
  if (code !== 0) failures.push(output.trim().slice(-1500))
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
      carryOut(copy)
      const failures = await proveIn(copy)
      const note =
        failures.length === 0 ? `types and ${tests.length} test files on a copy` : failures.join('\n')
      return { value: failures.length, unit: 'steps that fail', holds: failures.length === 0, note }
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  }
}
