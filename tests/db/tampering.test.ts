import { beforeAll, describe, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, everyoneSigns } from '../support/life.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'
import { changePosts } from '../support/posts.ts'
import { tampered, withRaw } from '../support/raw.ts'

const zero = '0'.repeat(64)
const swap = (left: number, right: number) =>
  `UPDATE signature SET position = 99 WHERE position = ${left}; UPDATE signature SET position = ${left} WHERE position = ${right}; UPDATE signature SET position = ${right} WHERE position = 99`

/** A closed case whose stored rows are then changed with a database program, one at a time. */
describe('after four have signed, the check names', () => {
  let centre: TestCentre
  let id = ''
  let roundId = ''

  beforeAll(async () => {
    centre = await newCentre()
    ;({ id, roundId } = await mediatedCaseInSigning(centre))
    await everyoneSigns(centre, id)
  })

  const verify = async () => (await centre.call('signoff.verify', { roundId })).faults

  it('nothing, when nothing was changed', async () => {
    expect(await verify()).toEqual([])
  })

  it('nothing afterwards: the triggers stand again when a tampering is over', async () => {
    const triggers = () =>
      withRaw(centre, (raw) =>
        raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").pluck().all()
      )
    const before = await triggers()
    expect(before.length).toBeGreaterThan(5)
    await tampered(centre, () => undefined, verify)
    expect(await triggers()).toEqual(before)
  })

  it.each([
    ...[
      ['channel', '来源渠道', `'信箱'`],
      ['visit_mode', '来访形式', `'集体'`],
      ['visitor_count', '人数', '2'],
      ['category', '诉求类别', `'意见建议'`],
      ['field', '涉及领域', `'邻里/宅基地'`],
      ['colour', '紧急程度', `'绿'`],
      ['tier', '层级', `'区（县）'`],
      ['registered_at', '登记时间', `'2026-08-03T09:13:00+08:00'`],
      ['occurred', '发生时间', `'前年'`],
      ['location', '发生地点', `'永兴村4组'`],
      ['summary', '诉求摘要', `summary || '。'`],
      ['content', '诉求内容', `replace(content, '两口', '一口')`],
      ['request', '具体请求', `'无'`],
      ['confidential', '保密', '1'],
      ['result', '办理结果', `'无需处理'`],
      ['number', '编号', `number || ' '`]
    ].map(([column, label, value]) => [
      `${label ?? ''}被改动`,
      `UPDATE cases SET ${column ?? ''} = ${value ?? ''}`
    ]),
    ['当事人有一项被改动', `UPDATE party SET name = '赵德富'`],
    ['当事人有一项被改动', `UPDATE party SET id_number = ''`],
    ['当事人有一项被改动', `UPDATE party SET representative = 1`],
    ['当事人缺少一项', `DELETE FROM party`],
    [
      '签后增加了相对方',
      `INSERT INTO party SELECT 'x', case_id, 'respondent', 0, kind, name, sex, birth_date, id_number, phone, address, 0, '', '' FROM party`
    ],
    ['经过有一项被改动', `UPDATE case_event SET text = '从未到场' WHERE kind = 'handled'`],
    [
      '经过有一项被改动',
      `UPDATE case_event SET happened_at = '2026-08-20T10:01:00+08:00' WHERE kind = 'handled'`
    ],
    ['经过缺少一项', `DELETE FROM case_event WHERE kind = 'handled'`],
    ['甄别意见被改动', `UPDATE screening SET valid = 0`],
    ['受理告知被改动', `UPDATE notice SET way = '邮寄'`],
    ['调解记录有一项被改动', `UPDATE transcript_line SET text = '没听清。' WHERE position = 1`],
    ['调解记录有一项被改动', `DELETE FROM transcript_line WHERE position = 1`],
    ['调解记录有一项被改动', `UPDATE mediation_session SET outcome = '调解不成'`],
    ['协议被改动', `UPDATE agreement_clause SET amount_fen = 200001`],
    ['协议被改动', `UPDATE clause_instalment SET due = '2027-08-20' WHERE position = 0`],
    ['协议被改动', `DELETE FROM clause_instalment`],
    ['协议被改动', `UPDATE agreement SET facts = ''`],
    ['附件有一项被改动', `UPDATE attachment SET sha256 = '${zero}'`],
    ['附件有一项被改动', `UPDATE attachment SET description = '西侧塘埂'`],
    ['附件缺少一项', `DELETE FROM attachment`],
    ['会签稿被改动', `UPDATE signoff_round SET snapshot = replace(snapshot, '返工完成', '返工未完')`],
    ['会签稿被改动', `UPDATE signoff_round SET snapshot_sha256 = '${zero}'`]
  ])('%s (%s)', async (fault, change) => {
    expect(await tampered(centre, (raw) => raw.exec(change), verify)).toContain(fault)
    expect(await verify()).toEqual([])
  })

  it.each([
    ['signer_name', `'冉永健'`],
    ['signer_title', `'镇长'`],
    ['identity_check', `'熟人'`],
    ['opinion', `'不同意'`],
    ['signed_at', `'2026-08-22T10:00:00+08:00'`],
    ['recorded_at', `'2026-08-22T10:00:00+08:00'`],
    ['mode', `'witnessed'`],
    ['account_id', `(SELECT id FROM account LIMIT 1)`],
    ['operator_id', `(SELECT id FROM account LIMIT 1)`],
    ['strokes', `replace(strokes, '"x":10', '"x":11')`],
    ['picture', `CAST(picture || x'00' AS BLOB)`],
    ['satisfaction', `'非常满意'`],
    ['hash', `'${zero}'`],
    ['previous_hash', `'${zero}'`]
  ])('the third signature, when its %s was changed', async (column, value) => {
    const change = `UPDATE signature SET ${column} = ${value} WHERE position = 2`
    const faults = await tampered(centre, (raw) => raw.exec(change), verify)
    expect(faults.join()).toMatch(/第 3 枚签名（(岳明远|冉永健)）被改动/)
  })

  it('the applicant’s signature, when the satisfaction was changed', async () => {
    const change = `UPDATE signature SET satisfaction = '非常满意' WHERE satisfaction = '满意'`
    expect(await tampered(centre, (raw) => raw.exec(change), verify)).toEqual(['第 1 枚签名（赵德福）被改动'])
  })

  it.each([
    ['two changed places', swap(2, 3), '与前一枚不相连'],
    [
      'one in the middle is gone',
      'DELETE FROM signature WHERE position = 1',
      '第 2 枚签名（岳明远）之前缺少签名'
    ],
    ['the last is gone', 'DELETE FROM signature WHERE position = 3', '还差主要领导签字'],
    ['the applicant’s is gone', 'DELETE FROM signature WHERE position = 0', '还差赵德福签字'],
    ['all are gone', 'DELETE FROM signature', '还差赵德福签字'],
    [
      'one hangs in another round',
      `UPDATE signature SET round_id = 'x' WHERE position = 3`,
      '还差主要领导签字'
    ]
  ])('the gap, when %s', async (_what, change, fault) => {
    expect((await tampered(centre, (raw) => raw.exec(change), verify)).join()).toContain(fault)
  })

  it('the first signature, when the sheet and its hash were both made anew', async () => {
    const faults = await tampered(
      centre,
      (raw) => raw.prepare('UPDATE signoff_round SET snapshot_sha256 = ?').run(zero),
      verify
    )
    expect(faults.join()).toContain('第 1 枚签名（赵德福）与前一枚不相连')
  })

  it('nothing, when a signer is promoted, a photograph is added, or the case is handled again', async () => {
    await changePosts(centre, '罗建国', { title: '副镇长' })
    expect(await verify()).toEqual([])
    await centre.signIn('何秋菊')
    const visit = { caseId: id, happenedAt: at('28T10:00'), way: '电话', text: '再次渗漏' }
    await centre.call('revisits.record', { ...visit, resolved: false, satisfaction: '不满意' })
    await centre.signIn('罗建国')
    await centre.call('cases.requestClosing', { caseId: id, happenedAt: at('29T10:00'), result: '再次返工' })
    expect(await verify()).toEqual([])
  })
})
