import { describe, expect, it } from 'vitest'
import type { CaseClock } from '../../../db/clocks/case-clock.ts'
import { centreRuleSchema } from '../../../db/clocks/centre-rule.ts'
import { knownNotices } from '../../../db/working-time/known-notices.ts'
import { officeSchema } from '../../../db/working-time/office-hours.ts'
import { presetRules } from '../../../db/clocks/presets.ts'
import {
  foremost,
  settle,
  type LifeEntry,
  type RuleInUse,
  type Settling
} from '../../../db/clocks/settling.ts'
import type { Signal } from '../../../db/clocks/signals.ts'

const at = (time: string) => `2026-${time}:00+08:00`

const rules = (...codes: string[]): RuleInUse[] =>
  presetRules()
    .filter(({ code }) => codes.includes(code))
    .map(({ code, definition }) => ({ code, version: 1, definition }))

type Told = [signal: Signal | null, time: string, cycle?: number, withdrawn?: boolean]

const entriesOf = (...told: Told[]): LifeEntry[] =>
  told.map(([signal, time, cycle = 1, withdrawn = false], index) => ({
    id: `entry ${index}`,
    signal,
    at: at(time),
    cycle,
    withdrawn
  }))

function settling(entries: LifeEntry[], change: Partial<Settling> = {}): Settling {
  let made = 0
  return {
    facts: {
      tier: '乡镇（街道）',
      colour: '黄',
      category: '群众求决',
      channel: '来访',
      grade: null,
      nature: '一般诉求',
      route: null
    },
    entries,
    seen: 0,
    clocks: [],
    deeds: { pauses: [], extensions: [], moves: [] },
    rules: rules('bazhou.village', 'bazhou.township', 'bazhou.district'),
    officeOn: () => officeSchema.parse('08:30-12:00,14:00-17:30'),
    calendarId: 1,
    noticesOf: () => knownNotices(),
    newId: () => `clock ${++made}`,
    now: at('08-20T09:00'),
    ...change
  }
}

const short = ({ code, cycle, dueAt, endedAt, endedAs }: CaseClock) =>
  [code, cycle, dueAt?.slice(5, 16) ?? null, endedAt?.slice(5, 16) ?? null, endedAs] as const

