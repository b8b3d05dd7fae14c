import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../db/digest/digest.ts'
import { layOutPaper } from '../../db/documents/forms/forms.ts'
import { newestFormat } from '../../db/signing/formats/formats.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { applicantSigns, at, caseInSigning, owner } from '../support/life.ts'
import { tampered } from '../support/raw.ts'

/** A stored snapshot that this program can't read: what is told of it, and that all else goes on. */

const altered = '会签稿被改动'
const newer = `会签稿是格式 9，本程序只认到格式 ${newestFormat}：这一轮由更新的版本写成，请用新版程序查看和校验`

type Change = (snapshot: Record<string, unknown>) => string
const other =
  (change: Record<string, unknown>): Change =>
  (snapshot) =>
    JSON.stringify({ ...snapshot, ...change })
const without =
  (...path: string[]): Change =>
  (snapshot) => {
    const copy = structuredClone(snapshot)
    const last = path.at(-1) ?? ''
    const inside = path.slice(0, -1).reduce<Record<string, unknown>>((at, name) => at[name] as never, copy)
    if (!(last in inside)) throw new Error(`a snapshot has no ${path.join('.')}`)
    Reflect.deleteProperty(inside, last)
    return JSON.stringify(copy)
  }

const texts: [what: string, change: Change, told: string][] = [
  ['nothing', () => '', altered],
  ['no JSON', () => '{"format":2,', altered],
  ['another kind of JSON', () => 'null', altered],
  ['a list', () => '[]', altered],
  ...['format', 'sheet', 'number', 'facts', 'parties', 'events', 'sessions', 'agreements', 'attachments'].map(
    (name): [string, Change, string] => [`a snapshot without its ${name}`, without(name), altered]
  ),
  ['a sheet without its result', without('sheet', 'result'), altered],
  ['a party without its id', other({ parties: [{ name: '赵德福' }] }), altered],
  ['format 0', other({ format: 0 }), altered],
  ['format 1½', other({ format: 1.5 }), altered],
  ['the format as a word', other({ format: '2' }), altered],
  ['format 1 without the agreement it had', other({ format: 1 }), altered],
  ['a format to come', other({ format: 9 }), newer],
  ['a format to come with other parts', () => JSON.stringify({ format: 9, everything: [] }), newer]
]

describe('a round whose stored text is', () => {
  let centre: TestCentre
  let id = ''
  let roundId = ''
  let stored: Record<string, unknown> = {}

  beforeAll(async () => {
    centre = await newCentre()
    ;({ id, roundId } = await caseInSigning(centre))
  })
  beforeEach(() => centre.signIn('何秋菊'))

  /** What is seen of the case while its round holds another text, with the hash that fits it or the old one. */
  async function seen(change: Change, hash: 'fits' | 'is old') {
    return tampered(
      centre,
      (raw) => {
        raw.pragma('ignore_check_constraints = ON')
        const read = raw.prepare('SELECT snapshot FROM signoff_round WHERE id = ?').pluck()
        stored = JSON.parse(String(read.get(roundId))) as Record<string, unknown>
        const text = change(stored)
        raw.prepare('UPDATE signoff_round SET snapshot = ? WHERE id = ?').run(text, roundId)
        if (hash === 'fits') {
          raw.prepare('UPDATE signoff_round SET snapshot_sha256 = ? WHERE id = ?').run(sha256(text), roundId)
        }
      },
      async () => {
        const page = await centre.call('cases.read', { caseId: id })
        const { rows } = await centre.call('cases.list', {})
        const { faults } = await centre.call('signoff.verify', { roundId })
        const preview = await centre.call('dossier.preview', { caseId: id })
        const signing = await applicantSigns(centre, id).catch((error: unknown) => error)
        return { page, rows, faults, preview, signing }
      }
    )
  }

  it.each(texts)('%s', async (_what, change, told) => {
    const { page, rows, faults, preview, signing } = await seen(change, 'fits')
    expect(faults).toEqual([told])
    expect(page.rounds).toMatchObject([{ unreadable: told, waitingFor: { label: '赵德福' } }])
    expect(rows).toHaveLength(1)
    expect(preview.pieces.map(({ title }) => title)).toContain('群众诉求办结四方会签单')
    expect(signing).toMatchObject({ code: 'CONTENT_CHANGED' })
  })

  it('a format to come under a hash that does not fit: altered, whatever it calls itself', async () => {
    const { page, faults } = await seen(other({ format: 9 }), 'is old')
    expect(faults).toEqual([altered])
    expect(page.rounds[0]?.unreadable).toBe(altered)
  })

  it('says so on the printed sheet, which shows nothing that was not signed', async () => {
    const { page } = await seen(other({ format: 9 }), 'fits')
    const [subject] = page.rounds
    if (!subject) throw new Error('no round')
    const { centre: office, settings } = await centre.call('centre.read', {})
    const none = new Map<string, Uint8Array>()
    const data = {
      centre: office,
      settings,
      file: page,
      sample: false,
      pictures: none,
      signaturePictures: none
    }
    const place = { kind: 'signoffSheet' as const, key: 'x', title: '会签单', number: '', responsible: null }
    const paper = { ...place, date: subject.openedAt, cycle: 1, round: 1, subject, sha256: '' }
    const shows = JSON.stringify(layOutPaper(data, paper).blocks)
    expect(shows).toContain(`会签稿读不出来。${newer}。`)
    expect(shows).not.toContain('办理结果')
  })

  it('is returned and asked for anew, and the case goes on', async () => {
    const again = await caseInSigning(centre)
    await centre.signIn('何秋菊')
    await tampered(
      centre,
      (raw) => raw.prepare(`UPDATE signoff_round SET snapshot = '{}' WHERE id = ?`).run(again.roundId),
      async () => {
        await centre.call('signoff.return', {
          roundId: again.roundId,
          happenedAt: at('21T09:00'),
          reason: '会签稿读不出来'
        })
        await centre.signIn(owner)
        const closing = { caseId: again.id, happenedAt: at('21T10:00'), result: '重新申请。' }
        const { roundId: next } = await centre.call('cases.requestClosing', closing)
        expect((await centre.call('signoff.verify', { roundId: next })).faults).toEqual([])
      }
    )
  })
})
