import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { attachmentLimit } from '../../db/attachments/attachment.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import {
  applicantSigns,
  at,
  caseInHandling,
  everyoneSigns,
  owner,
  registration,
  staffSigns
} from '../support/life.ts'
import { onePixelPng } from '../support/pictures.ts'

describe('attachments', () => {
  let centre: TestCentre
  let caseId = ''
  beforeAll(async () => {
    centre = await newCentre()
    caseId = (await caseInHandling(centre)).id
    await centre.signIn('何秋菊')
  })

  const file = (change: Partial<Input<'attachments.add'>> = {}): Input<'attachments.add'> => ({
    caseId,
    name: '现场照片.png',
    bytes: onePixelPng(),
    source: '诉求人提供',
    collector: '何秋菊',
    collectedAt: at('03T09:20'),
    description: '东侧塘埂渗水',
    ...change
  })
  const add = (change: Partial<Input<'attachments.add'>> = {}) => centre.call('attachments.add', file(change))
  const listed = async () => (await centre.call('cases.read', { caseId })).attachments
  const stored = () =>
    readdirSync(join(centre.folder, 'attachments'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))

  it('come back as they were given, and say where they are from', async () => {
    const { id } = await add()
    const read = await centre.call('attachments.read', { attachmentId: id })
    expect(read).toMatchObject({ name: '现场照片.png', mime: 'image/png' })
    expect(Buffer.from(read.bytes).equals(onePixelPng())).toBe(true)
    expect((await listed()).at(-1)).toMatchObject({
      id,
      source: '诉求人提供',
      collector: '何秋菊',
      size: onePixelPng().length
    })
  })

  it('with the same content are kept once', async () => {
    const before = stored()
    const bytes = new TextEncoder().encode('同一份材料')
    const one = await add({ bytes, name: '一.txt' })
    const place = stored().find((file) => !before.includes(file)) ?? ''
    const kept = readFileSync(place)
    const other = await add({ bytes, name: '二.txt' })
    expect(stored()).toHaveLength(before.length + 1)
    expect(readFileSync(place).equals(kept)).toBe(true)
    for (const { id } of [one, other]) {
      const read = await centre.call('attachments.read', { attachmentId: id })
      expect(new TextDecoder().decode(read.bytes)).toBe('同一份材料')
    }
  })

  it.each([
    ['../../x', 'x'],
    ['C:\\用户\\x.png', 'x.png'],
    ['CON.png', '_CON.png'],
    ['', '未命名']
  ])('named %j are kept as %s, inside the data folder', async (name, kept) => {
    expect((await add({ name })).name).toBe(kept)
    expect((await listed()).at(-1)?.name).toBe(kept)
    for (const place of stored())
      expect(place).toMatch(/[/\\]attachments[/\\]([0-9a-f]{2})[/\\]\1[0-9a-f]{62}$/)
  })

  it('of 20 MB are the largest', async () => {
    const { id } = await add({ bytes: new Uint8Array(attachmentLimit).fill(7) })
    const read = await centre.call('attachments.read', { attachmentId: id })
    expect(read.bytes.length).toBe(20 * 1024 * 1024)
  })

  it.each([
    [
      'of 30 MB',
      new Uint8Array(30 * 1024 * 1024),
      'ATTACHMENT_TOO_LARGE',
      '附件“扫描件.pdf”有 30.0 MB，超过每件 20.0 MB 的上限'
    ],
    [
      'of a byte too many',
      new Uint8Array(attachmentLimit + 1),
      'ATTACHMENT_TOO_LARGE',
      '附件“扫描件.pdf”有 20.0 MB'
    ],
    ['with nothing in them', new Uint8Array(), 'ATTACHMENT_EMPTY', '附件“扫描件.pdf”是空文件']
  ])('%s are refused, and the case stays as it was', async (_what, bytes, code, message) => {
    const before = { attachments: await listed(), files: stored() }
    const refused = await centre.refusal('attachments.add', file({ bytes, name: '扫描件.pdf' }))
    expect(refused).toMatchObject({ code, fields: [{ path: ['bytes'] }] })
    expect(refused.message).toContain(message)
    expect({ attachments: await listed(), files: stored() }).toEqual(before)
  })

  it.each([
    ['collected tomorrow', { collectedAt: '2026-11-22T09:00:00+08:00' }, 'IN_FUTURE', 'collectedAt'],
    [
      'of an entry that does not exist',
      { eventId: '01900000-0000-7000-8000-999999999999' },
      'NOT_FOUND',
      'eventId'
    ],
    ['of nobody', { collector: ' ' }, 'INVALID_INPUT', 'collector'],
    ['that are no bytes', { bytes: 'aGFsbG8=' as never }, 'INVALID_INPUT', 'bytes']
  ])('%s are refused', async (_what, change, code, field) => {
    expect(await centre.refusal('attachments.add', file(change))).toMatchObject({
      code,
      fields: [{ path: [field] }]
    })
  })

  it('can’t be kept, and say why, where a file has taken the place of their folder', async () => {
    const spoilt = await newCentre()
    const { id } = await caseInHandling(spoilt)
    await spoilt.signIn(owner)
    writeFileSync(join(spoilt.folder, 'attachments'), '')
    const refused = await spoilt.refusal('attachments.add', file({ caseId: id }))
    expect(refused.code).toBe('NOT_A_FOLDER')
    expect(refused.message).toContain('attachments')
  })

  it('belong to an entry of their own case, or to none', async () => {
    const [event] = (await centre.call('cases.read', { caseId })).timeline
    await add({ eventId: event?.id ?? '' })
    expect((await listed()).at(-1)?.eventId).toBe(event?.id)
    const other = await centre.call('cases.register', registration())
    const refused = await centre.refusal(
      'attachments.add',
      file({ caseId: other.id, eventId: event?.id ?? '' })
    )
    expect(refused).toMatchObject({ code: 'NOT_FOUND', fields: [{ path: ['eventId'] }] })
  })

  const damages: Record<string, (place: string, another: string) => void> = {
    'changed in one byte': (place) => {
      const bytes = readFileSync(place)
      bytes[40] = (bytes[40] ?? 0) ^ 1
      writeFileSync(place, bytes)
    },
    'cut short': (place) => {
      truncateSync(place, 30)
    },
    'emptied by a power cut': (place) => {
      truncateSync(place, 0)
    },
    'replaced by another of the centre': (place, another) => {
      copyFileSync(another, place)
    }
  }

  it.each(Object.entries(damages))('whose file was %s are told as damaged', async (_how, damage) => {
    const before = stored()
    const { id } = await add({
      bytes: new TextEncoder().encode(`只此一份 ${String(before.length)}`),
      name: '孤本.txt'
    })
    const place = stored().find((one) => !before.includes(one)) ?? ''
    damage(place, before[0] ?? '')
    const refused = await centre.refusal('attachments.read', { attachmentId: id })
    expect(refused.code).toBe('ATTACHMENT_DAMAGED')
    expect(refused.message).toContain('孤本.txt')
  })

  it.each(Object.entries(damages))('whose file was %s are sound once added again', async (_how, damage) => {
    const before = stored()
    const bytes = new TextEncoder().encode(`再交一份 ${String(before.length)}`)
    const { id } = await add({ bytes, name: '再交.txt' })
    damage(stored().find((one) => !before.includes(one)) ?? '', before[0] ?? '')
    expect((await centre.refusal('attachments.read', { attachmentId: id })).code).toBe('ATTACHMENT_DAMAGED')
    await add({ bytes, name: '再交.txt' })
    const read = await centre.call('attachments.read', { attachmentId: id })
    expect(Buffer.from(read.bytes).equals(bytes)).toBe(true)
  })

  it.each([...Object.entries(damages), ['lost', (place: string) => rmSync(place)] as const])(
    'whose file was %s after they were signed are named when the round is verified, and by no other round',
    async (_how, damage) => {
      const signed = await newCentre()
      const files = () =>
        readdirSync(join(signed.folder, 'attachments'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      const closing = async (name: string) => {
        const { id } = await caseInHandling(signed)
        await signed.signIn(owner)
        const bytes = Buffer.concat([onePixelPng(), Buffer.from(name)])
        await signed.call('attachments.add', { ...file(), caseId: id, name, bytes })
        const asked = { caseId: id, happenedAt: at('20T10:00'), result: '无渗漏' }
        return (await signed.call('cases.requestClosing', asked)).roundId
      }
      const other = await closing('甲.png')
      const [another = ''] = files()
      const roundId = await closing('乙.png')
      expect(await signed.call('signoff.verify', { roundId })).toEqual({ faults: [], changes: [] })
      damage(files().find((one) => one !== another) ?? '', another)
      expect(await signed.call('signoff.verify', { roundId })).toEqual({
        faults: ['附件“乙.png”的存档文件缺失或与所签的不符'],
        changes: []
      })
      expect(await signed.call('signoff.verify', { roundId: other })).toEqual({ faults: [], changes: [] })
    }
  )

  it.each([...Object.entries(damages), ['lost', (place: string) => rmSync(place)] as const])(
    'whose file was %s while it was being signed are signed by nobody more',
    async (_how, damage) => {
      const signed = await newCentre()
      const { id } = await caseInHandling(signed)
      await signed.signIn(owner)
      const folder = join(signed.folder, 'attachments')
      const files = () =>
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      for (const name of ['甲.png', '乙.png']) {
        const bytes = Buffer.concat([onePixelPng(), Buffer.from(name)])
        await signed.call('attachments.add', { ...file(), caseId: id, name, bytes })
      }
      await signed.call('cases.requestClosing', { caseId: id, happenedAt: at('20T10:00'), result: '无渗漏' })
      const [one = '', another = ''] = files()
      const kept = readFileSync(one)
      damage(one, another)
      await expect(applicantSigns(signed, id)).rejects.toMatchObject({ code: 'FILES_LOST' })
      writeFileSync(one, kept)
      await applicantSigns(signed, id)
      damage(one, another)
      await expect(staffSigns(signed, id, owner)).rejects.toThrow(/附件“[甲乙].png”的存档文件/)
      writeFileSync(one, kept)
      await staffSigns(signed, id, owner)
      expect((await signed.call('signoff.open', { caseId: id }))[0]?.signatures).toHaveLength(2)
    }
  )

  it('swapped for another picture are not printed in its place', async () => {
    const closing = await newCentre()
    const { id } = await caseInHandling(closing)
    await closing.signIn(owner)
    const picture = { ...file(), caseId: id }
    await closing.call('attachments.add', { ...picture, name: '甲.png' })
    const folder = join(closing.folder, 'attachments')
    const files = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    const [first = ''] = files()
    // PNG readers stop at IEND: the same picture with another hash.
    await closing.call('attachments.add', {
      ...picture,
      name: '乙.png',
      bytes: Buffer.concat([onePixelPng(), Buffer.from('乙')])
    })
    await closing.call('cases.requestClosing', { caseId: id, happenedAt: at('20T10:00'), result: '无渗漏' })
    await everyoneSigns(closing, id)
    copyFileSync(files().find((one) => one !== first) ?? '', first)
    await closing.signIn('谯文芳')
    const refused = await closing.refusal('dossier.build', { caseId: id })
    expect(refused.code).toBe('ATTACHMENT_DAMAGED')
    expect(refused.message).toContain('甲.png')
  })
})
