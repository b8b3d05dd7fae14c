import { existsSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { Effects } from '../../db/effects.ts'
import { administrator, newCentre, openCentre, password, type TestCentre } from '../support/centre.ts'
import { at, registration } from '../support/life.ts'
import { onePixelPng } from '../support/pictures.ts'
import { withRaw } from '../support/raw.ts'

const next = 'Xinmima-2026'

const shortfall = { stands: '已经记录', missing: '没有写成', todo: '再做一次' }

describe('what a command does outside the database', () => {
  it('runs after the commit in order, all of it, and tells what failed', async () => {
    const done: string[] = []
    const effects = new Effects()
    effects.undo(() => void done.push('back'))
    effects.afterCommit(() => void done.push('one'), shortfall)
    effects.afterCommit(() => Promise.reject(new Error('disk')), { ...shortfall, missing: '第二件' })
    effects.afterCommit(() => void done.push('three'), shortfall)
    expect(await effects.committed()).toEqual([
      { error: new Error('disk'), shortfall: { ...shortfall, missing: '第二件' } }
    ])
    expect(done).toEqual(['one', 'three'])
  })

  it('is taken back in the reverse order, and nothing of it runs afterwards', async () => {
    const done: string[] = []
    const effects = new Effects()
    effects.afterCommit(() => void done.push('after'), shortfall)
    effects.undo(() => void done.push('first'))
    effects.undo(() => void done.push('second'))
    expect(await effects.rolledBack(async (undo) => undo(null as never))).toEqual([])
    expect(done).toEqual(['second', 'first'])
  })
})

describe('a transaction that rolls back', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn(administrator)
  })

  const withFullAudit = async (work: () => Promise<void>) => {
    await withRaw(centre, (raw) =>
      raw.exec(`CREATE TRIGGER full BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'full'); END`)
    )
    await work()
    await withRaw(centre, (raw) => raw.exec('DROP TRIGGER full'))
  }

  const opens = async (name: string, word: string) => {
    const other = openCentre(centre.folder)
    const answer = await other.send('session.signIn', { name, password: word })
    await other.service.close()
    return answer.ok
  }

  it('changes no key slot: the old password opens, the new one doesn’t', async () => {
    await withFullAudit(async () => {
      const refused = await centre.refusal('people.changePassword', { current: password, next })
      expect(refused.code).toBe('UNEXPECTED')
    })
    expect([await opens(administrator, password), await opens(administrator, next)]).toEqual([true, false])
    await centre.call('people.changePassword', { current: password, next })
    expect([await opens(administrator, password), await opens(administrator, next)]).toEqual([false, true])
    await centre.call('people.changePassword', { current: next, next: password })
  })

  it('leaves no file that no case holds, and takes none away that another holds', async () => {
    await centre.signIn('何秋菊')
    const { id: caseId } = await centre.call('cases.register', registration())
    const photo = {
      caseId,
      name: '照片.png',
      source: '现场拍摄',
      collector: '何秋菊',
      collectedAt: at('03T09:12')
    }
    const files = () =>
      readdirSync(join(centre.folder, 'attachments'), { recursive: true, withFileTypes: true })
    const kept = () =>
      existsSync(join(centre.folder, 'attachments')) ? files().filter((entry) => entry.isFile()).length : 0
    const add = { ...photo, bytes: onePixelPng() }
    await withFullAudit(async () => {
      expect((await centre.refusal('attachments.add', add)).code).toBe('UNEXPECTED')
    })
    expect(kept()).toBe(0)
    const { id } = await centre.call('attachments.add', add)
    // Damaged, so that the refused act has something to write.
    for (const entry of files().filter((one) => one.isFile())) {
      truncateSync(join(entry.parentPath, entry.name), 3)
    }
    await withFullAudit(async () => {
      await centre.refusal('attachments.add', add)
    })
    const { bytes } = await centre.call('attachments.read', { attachmentId: id })
    expect(Buffer.from(bytes)).toEqual(Buffer.from(add.bytes))
    await centre.signIn(administrator)
  })

  it('leaves no slot of somebody who was not hired', async () => {
    const hired = { name: '新人', title: '', roles: ['intake' as const], password }
    await withFullAudit(async () => {
      expect((await centre.refusal('people.add', hired)).code).toBe('UNEXPECTED')
    })
    await centre.call('people.add', hired)
    expect(await opens('新人', password)).toBe(true)
  })
})
