import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listCalls } from '../../../scripts/call/list.ts'

/**
 * Other people's scripts rely on the calls as 0.1.0 released them (`npm run call -- --list`): whatever they send is
 * still taken, whatever they read is still there.
 */

interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  anyOf?: Schema[]
  additionalProperties?: Schema | false
  pattern?: string
  format?: string
  maxItems?: number
  minItems?: number
  maximum?: number
  minimum?: number
  exclusiveMinimum?: number
}

interface Listed {
  name: string
  kind: string
  input: Schema
  output: Schema
}

const released = readFileSync(join(import.meta.dirname, '../../fixtures/frozen/0.1.0/calls.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Listed)
const today = new Map((listCalls() as Listed[]).map((call) => [call.name, call]))

type Direction = 'input' | 'output'

/** The kinds of value a schema allows: `string`, `null`…; of a choice, those of all its parts. */
function typesOf(schema: Schema): string[] {
  return [schema.type ?? [], ...(schema.anyOf ?? []).map(typesOf)].flat(2)
}

function limitsTightened(before: Schema, after: Schema): string[] {
  const lower = (['maxItems', 'maximum'] as const).filter(
    (key) => (after[key] ?? Infinity) < (before[key] ?? Infinity)
  )
  const higher = (['minItems', 'minimum', 'exclusiveMinimum'] as const).filter(
    (key) => (after[key] ?? -Infinity) > (before[key] ?? -Infinity)
  )
  const forms = (['pattern', 'format'] as const).filter(
    (key) => after[key] !== undefined && after[key] !== before[key]
  )
  return [...lower, ...higher, ...forms]
}

/** What a script written for `before` would stumble over in `after`, each with its path. */
function narrowed(path: string, before: Schema, after: Schema | undefined, direction: Direction): string[] {
  if (!after) return [`${path} is gone`]
  const isInput = direction === 'input'
  const found: string[] = []
  const lost = typesOf(before).filter((type) => !typesOf(after).includes(type))
  const gained = typesOf(after).filter((type) => !typesOf(before).includes(type))
  for (const type of isInput ? lost : gained) found.push(`${path}: ${isInput ? 'no' : 'now also'} ${type}`)
  if (isInput) {
    const words = before.enum?.filter((word) => after.enum && !after.enum.includes(word)) ?? []
    for (const word of words) found.push(`${path}: no ${String(word)}`)
    for (const limit of limitsTightened(before, after)) found.push(`${path}: ${limit} is tighter`)
    const demanded = after.required?.filter((name) => !before.required?.includes(name)) ?? []
    for (const name of demanded) found.push(`${path}.${name} is demanded`)
  } else {
    const optional = before.required?.filter((name) => !after.required?.includes(name)) ?? []
    for (const name of optional) found.push(`${path}.${name} may be missing`)
  }
  for (const [name, schema] of Object.entries(before.properties ?? {}))
    found.push(...narrowed(`${path}.${name}`, schema, after.properties?.[name], direction))
  if (before.items) found.push(...narrowed(`${path}[]`, before.items, after.items, direction))
  before.anyOf?.forEach((part, index) => {
    if (after.anyOf) found.push(...narrowed(`${path}|${index}`, part, after.anyOf[index], direction))
  })
  return found
}

describe('the calls of 0.1.0', () => {
  it.each(released)('$name is taken and answered as it was', ({ name, input, output }) => {
    const now = today.get(name)
    expect(now, `${name} is there`).toBeDefined()
    expect([
      ...narrowed('input', input, now?.input, 'input'),
      ...narrowed('output', output, now?.output, 'output')
    ]).toEqual([])
  })
})
