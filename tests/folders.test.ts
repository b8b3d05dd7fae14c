import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { trackedFiles } from './support/tracked-files.ts'

/**
 * Folders need each other one way. The files that stand at the root of `db/` are left out: every concept is handed
 * their types, they wire every concept, and dependency-cruiser holds who of them may import whom.
 */

const root = join(import.meta.dirname, '..')

interface Edge {
  from: string
  to: string
  told: string
}

/** What a file imports of other folders, types too. */
function edgesOf(file: string): Edge[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)))
    .map((to) => ({ from: dirname(file), to: dirname(to), told: `${file} → ${to}` }))
    .filter(({ from, to }) => from !== to && from !== 'db' && to !== 'db')
}

/** The imports that close a ring: what is left once every folder that leads nowhere, or that nothing leads to, is gone. */
function rings(edges: Edge[]): Edge[] {
  const left = edges.filter(
    ({ from, to }) => edges.some((edge) => edge.from === to) && edges.some((edge) => edge.to === from)
  )
  return left.length === edges.length ? left : rings(left)
}

/** The storey of every folder of the backend as README draws them: `3 centre: centre sample`. */
function storeysDrawn(): Map<string, number> {
  const drawn = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^ {6,}(\d) \w+: +(.+)$/gm)
  const folders = [...drawn].flatMap(([, storey, names = '']) =>
    names
      .replace(/\(.*?\)/g, '')
      .trim()
      .split(/ +/)
      .map((name): [string, number] => [`db/${name}`, Number(storey)])
  )
  return new Map(folders)
}

/** A room that isn't drawn by itself stands where the one around it does; undefined for the machinery. */
function storeyOf(folder: string, drawn: Map<string, number>): number | undefined {
  return folder === '.' ? undefined : (drawn.get(folder) ?? storeyOf(dirname(folder), drawn))
}

/** What needs something above it. */
function upwards(edges: Edge[], drawn: Map<string, number>): Edge[] {
  return edges.filter(({ from, to }) => {
    const [low, high] = [storeyOf(from, drawn), storeyOf(to, drawn)]
    return low !== undefined && high !== undefined && low < high
  })
}

describe('folders', () => {
  const sources = trackedFiles().filter((file) => /^(db|electron|renderer|scripts)\/.*\.tsx?$/.test(file))

  it('are read: a concept needs its ground', () => {
    expect(edgesOf('db/mediation/mediation.answers.ts').map(({ to }) => to)).toContain('db/cases')
  })

  it('see a ring of three', () => {
    const edge = (from: string, to: string) => ({ from, to, told: `${from} → ${to}` })
    const ring = [edge('signoff', 'case-file'), edge('case-file', 'revisits'), edge('revisits', 'signoff')]
    expect(rings([edge('closing', 'signoff'), ...ring, edge('revisits', 'cases')])).toEqual(ring)
  })

  it('stand on the storeys that README draws, and need nothing above their own', () => {
    const drawn = storeysDrawn()
    const machinery = ['db', 'db/keys', 'db/migrations']
    const folders = [...new Set(sources.map(dirname))].filter((one) => /^db(\/|$)/.test(one))
    expect(folders.filter((one) => storeyOf(one, drawn) === undefined)).toEqual(machinery)
    expect([...drawn.keys()].filter((one) => !folders.includes(one))).toEqual([])
    expect(upwards(sources.flatMap(edgesOf), drawn).map(({ told }) => told)).toEqual([])
  })

  it('see what needs something above it', () => {
    const up = { from: 'db/text', to: 'db/papers', told: 'text → papers' }
    const down = { from: 'db/papers', to: 'db/text', told: 'papers → text' }
    expect(upwards([up, down], storeysDrawn())).toEqual([up])
  })

  it('need each other one way', () => {
    expect(rings(sources.flatMap(edgesOf)).map(({ told }) => told)).toEqual([])
  })
})
