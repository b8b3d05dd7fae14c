import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { newCentre, openCentre, password, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, owner } from '../support/life.ts'
import { onePixelPng } from '../support/pictures.ts'

const file = (caseId: string, name: string): Input<'attachments.add'> => ({
  caseId,
  name,
  bytes: Buffer.concat([onePixelPng(), Buffer.from(name)]),
  source: '当场',
  collector: owner,
  collectedAt: at('03T09:20')
})

const moved = (folder: string) => `${folder}-moved`

/** What may lie under the folder's name once the data is elsewhere. */
const inItsPlace: Record<string, (folder: string) => void> = {
  nothing: () => undefined,
  'an empty folder': (folder) => mkdirSync(folder),
  'a copy of the data': (folder) => {
    cpSync(moved(folder), folder, { recursive: true })
  }
}

const filesIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).toSorted() : null

/** On Windows the open database itself keeps its folder where it is. */
describe.skipIf(process.platform === 'win32').each(Object.entries(inItsPlace))(
  'data that was moved away while it is open, %s in its place',
  (_what, put) => {
    async function movedCentre(): Promise<{ centre: TestCentre; caseId: string; attachmentId: string }> {
      const centre = await newCentre()
      const { id: caseId } = await caseInHandling(centre)
      await centre.signIn(owner)
      const { id: attachmentId } = await centre.call('attachments.add', file(caseId, '前.png'))
      renameSync(centre.folder, moved(centre.folder))
      put(centre.folder)
      return { centre, caseId, attachmentId }
    }

    it('takes no file: it is refused, nothing is recorded or written, and it is taken once the folder is back', async () => {
      const { centre, caseId } = await movedCentre()
      const draft = { key: `attach/${caseId}`, body: '{"source":"当场"}' }
      await centre.call('drafts.keep', draft)
      const before = filesIn(centre.folder)
      const refused = await centre.refusal('attachments.add', file(caseId, '后.png'))
      expect(refused.code).toBe('FOLDER_GONE')
      expect(refused.message).toContain('请放回原处')
      expect(filesIn(centre.folder)).toEqual(before)
      const listed = async () =>
        (await centre.call('cases.read', { caseId })).attachments.map((one) => one.name)
      expect(await listed()).toEqual(['前.png'])

      rmSync(centre.folder, { recursive: true, force: true })
      renameSync(moved(centre.folder), centre.folder)
      expect(await centre.call('drafts.read', { key: draft.key })).toMatchObject([draft])
      const { id } = await centre.call('attachments.add', file(caseId, '后.png'))
      expect(await listed()).toEqual(['前.png', '后.png'])
      expect((await centre.call('attachments.read', { attachmentId: id })).name).toBe('后.png')
    })

    it('has lost no file and no key ring, and is not taken for none: what is gone is the folder', async () => {
      const { centre, attachmentId } = await movedCentre()
      const before = filesIn(centre.folder)
      const refused = [
        await centre.refusal('attachments.read', { attachmentId }),
        await centre.refusal('people.changePassword', { current: password, next: 'Xinmima-2026' })
      ]
      expect(refused.map(({ code }) => code)).toEqual(['FOLDER_GONE', 'FOLDER_GONE'])
      expect(filesIn(centre.folder)).toEqual(before)
      if (existsSync(join(centre.folder, 'keyring.json'))) return
      for (const name of ['setup.state', 'setup.trySample'] as const) {
        expect((await centre.refusal(name, {})).code).toBe('FOLDER_GONE')
      }
      centre.seat = 'another'
      const another = await centre.refusal('session.signIn', { name: owner, password })
      expect(another.code).toBe('FOLDER_GONE')
      expect(filesIn(centre.folder)).toEqual(before)
    })
  }
)

it.skipIf(process.platform === 'win32')(
  'a sample that was moved away while it is open is not discarded, nor is what lies in its place touched',
  async () => {
    const centre = openCentre()
    const { password: samples, administrator: name } = await centre.call('setup.trySample', {})
    await centre.call('session.signIn', { name, password: samples })
    renameSync(centre.folder, moved(centre.folder))
    cpSync(moved(centre.folder), centre.folder, { recursive: true })
    const before = filesIn(centre.folder)
    expect((await centre.refusal('setup.discardSample', {})).code).toBe('FOLDER_GONE')
    expect(filesIn(centre.folder)).toEqual(before)
    expect(existsSync(join(moved(centre.folder), 'data.sqlite'))).toBe(true)
  }
)
