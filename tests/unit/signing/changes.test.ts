import { describe, expect, it } from 'vitest'
import { fieldChanges } from '../../../db/signing/changes.ts'
import { format1 } from '../../../db/signing/formats/format-1.ts'
import { labels } from '../../../db/signing/formats/labels.ts'

/** What was signed and what stands there now, as a person at the desk reads it. */
function told(
  section: Exclude<keyof typeof format1, 'signature'>,
  frozen: Record<string, unknown>,
  change: Record<string, unknown>
) {
  const now = { ...frozen, ...change }
  const at = { path: section, label: '' }
  return fieldChanges(at, labels[section], format1[section], frozen, now).map(
    ({ label, before, after }) => `${label}：${before} → ${after}`
  )
}

describe('a change in words', () => {
  const party = { id: 'a', side: 'applicant', kind: 'person', phone: '13812345678', representative: false }

  it('says what a party is, not how it is stored', () => {
    expect(told('party', party, { kind: 'organisation' })).toEqual(['当事人类型：个人 → 单位'])
    expect(told('party', party, { side: 'respondent' })).toEqual(['当事人地位：诉求人 → 相对方'])
    expect(told('party', party, { representative: true })).toEqual(['是否代表人：否 → 是'])
  })

  it('says what an entry and a decision are', () => {
    expect(told('event', { id: 'e', kind: 'handled' }, { kind: 'assigned' })).toEqual([
      '记录类型：办理 → 分派'
    ])
    expect(told('notice', { kind: 'accepted' }, { kind: 'declined' })).toEqual(['受理决定：受理 → 不予受理'])
  })

  it('claims nothing of a mask where there is none', () => {
    const at = { kind: 'accepted', at: '2026-08-04T10:00:01' }
    expect(told('notice', at, { at: '2026-08-04T10:00:02' })).toEqual([
      '告知时间：2026-08-04 周二 10:00 → 2026-08-04 周二 10:00（写法不同）'
    ])
  })

  it('says that masked digits differ where the mask looks alike', () => {
    expect(told('party', party, { phone: '13800005678' })).toEqual([
      '电话：138****5678 → 138****5678（遮住的部分不同）'
    ])
    expect(told('party', party, { phone: '13912345678' })).toEqual(['电话：138****5678 → 139****5678'])
  })
})
