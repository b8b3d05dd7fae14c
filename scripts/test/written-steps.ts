import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../runtime/project.ts'

/** One place that a document says how to change: lines that are looked for, and what stands there afterwards. */
export interface Hunk {
  file: string
  before: readonly string[]
  after: readonly string[]
}

const fence = /^( *)```diff\n([\s\S]*?)^ *```$/gm

function hunksOf(block: string): Hunk[] {
  return block
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [file = '', ...lines] = part.replace(/\n$/, '').split('\n')
      const kept = (marks: string) =>
        lines.filter((line) => marks.includes(line.charAt(0))).map((line) => line.slice(1))
      return { file, before: kept(' -'), after: kept(' +') }
    })
}

/** The steps in the `diff` blocks of one section of a Markdown text, in order. */
export function writtenSteps(markdown: string, heading: string): Hunk[] {
  const [, section = ''] = markdown.split(`## ${heading}\n`)
  const [own = ''] = section.split(/^## /m)
  return [...own.matchAll(fence)].flatMap(([, indent = '', block = '']) =>
    hunksOf(block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
  )
}

/**
 * The file as it is after the step; undefined stands for a file that isn't there.
 *
 * @throws where the lines that the step looks for are not there, or are there twice
 */
export function carriedOut({ file, before, after }: Hunk, text: string | undefined): string {
  if (before.length === 0) {
    if (text !== undefined) throw new Error(`${file} is there already`)
    return `${after.join('\n')}\n`
  }
  const [head = '', tail, ...more] = `\n${text ?? ''}`.split(`\n${before.join('\n')}\n`)
  if (tail === undefined || more.length > 0) {
    throw new Error(`${file} has ${tail === undefined ? 'no' : 'more than one'} place “${before.join('\n')}”`)
  }
  return `${head}\n${after.join('\n')}\n${tail}`.slice(1)
}

/** The README's steps to add a field, with the next number and the last name of the migrations filled in. */
export function stepsToAddAField(): Hunk[] {
  const list = readFileSync(join(root, 'db/migrate.ts'), 'utf8')
  const numbers = [...list.matchAll(/migrations\/(\d{4})-/g)].map(([, number]) => Number(number))
  const [, last = ''] = /(\w+)\n\]\n/.exec(list) ?? []
  const next = Math.max(...numbers) + 1
  const filled = (line: string) =>
    line
      .replace('NNNN-', `${String(next).padStart(4, '0')}-`)
      .replace('NNNN', String(next))
      .replace('LAST', last)
  return writtenSteps(readFileSync(join(root, 'README.md'), 'utf8'), 'How to add a field').map(
    ({ file, before, after }) => ({
      file: filled(file),
      before: before.map(filled),
      after: after.map(filled)
    })
  )
}