describe('clocks of a case', () => {
  it('begin with its registration, by the one rule for its tier', () => {
    const { begun } = settle(settling(entriesOf(['registered', '08-03T19:42'])))
    expect(begun.map(short)).toEqual([['bazhou.township', 1, '09-03T00:00', null, null]])
  })

  it.each<[string, Told[], ReturnType<typeof short>]>([
    [
      'closing',
      [
        ['assigned', '08-04T09:00'],
        ['closed', '08-12T10:00']
      ],
      ['bazhou.township', 1, '09-03T00:00', '08-12T10:00', null]
    ],
    [
      'a finding of invalid',
      [['foundInvalid', '08-04T09:00']],
      ['bazhou.township', 1, '09-03T00:00', '08-04T09:00', 'over']
    ],
    [
      'a refusal',
      [
        ['screenedValid', '08-04T09:00'],
        ['declined', '08-05T09:00']
      ],
      ['bazhou.township', 1, '09-03T00:00', '08-05T09:00', 'over']
    ],
    [
      'nothing while it is handled',
      [
        ['assigned', '08-04T09:00'],
        ['sentBack', '08-05T09:00'],
        ['assigned', '08-06T09:00']
      ],
      ['bazhou.township', 1, '09-03T00:00', null, null]
    ],
    [
      'no closing that was taken back',
      [['closed', '08-12T10:00', 1, true]],
      ['bazhou.township', 1, '09-03T00:00', null, null]
    ]
  ])('end with %s', (_, told, expected) => {
    const { begun } = settle(settling(entriesOf(['registered', '08-03T19:42'], ...told)))
    expect(begun.map(short)).toEqual([expected])
  })

  it('a case that is handled again has a clock of its own; the rest between counts for neither', () => {
    const entries = entriesOf(
      ['registered', '03-01T09:00'],
      ['closed', '03-20T09:00'],
      ['rehandled', '08-10T09:00', 2]
    )
    const { begun } = settle(settling(entries))
    expect(begun.map(short)).toEqual([
      ['bazhou.township', 1, '04-01T00:00', '03-20T09:00', null],
      ['bazhou.township', 2, '09-10T00:00', null, null]
    ])
  })

  it('sending back doesn’t stop the person’s clock; the next body has a new one of its own', () => {
    const entries = entriesOf(
      ['registered', '08-03T09:00'],
      ['assigned', '08-03T10:00'],
      ['sentBack', '08-06T09:00'],
      ['assigned', '08-07T09:00'],
      ['assigned', '08-11T09:00']
    )
    const both = rules('bazhou.township', 'heyuan.reply')
    expect(settle(settling(entries, { rules: both })).begun.map(short)).toEqual([
      ['bazhou.township', 1, '09-03T00:00', null, null],
      ['heyuan.reply', 1, '08-25T00:00', '08-06T09:00', null],
      ['heyuan.reply', 1, '08-29T00:00', '08-11T09:00', 'replaced'],
      ['heyuan.reply', 1, '09-02T00:00', null, null]
    ])
  })

  it('a rule that is taken into use later starts none for what happened before', () => {
    const entries = entriesOf(
      ['registered', '08-03T09:00'],
      ['assigned', '08-03T10:00'],
      ['handled', '08-04T10:00']
    )
    const later = settling(entries, { seen: 2, rules: rules('heyuan.reply') })
    expect(settle(later)).toEqual({ begun: [], moved: [] })
  })

  it('an assignment that was taken back leaves a clock that never counted', () => {
    const entries = entriesOf(['registered', '08-03T09:00'], ['assigned', '08-03T10:00'])
    const { begun } = settle(settling(entries, { rules: rules('heyuan.reply') }))
    const taken = entriesOf(
      ['registered', '08-03T09:00'],
      ['assigned', '08-03T10:00', 1, true],
      [null, '08-03T11:00']
    )
    const { moved } = settle(settling(taken, { seen: 2, clocks: begun, rules: rules('heyuan.reply') }))
    expect(moved.map(short)).toEqual([['heyuan.reply', 1, '08-25T00:00', '08-03T10:00', 'void']])
  })

  it('what is written later of a day before its start ends a clock at its start, never before it', () => {
    const entries = entriesOf(
      ['registered', '08-03T09:00'],
      ['assigned', '08-10T10:00'],
      ['sentBack', '08-06T09:00']
    )
    const { begun } = settle(settling(entries, { rules: rules('heyuan.reply') }))
    expect(begun.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [at('08-10T10:00'), at('08-10T10:00')]
    ])
  })

  it('a holiday table that is gone moves no end, but the clock still stops', () => {
    const entries = entriesOf(
      ['registered', '08-03T09:00'],
      ['assigned', '09-28T10:00'],
      ['handled', '09-29T10:00']
    )
    const { begun } = settle(settling(entries, { rules: rules('heyuan.reply') }))
    const gone = { clocks: begun, rules: rules('heyuan.reply'), noticesOf: () => undefined }
    expect(settle(settling(entries, { seen: 3, ...gone })).moved).toEqual([])
    const sentBack = [...entries, ...entriesOf([null, '10-01T09:00'], ['sentBack', '10-08T09:00']).slice(1)]
    const { moved } = settle(settling(sentBack, { seen: 3, ...gone }))
    expect(moved.map(({ dueAt, endedAt }) => [dueAt, endedAt])).toEqual([
      [begun[0]?.dueAt, at('10-08T09:00')]
    ])
  })

  it('no entry starts the same clock twice, though it was forgotten that it was looked at', () => {
    const entries = entriesOf(['registered', '08-03T09:00'], ['assigned', '08-03T10:00'])
    const both = rules('bazhou.township', 'heyuan.reply')
    const { begun } = settle(settling(entries, { rules: both }))
    expect(settle(settling(entries, { rules: both, clocks: begun }))).toEqual({ begun: [], moved: [] })
  })

  it('a pause without an end leaves no end, one with an end takes what it covers, and time that is granted is added', () => {
    const entries = entriesOf(['registered', '08-03T09:00'])
    const { begun } = settle(settling(entries))
    const dueAfter = (deeds: Partial<Settling['deeds']>) =>
      settle(
        settling(entries, {
          seen: 1,
          clocks: begun,
          deeds: { pauses: [], extensions: [], moves: [], ...deeds }
        })
      ).moved.map(({ dueAt }) => dueAt?.slice(5, 10) ?? null)
    const pause = { from: at('08-10T09:00'), to: null }
    expect(dueAfter({ pauses: [{ ...pause, cycle: 1 }] })).toEqual([null])
    expect(dueAfter({ pauses: [{ ...pause, cycle: 1, to: at('08-20T09:00') }] })).toEqual(['09-13'])
    expect(dueAfter({ extensions: [{ clockId: 'clock 1', at: at('08-10T09:00'), added: 30 }] })).toEqual([
      '10-03'
    ])
    expect(dueAfter({ extensions: [{ clockId: 'another', at: at('08-10T09:00'), added: 30 }] })).toEqual([])
  })
})

describe('the clock that matters most', () => {
  const named = (code: string, change: Partial<CaseClock>): CaseClock => {
    const [clock] = settle(settling(entriesOf(['registered', '08-03T09:00']))).begun
    if (!clock) throw new Error('no clock')
    return { ...clock, code, ...change }
  }
  const long = named('long', { dueAt: at('10-01T00:00') })
  const soon = named('soon', { dueAt: at('08-05T00:00') })
  const paused = named('paused', { dueAt: null })
  const over = named('over', { endedAt: at('08-04T09:00') })

  it.each([
    ['the one that ends first', [long, soon, paused, over], 'soon'],
    ['one that runs before one that is paused', [paused, long], 'long'],
    ['one that is paused before one that ended', [over, paused], 'paused'],
    ['one that ended, where nothing else is left', [over], 'over']
  ])('is %s', (_, clocks, code) => {
    expect(foremost(clocks)?.code).toBe(code)
  })

  it('is none where no rule gave one', () => {
    expect(foremost([])).toBeNull()
  })
})

describe('the presets', () => {
  it('are rules as a centre could write them, each under a name of its own', () => {
    expect(new Set(presetRules().map(({ code }) => code)).size).toBe(presetRules().length)
    for (const { definition } of presetRules()) expect(centreRuleSchema.parse(definition)).toEqual(definition)
  })
})
