import { describe, expect, test } from 'vitest'
import { dictionariesSchema } from '../../../db/dictionaries/dictionaries.ts'
import { overBlank } from '../../../renderer/drafts/over-blank.ts'
import { blankAgreement, blankClause, blankRows } from '../../../renderer/mediation/agreement-draft.ts'
import { revivedTranscript } from '../../../renderer/mediation/transcript-edits.ts'
import { blankSession } from '../../../renderer/mediation/session-draft.ts'
import dictionaries from '../../../resources/dictionaries.json' with { type: 'json' }
import {
  emptyIntake,
  emptyParty,
  isTouched,
  type IntakeValues
} from '../../../renderer/intake/intake-values.ts'

const blank = {
  text: '',
  count: 1 as number | null,
  mark: false,
  chosen: null as string | null,
  later: undefined as string | undefined,
  ids: [] as string[],
  rows: [{ name: '', phone: '' }],
  others: [] as { name: string; phone: string }[],
  filled: [{ name: '何', phone: '1' }],
  deep: { template: '{年}', corner: '下外' }
}
const row = { name: '', phone: '' }
const rows = { others: row, filled: row }

describe('a draft over the blank of this version', () => {
  test.each([
    ['nothing was typed', undefined, {}],
    ['it is whole', { text: '漏水', count: 3, mark: true }, { text: '漏水', count: 3, mark: true }],
    ['it knows a field that is gone', { text: '漏水', gone: '旧栏' }, { text: '漏水' }],
    ['a text is a number', { text: 7, mark: true }, { mark: true }],
    ['a text is null', { text: null }, {}],
    ['a text is a list', { text: ['漏水'], count: 2 }, { count: 2 }],
    ['a list is a text', { ids: 'a', rows: '何', others: {}, text: '漏水' }, { text: '漏水' }],
    ['a number was emptied', { count: null }, { count: null }],
    ['nothing was chosen yet', { chosen: '红', later: '当面' }, { chosen: '红', later: '当面' }],
    ['a choice became a list', { chosen: ['红'], later: { way: '当面' } }, {}],
    ['a list of words holds more', { ids: ['a', 3, null, 'b'] }, { ids: ['a', 'b'] }],
    ['a list was emptied', { ids: [], others: [], filled: [] }, { filled: [] }],
    [
      'a row was added to some',
      { filled: [{ name: '何', phone: '1' }, { name: '罗' }] },
      {
        filled: [
          { name: '何', phone: '1' },
          { name: '罗', phone: '' }
        ]
      }
    ],
    ['a row lacks a field', { rows: [{ name: '何' }] }, { rows: [{ name: '何', phone: '' }] }],
    ['a row of an empty list does', { others: [{ phone: '1' }] }, { others: [{ name: '', phone: '1' }] }],
    ['a row is no row', { rows: ['何', null, { name: '罗' }] }, { rows: [{ name: '罗', phone: '' }] }],
    ['no row is left', { rows: [] }, {}],
    ['a group lacks a field', { deep: { corner: '下中' } }, { deep: { template: '{年}', corner: '下中' } }],
    ['a group is a text', { deep: '下中' }, {}],
    ['it is a list', ['漏水'], {}],
    ['it is nothing', null, {}],
    ['it is a word', '漏水', {}],
    ['it has a name of every object', { toString: '漏水', text: '水' }, { text: '水' }]
  ])('%s', (_what, draft, over) => {
    expect(overBlank(blank, draft, rows)).toEqual({ ...blank, ...over })
  })

  test('leaves the blank as it was', () => {
    const before = structuredClone(blank)
    overBlank(blank, { rows: [{ name: '何' }], deep: { corner: '下中' } }, rows)
    expect(blank).toEqual(before)
  })
})

/** Every field of a draft gone, one at a time, and every one of another kind: the forms' own code takes what is left. */
function olderVersions(draft: Record<string, unknown>): Record<string, unknown>[] {
  return Object.keys(draft).flatMap((name) => {
    const { [name]: _gone, ...rest } = draft
    return [
      rest,
      ...[null, 5, '字', true, {}, [], [null], ['字'], [{}]].map((one) => ({ ...rest, [name]: one }))
    ]
  })
}

describe('forms open with any older draft', () => {
  test('登记台', () => {
    const registration = { ...emptyIntake(dictionariesSchema.parse(dictionaries)) }
    for (const older of olderVersions(registration)) {
      const opened = overBlank<IntakeValues>(registration, older, { respondents: emptyParty })
      expect(opened.applicants.length).toBeGreaterThan(0)
      const typed = [opened.content, opened.summary, opened.request, opened.location, opened.occurred]
      expect(isTouched(opened)).toBe(typed.includes('字'))
    }
  })

  test('调解笔录', () => {
    const session = blankSession()
    for (const fields of olderVersions({ ...session.fields }))
      expect(overBlank(session, { ...session, fields }).fields.invited.join('')).toMatch(/^字?$/)
    for (const transcript of olderVersions({ ...session.transcript })) {
      const opened = revivedTranscript(overBlank(session, { ...session, transcript }).transcript)
      expect(opened.lines.map((line) => line.text)).toEqual([''])
    }
  })

  test('调解协议', () => {
    const ended = { endedAt: '2026-07-12T09:00:00+08:00' } as Parameters<typeof blankAgreement>[1]
    const agreement = blankAgreement(2, ended)
    for (const clause of olderVersions({ ...blankClause(), instalments: [{ due: '', amount: '' }] })) {
      const [opened] = overBlank(agreement, { ...agreement, clauses: [clause] }, blankRows).clauses
      expect(opened && Object.keys(opened)).toEqual(Object.keys(blankClause()))
      expect(opened?.instalments.every((one) => one.amount === '' && one.due === '')).toBe(true)
    }
  })
})
