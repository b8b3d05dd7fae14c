import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { api } from '../db/api.ts'
import type { Call } from '../db/contract.ts'
import { answers } from '../db/answer-map.ts'
import { paletteVariables } from '../renderer/theme/palette.ts'
import { exposedCalls } from './support/exposed-calls.ts'
import { trackedFiles } from './support/tracked-files.ts'
import { roles } from '../db/people/people.ts'

/** What the sources promise as a whole; who may import whom is checked by dependency-cruiser. */

const root = join(import.meta.dirname, '..')

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

describe('the API', () => {
  it('exposes these calls, to these people, and no other', () => {
    const access = (call: Call) => (typeof call.access === 'string' ? call.access : call.access.join(' '))
    const exposed = Object.entries(api).map(([name, call]) => [name, `${call.kind}: ${access(call)}`])
    expect(Object.fromEntries(exposed)).toEqual(exposedCalls)
  })

  it('has one function behind each call, and none besides', () => {
    expect(Object.keys(answers).sort()).toEqual(Object.keys(api).sort())
  })

  it('says in Chinese what each call is for', () => {
    for (const [name, { summary }] of Object.entries(api)) expect(summary, name).toMatch(/\p{Script=Han}/u)
  })
})

const exposed = vi.hoisted(() => ({
  worlds: [] as [string, Record<string, unknown>][],
  invoked: [] as unknown[][]
}))
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: Record<string, unknown>) => exposed.worlds.push([name, value])
  },
  ipcRenderer: {
    invoke: (...args: unknown[]) => Promise.resolve(exposed.invoked.push(args)),
    on: () => undefined,
    off: () => undefined
  }
}))

describe('what a page gets of the shell', () => {
  let desktop: Record<string, unknown>
  beforeAll(async () => {
    await import('../electron/preload/index.ts')
    desktop = exposed.worlds[0]?.[1] ?? {}
  })

  it('is one object with these functions, and no way to a channel of its choice', () => {
    expect(exposed.worlds.map(([name]) => name)).toEqual(['kuaichu'])
    expect(Object.keys(desktop)).toEqual(['call', 'on', 'onFlush', 'setUnsaved', 'os'])
    expect(Object.keys(desktop['os'] as object)).toEqual(['saveFile', 'openSaved', 'print'])
  })

  it('names the channel itself: a call can’t become another message', async () => {
    const call = desktop['call'] as (name: unknown, input: unknown) => Promise<unknown>
    await call('os:open', { token: 'x' })
    expect(exposed.invoked).toEqual([['call', 'os:open', { token: 'x' }, undefined]])
  })
})

/** Longer than a reader wants, and why. */
const longFiles: Record<string, string> = {
  'db/migrations/0001-foundation.ts': 'one frozen schema, read from top to bottom'
}

