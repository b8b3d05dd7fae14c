import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/runtime/project.ts'
import { carriedOut, stepsToAddAField, writtenSteps } from '../../../scripts/test/written-steps.ts'

const text = `# A

## How

1. Do

   \`\`\`diff
   # a.ts
    one
   +two
   # b.ts
   -  old
   +  new
   \`\`\`

## Else

\`\`\`diff
# c.ts
+x
\`\`\`
`

describe('steps written in a document', () => {
  it('are those of their section', () => {
    expect(writtenSteps(text, 'How')).toEqual([
      { file: 'a.ts', before: ['one'], after: ['one', 'two'] },
      { file: 'b.ts', before: ['  old'], after: ['  new'] }
    ])
  })

  it.each([
    [
      'behind a line',
      { before: ['one'], after: ['one', 'two'] },
      'zero\none\nthree\n',
      'zero\none\ntwo\nthree\n'
    ],
    ['at the very top', { before: ['one'], after: ['two', 'one'] }, 'one\n', 'two\none\n'],
    ['in place of a line', { before: ['  old'], after: ['  new'] }, 'a\n  old\n', 'a\n  new\n'],
    ['in a file of its own', { before: [], after: ['a', 'b'] }, undefined, 'a\nb\n']
  ])('are carried out %s', (_where, change, before, after) => {
    expect(carriedOut({ file: 'x', ...change }, before)).toBe(after)
  })

  it.each([
    ['a place that is gone', { before: ['one'], after: ['two'] }, 'other\n'],
    ['part of a line', { before: ['one'], after: ['two'] }, 'one more\n'],
    ['two places', { before: ['one'], after: ['two'] }, 'one\nx\none\n'],
    ['a file that is gone', { before: ['one'], after: ['two'] }, undefined],
    ['a new file that is there', { before: [], after: ['two'] }, 'one\n']
  ])('name %s', (_what, change, before) => {
    expect(() => carriedOut({ file: 'x', ...change }, before)).toThrow('x ')
  })
})

it('the README’s steps to add a field fit the tree as it is', () => {
  const files = new Map<string, string>()
  for (const step of stepsToAddAField()) {
    const path = join(root, step.file)
    const now = files.get(step.file) ?? (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
    files.set(step.file, carriedOut(step, now))
  }
  expect([...files.keys()].filter((file) => file.startsWith('db/')).length).toBeGreaterThan(6)
  for (const [file, now] of files) expect(now, file).toMatch(/language|format4/)
})
