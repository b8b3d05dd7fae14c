import { beforeAll, describe, expect, it } from 'vitest'
import { notPrinted, printedColumns } from '../../db/signing/round-facts.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { applicantSigns, at, caseInHandling, owner, staffSigns } from '../support/life.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'
import { tampered, withRaw, type Raw } from '../support/raw.ts'

const camel = (name: string) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())

it('a clock that was set back puts no signature outside its round', async () => {
  const centre = await newCentre()
  const { id } = await caseInHandling(centre)
  await centre.signIn(owner)
  const minute = at('20T10:00')
  centre.now = at('20T10:00').replace(':00+', ':30+')
  const { roundId } = await centre.call('cases.requestClosing', {
    caseId: id,
    happenedAt: minute,
    result: '已疏通'
  })
  // Corrected by more than a minute: the signature is recorded before the request that it followed.
  centre.now = at('20T09:57')
  await centre.call('clock.confirm', {})
  await applicantSigns(centre, id, { signedAt: minute })
  expect(await centre.call('signoff.verify', { roundId })).toEqual({ faults: [], changes: [] })
  await staffSigns(centre, id, owner, { signedAt: minute })
  await centre.signIn('岳明远')
  await centre.call('clock.confirm', {})
  await centre.call('signoff.return', { roundId, happenedAt: minute, reason: '缺照片' })
  expect(await centre.call('signoff.verify', { roundId })).toEqual({ faults: [], changes: [] })
})