describe('the sources', () => {
  const sources = trackedFiles().filter((file) =>
    /^(db|electron|renderer|scripts|tests)\/.*\.(ts|tsx|mjs|css)$/.test(file)
  )

  it('are there', () => {
    expect(sources.length).toBeGreaterThan(200)
  })

  it('are files of at most 300 lines, but for those that say why', () => {
    const long = sources.filter((file) => textOf(file).trimEnd().split('\n').length > 300)
    expect(long.sort()).toEqual(Object.keys(longFiles).sort())
  })

  it('write the state of a case in one place', () => {
    const writers = sources.filter(
      (file) => file.startsWith('db/') && /writeState|updateTable\('cases'\)/.test(textOf(file))
    )
    expect(writers.sort()).toEqual(['db/cases/case-step.ts', 'db/cases/cases.store.ts'])
  })

  it('take every colour of the screen from the palette', () => {
    const coloured = sources
      .filter((file) => /^(renderer|electron)\//.test(file) && file !== 'renderer/theme/palette.ts')
      .flatMap((file) =>
        [
          ...textOf(file).matchAll(
            /(?<![&\w])#(?:[\da-f]{6}|[\da-f]{3,4}|[\da-f]{8})\b(?! \{)|\b(?:rgb|hsl)a?\(/gi
          )
        ].map(([colour]) => `${file}: ${colour}`)
      )
    expect(coloured).toEqual([])
  })

  it('read no style variable that nobody sets', () => {
    const set = new Set([...paletteVariables().map(([name]) => name), '--text-size'])
    const styles = sources
      .filter((file) => /^renderer\/.*\.(css|tsx?)$/.test(file))
      .map(textOf)
      .join('\n')
    for (const [, name = ''] of styles.matchAll(/(--[\w-]+)\s*:/g)) set.add(name)
    const read = [...styles.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name)
    expect(read.length).toBeGreaterThan(100)
    expect(read.filter((name) => !set.has(name) && !name.startsWith('--ant-'))).toEqual([])
  })

  it('tell every error they list, and only here', () => {
    const listed = [...textOf('db/errors.ts').matchAll(/^ {2}([A-Z_]+): \(/gm)].map((match) => match[1] ?? '')
    expect(listed.length).toBeGreaterThan(30)
    const told = sources
      .filter((file) => !file.startsWith('tests/') && file !== 'db/errors.ts')
      .map(textOf)
      .join('\n')
    expect(listed.filter((code) => !told.includes(`'${code}'`))).toEqual([])
  })
})

/** Addresses a file may name: formats’ own names, and hosts that can’t exist. */
const namedHosts = [
  ...['schemas.openxmlformats.org', 'schemas.microsoft.com', 'purl.org', 'www.w3.org'],
  ...['semver.org', 'example.invalid', 'kuaichu.example.invalid', 'localhost', '127.0.0.1']
]

describe('the repository', () => {
  const texts = trackedFiles()
    .filter((file) => /\.(ts|tsx|mjs|cjs|js|json|md|yml|css|html|npmrc)$|^\.ci\//.test(file))
    .filter((file) => file !== 'package-lock.json')
    .map((file) => [file, textOf(file)] as const)

  const mentions = (pattern: RegExp, allowed: (found: string) => boolean = () => false) =>
    texts.flatMap(([file, text]) =>
      [...text.matchAll(pattern)]
        .map((match) => match[1] ?? match[0])
        .filter((found) => !allowed(found))
        .map((found) => `${file}: ${found}`)
    )

  it('names no host but those of formats', () => {
    const hosts = mentions(/\b(?:https?|wss?|ftp):\/\/([\w.-]+)/g, (host) => namedHosts.includes(host))
    expect(hosts.filter((mention) => !mention.startsWith('tests/shell/page-address'))).toEqual([])
  })

  it('names no folder of the machine it was written on', () => {
    expect(mentions(/(?<![\w.$}])\/(?:home|Users|root|work|mnt|srv)\/[\w.-]+/g)).toEqual([])
    expect(mentions(/[A-Z]:\\\\?Users\\\\?[a-z]\w+/g)).toEqual([])
  })

  it('locks packages by their content, whatever registry they come from', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { integrity?: string; resolved?: string }>
    }
    const installed = Object.entries(packages).filter(([name]) => name !== '')
    expect(
      installed.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([name]) => name)
    ).toEqual([])
    expect(installed.filter(([, one]) => one.resolved !== undefined).map(([name]) => name)).toEqual([])
  })
})

it('posts are asked for by the names that db/people/posts.ts gives them', () => {
  // The seats of a round share some of the names.
  const post = `'(?:${roles.join('|')})'`
  const byHand = new RegExp(`includes\\(${post}|\\[${post}(?:\\]|, (?:\\.\\.\\.|${post}))`)
  const named = /^db\/(?:people\/(?:people|posts)|signoff\/signoff)\.ts$|^db\/migrations\//
  const places = trackedFiles()
    .filter((file) => /^(?:db|renderer)\/.*\.tsx?$/.test(file))
    .filter((file) => !named.test(file))
  const found = places.filter((file) => byHand.test(textOf(file)))
  expect(found).toEqual([])
})
