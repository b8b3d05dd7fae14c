import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../../db/case-file/case-file.ts'
import { waitingOf, waitingWords } from '../../../db/case-file/waiting.ts'

type Kind = CaseFile['timeline'][number]['kind']

const entry = (kind: Kind, day: string, withdrawn = false) =>
  ({ kind, happenedAt: `2026-${day}T09:00:00+08:00`, withdrawn }) as CaseFile['timeline'][number]

const owner = { id: 'one', name: '罗建国', title: '' }
const now = '2026-08-20T08:00:00+08:00'

/** A case registered on 3 August, and what happened to it. */
const waiting = (entries: [Kind, string, boolean?][], change: Partial<CaseFile> = {}) =>
  waitingOf(
    {
      state: 'handling',
      facts: { registeredAt: '2026-08-03T09:12:00+08:00' } as CaseFile['facts'],
      timeline: entries.map(([kind, day, withdrawn]) => entry(kind, day, withdrawn)),
      owner,
      closedAt: null,
      ...change
    },
    now
  )

describe('how long a case has waited', () => {
  it.each<[string, [Kind, string, boolean?][], Partial<CaseFile>, ReturnType<typeof waiting>]>([
    [
      'nobody has it',
      [],
      { owner: null, state: 'registered' },
      { person: 17, owner: null, registered: null }
    ],
    ['it was given once', [['assigned', '08-05']], {}, { person: 17, owner: 15, registered: null }],
    [
      'it was handed on',
      [
        ['assigned', '08-05'],
        ['assigned', '08-18']
      ],
      {},
      { person: 17, owner: 2, registered: null }
    ],
    [
      'the handing on was taken back',
      [
        ['assigned', '08-05'],
        ['assigned', '08-18', true]
      ],
      {},
      { person: 17, owner: 15, registered: null }
    ],
    [
      'it is handled again: anew for both',
      [
        ['assigned', '08-05'],
        ['closed', '08-08'],
        ['rehandled', '08-15']
      ],
      { closedAt: '2026-08-08T09:00:00+08:00' },
      { person: 5, owner: 5, registered: 17 }
    ],
    [
      'it is closed',
      [
        ['assigned', '08-05'],
        ['closed', '08-08']
      ],
      { state: 'closed', closedAt: '2026-08-08T09:00:00+08:00' },
      null
    ],
    ['it was declined', [], { state: 'declined', owner: null }, null]
  ])('%s', (_, entries, change, expected) => {
    expect(waiting(entries, change)).toEqual(expected)
  })

  it('is said side by side', () => {
    expect(waitingWords({ person: 17, owner: 2, registered: null }, '罗建国')).toBe(
      '群众等了 17 天，到罗建国手 2 天'
    )
    expect(waitingWords({ person: 1, owner: null, registered: null }, '')).toBe('群众等了 1 天，还没有承办人')
    expect(waitingWords({ person: 0, owner: 0, registered: 140 }, '罗建国')).toBe(
      '群众等了 0 天（从重办起；登记到现在 140 天），到罗建国手 0 天'
    )
  })
})
