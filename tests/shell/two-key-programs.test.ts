import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import sample from '../fixtures/cases.json' with { type: 'json' }
import { hasSlot, openWithPassword, readKeyring, type Keyring } from '../../db/keys/keyring.ts'
import { administrator, newCentre, newFolder, password } from '../support/centre.ts'
import { supervise } from '../support/supervised.ts'

/** Two programs of the system, the app's backend and `npm run call`, change the key ring at the same time. */

const each = 6
const staff = { title: '', roles: ['intake' as const], password }
const names = (source: string) => Array.from({ length: each }, (_, index) => `${source}${index + 1}`)

/** `npm run call`, signed in, fed with these lines; `answered` resolves with the first answer, `ended` with all. */
function startCall(folder: string, lines: object[]) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../scripts/call.ts'), '--data', folder, '--account', administrator],
    { env: { ...process.env, KUAICHU_PASSWORD: password }, stdio: ['pipe', 'pipe', 'inherit'] }
  )
  const answers: string[] = []
  const reading = createInterface(child.stdout)
  reading.on('line', (line) => answers.push(line))
  child.stdin.end(lines.map((line) => JSON.stringify(line) + '\n').join(''))
  return { answered: once(reading, 'line'), ended: once(child, 'close').then(() => answers) }
}

/** How often the ring's slots, in the order they were written, pass from one program's to the other's. */
function turns(ring: Keyring, sources: readonly string[][]): number {
  const written = ring.slots.map((slot) =>
    sources.findIndex((of) => of.some((name) => hasSlot({ ...ring, slots: [slot] }, name)))
  )
  const theirs = written.filter((source) => source >= 0)
  return theirs.filter((source, index) => index > 0 && source !== theirs[index - 1]).length
}

it(
  'no slot is lost and no old password comes back, by whichever program they were written',
  { timeout: 60_000 },
  async () => {
    const folder = newFolder()
    const app = supervise(folder)
    await app.call('setup.create', {
      centre: sample.centre,
      administrator: { name: administrator, password },
      staff: []
    })
    await app.call('session.signIn', { name: administrator, password })
    const [byApp, byCall] = [names('窗口'), names('命令')]
    const call = startCall(
      folder,
      byCall.map((name) => ({ call: 'people.add', input: { ...staff, name } }))
    )
    await call.answered
    let current = password
    for (const [index, name] of byApp.entries()) {
      await app.call('people.add', { ...staff, name })
      if (index % 2 === 0) continue
      const next = `Xinmima-${index}-2026`
      await app.call('people.changePassword', { current, next })
      current = next
    }
    const answers = await call.ended
    await app.backend.stop()

    expect(answers.filter((line) => !line.startsWith('{"ok":true'))).toEqual([])
    expect(answers).toHaveLength(each)
    const ring = readKeyring(join(folder, 'keyring.json'))
    if (!ring) throw new Error('no ring')
    expect(ring.slots).toHaveLength(1 + 2 * each)
    for (const name of [...byApp, ...byCall]) {
      expect(await openWithPassword(ring, name, password), name).not.toBeNull()
    }
    expect(await openWithPassword(ring, administrator, current)).not.toBeNull()
    expect(await openWithPassword(ring, administrator, password)).toBeNull()
    // They did work at the same time.
    expect(turns(ring, [byApp, byCall])).toBeGreaterThan(2)
  }
)

it('a hundred changes as fast as two programs can make them lose nothing', { timeout: 60_000 }, async () => {
  const centre = await newCentre()
  await centre.service.close()
  const count = 50
  const sources = ['甲', '乙']
  const programs = sources.map((source) =>
    fork(join(import.meta.dirname, '../support/key-program.ts'), [centre.folder, source, String(count)])
  )
  await Promise.all(programs.map((program) => once(program, 'message')))
  const ended = Promise.all(programs.map((program) => once(program, 'exit')))
  for (const program of programs) program.send('go')
  expect(await ended).toEqual([
    [0, null],
    [0, null]
  ])
  const ring = readKeyring(join(centre.folder, 'keyring.json'))
  if (!ring) throw new Error('no ring')
  const added = sources.map((source) => Array.from({ length: count }, (_, index) => `${source}${index + 1}`))
  expect(added.flat().filter((name) => !hasSlot(ring, name))).toEqual([])
  expect(turns(ring, added)).toBeGreaterThan(2)
})
