import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import sample from '../fixtures/cases.json' with { type: 'json' }
import { administrator, newFolder, openCentre, password } from '../support/centre.ts'
import { registration } from '../support/life.ts'

const setUp = {
  centre: sample.centre,
  administrator: { name: administrator, password },
  staff: [{ name: '何秋菊', roles: ['intake' as const], password }]
}

const mounted: string[] = []
const run = (name: string, ...args: string[]) => spawnSync(name, args).status === 0

/** A disk of four megabytes of its own. */
function smallDisk(): string | null {
  const folder = newFolder()
  if (!run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder)) return null
  mounted.push(folder)
  return folder
}

const canMount = smallDisk() !== null

afterEach(() => {
  for (const folder of mounted.splice(0)) run('umount', '-l', folder)
})

/** Mounting a disk takes the rights of an administrator; elsewhere the codes are proved one by one. */
describe.runIf(canMount)('a disk', () => {
  async function centreOn(folder: string) {
    const centre = openCentre(folder)
    await centre.call('setup.create', setUp)
    await centre.signIn('何秋菊')
    return centre
  }

  it('that is full is named, loses nothing, and works again when there is room', async () => {
    const folder = smallDisk() ?? ''
    const centre = await centreOn(folder)
    await centre.call('cases.register', registration())
    const ballast = join(folder, 'ballast')
    expect(() => {
      for (let size = 1024 * 1024; size >= 512; size /= 2) {
        try {
          for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
        } catch (error) {
          if (size === 512) throw error
        }
      }
    }).toThrow('ENOSPC')
    const codes = new Set<string>()
    for (let count = 0; count < 20; count++) {
      const answer = await centre.send('cases.register', registration({ content: '渗'.repeat(900) }))
      if (!answer.ok) codes.add(answer.error.code)
    }
    expect([...codes]).toEqual(['DISK_FULL'])
    const { total } = await centre.call('cases.list', {})
    rmSync(ballast)
    await centre.call('cases.register', registration())
    expect((await centre.call('cases.list', {})).total).toBe(total + 1)
    await centre.service.close()
  })

  it('that turned read-only is named', async () => {
    const folder = smallDisk() ?? ''
    const centre = await centreOn(folder)
    await centre.service.close()
    expect(run('mount', '-o', 'remount,ro', folder)).toBe(true)
    const reopened = openCentre(folder)
    const refused = await reopened.refusal('session.signIn', { name: '何秋菊', password })
    expect(['FOLDER_READ_ONLY', 'FOLDER_GONE']).toContain(refused.code)
    await reopened.service.close()
  })
})