/** A first round that 分管领导 sent back, and a second that all four signed; then a row is changed with a database program. */
describe('of what the sheet prints beside its frozen text, the check names', () => {
  let centre: TestCentre
  let first = ''
  let second = ''

  beforeAll(async () => {
    centre = await newCentre()
    const { id, roundId } = await mediatedCaseInSigning(centre)
    await applicantSigns(centre, id)
    await staffSigns(centre, id, owner)
    await centre.signIn('岳明远')
    await centre.call('signoff.return', { roundId, happenedAt: at('22T10:00'), reason: '缺照片' })
    await centre.signIn(owner)
    const again = { caseId: id, happenedAt: at('23T10:00'), result: '已补照片' }
    first = roundId
    second = (await centre.call('cases.requestClosing', again)).roundId
    const signedAt = at('24T10:00')
    await applicantSigns(centre, id, { signedAt })
    for (const name of [owner, '岳明远', '冉永康']) await staffSigns(centre, id, name, { signedAt })
  })

  const verify = (roundId: string) => centre.call('signoff.verify', { roundId })

  async function changesAfter(roundId: string, tamper: (raw: Raw) => void) {
    return (await tampered(centre, tamper, () => verify(roundId))).changes
  }

  it('nothing, when nothing was changed', async () => {
    for (const round of [first, second]) expect(await verify(round)).toEqual({ faults: [], changes: [] })
  })

  const someone = (name: string) => `(SELECT id FROM account WHERE name = '${name}')`
  const returned = `status = 'returned', returned_seat = 'handler', returned_by = ${someone('冉永康')}, returned_at = '2026-08-24T11:00:00+08:00', returned_reason = '重来'`

  const changed: Record<keyof typeof printedColumns, [sql: string, before: string, after: string]> = {
    number: ['number = 7', '第1轮', '第7轮'],
    cycle: ['cycle = 2', '第1次', '第2次'],
    status: [`status = 'completed'`, '退回', '同意办结，予以销号'],
    openedAt: [`opened_at = '2026-01-01T00:00:00+08:00'`, '2026-08-20 周四 10:00', '2026-01-01 周四 00:00'],
    returnedSeat: [`returned_seat = 'principalLeader'`, '分管领导', '主要领导'],
    returnedBy: [`returned_by = ${someone('冉永康')}`, '岳明远', '冉永康'],
    returnedAt: [
      `returned_at = '2026-08-22T23:00:00+08:00'`,
      '2026-08-22 周六 10:00',
      '2026-08-22 周六 23:00'
    ],
    returnedReason: [`returned_reason = '诉求人不满意，拒绝签字'`, '缺照片', '诉求人不满意，拒绝签字']
  }

  it.each(Object.entries(changed))(
    '%s of a round that was sent back',
    async (column, [sql, before, after]) => {
      const changes = await changesAfter(first, (raw) =>
        raw.prepare(`UPDATE signoff_round SET ${sql} WHERE id = ?`).run(first)
      )
      const label = `会签单：${printedColumns[column as keyof typeof printedColumns]}`
      expect(changes.filter(({ path }) => path.startsWith('round.'))).toEqual([
        { path: `round.${column}`, label, before, after }
      ])
    }
  )

  it('every column of a round: it is looked at, or stands there as not printed', async () => {
    const columns = await withRaw(
      centre,
      (raw) => raw.pragma('table_info(signoff_round)') as { name: string }[]
    )
    const decided = [...Object.keys(printedColumns), ...Object.keys(notPrinted)]
    expect(columns.map(({ name }) => camel(name)).toSorted()).toEqual(decided.toSorted())
  })

  it.each([
    ['a completed round turned into one sent back', returned, '同意办结，予以销号', '退回'],
    ['a completed round opened again', `status = 'open'`, '同意办结，予以销号', '会签未完成']
  ])('%s', async (_what, sql, before, after) => {
    const changes = await changesAfter(second, (raw) =>
      raw.prepare(`UPDATE signoff_round SET ${sql} WHERE id = ?`).run(second)
    )
    expect(changes).toContainEqual({ path: 'round.status', label: '会签单：销号结论', before, after })
  })

  it('the entry of a return that was changed instead of the round', async () => {
    const sql = `UPDATE case_event SET text = '诉求人拒签' WHERE kind = 'returned'`
    const changes = await changesAfter(first, (raw) => raw.exec(sql))
    expect(changes.map(({ path, after }) => [path, after])).toEqual([['round.returnedReason', '缺照片']])
    const later = await changesAfter(second, (raw) => raw.exec(sql))
    expect(later.map(({ label }) => label)).toEqual(['办理情况报告（第2轮）的短码'])
  })

  it.each([
    ['a signature’s entry with another name', `label = '办理人 假名'`, 'signed'],
    ['a signature’s entry with another opinion', `text = '不同意'`, 'signed'],
    ['a signature’s entry of another time', `happened_at = '2026-08-25T10:00:00+08:00'`, 'signed'],
    ['the end with another result', `text = '不予处理'`, 'closed']
  ])('%s', async (_what, sql, kind) => {
    const { faults } = await tampered(
      centre,
      (raw) => raw.exec(`UPDATE case_event SET ${sql} WHERE kind = '${kind}'`),
      () => verify(second)
    )
    expect(faults.join()).toMatch(/经过中“(签名|办结销号)”的记录与签名不符/)
  })

  it.each(['signed', 'closed'])('the entry “%s” that is gone', async (kind) => {
    const changes = await changesAfter(second, (raw) =>
      raw.exec(`DELETE FROM case_event WHERE kind = '${kind}'`)
    )
    expect(changes.map(({ after }) => after)).toContain('（没有）')
  })

  it('the last signature of a round sent back that is gone', async () => {
    const sql = `DELETE FROM signature WHERE round_id = '${first}' AND seat = 'handler'`
    const { faults } = await tampered(
      centre,
      (raw) => raw.exec(sql),
      () => verify(first)
    )
    expect(faults).toEqual(['经过中“签名”的记录与签名不符'])
  })

  it('what was put in before the signatures', async () => {
    const { faults } = await tampered(
      centre,
      (raw) =>
        raw.exec(`
          CREATE TEMP TABLE entry AS SELECT * FROM case_event WHERE kind = 'handled' LIMIT 1;
          UPDATE entry SET id = 'ffffffff-0000-7000-8000-000000000001', happened_at = '2026-08-10T10:00:00+08:00', text = '补记';
          INSERT INTO case_event SELECT * FROM entry;
          DROP TABLE entry;
          CREATE TEMP TABLE one AS SELECT * FROM mediation_session LIMIT 1;
          UPDATE one SET id = 'ffffffff-0000-7000-8000-000000000002', started_at = '2026-08-05T09:00:00+08:00', ended_at = '2026-08-05T10:00:00+08:00';
          INSERT INTO mediation_session SELECT * FROM one;
          DROP TABLE one`),
      () => verify(second)
    )
    expect(faults).toEqual(['签后增加了签前的经过', '签后增加了签前的调解记录'])
  })
})
