import { expect, it } from 'vitest'
import { standingAt } from '../../../db/clocks/standing.ts'

/** 2026-08-05 is a Wednesday; its week ends with Sunday, 2026-08-09. */
it.each([
  ['2026-08-05T16:00:00', '2026-08-05T16:00:59', false, 'today'],
  ['2026-08-05T16:00:00', '2026-08-05T16:01:00', false, 'overdue'],
  ['2026-08-05T16:00:00', '2026-08-05T16:01:00', true, 'overdue'],
  ['2026-08-05T16:00:00', '2026-08-05T16:00:00', true, 'paused'],
  ['2026-08-06T00:00:00', '2026-08-05T23:59:59', false, 'today'],
  ['2026-08-06T00:00:00', '2026-08-06T00:01:00', false, 'overdue'],
  ['2026-08-06T00:01:00', '2026-08-05T23:59:00', false, 'week'],
  ['2026-08-10T00:00:00', '2026-08-05T09:00:00', false, 'week'],
  ['2026-08-10T00:01:00', '2026-08-05T09:00:00', false, 'running'],
  ['2026-08-10T00:00:00', '2026-08-09T09:00:00', false, 'today'],
  ['2026-08-17T00:00:00', '2026-08-10T09:00:00', false, 'week']
])('a clock that ends at %s, seen at %s, paused %s: %s', (due, now, paused, standing) => {
  const clock = { dueAt: `${due}+08:00`, soonAt: null, paused }
  expect(standingAt(`${now}+08:00`)(clock)).toBe(standing)
})

it('stands still without an end, whatever the day', () => {
  expect(standingAt('2026-08-05T09:00:00+08:00')({ dueAt: null, soonAt: null, paused: true })).toBe('paused')
})

it.each([
  ['2026-08-05T09:00:00', 'running'],
  ['2026-08-05T09:01:00', 'soon']
])('is soon from the minute after its mark: %s', (now, standing) => {
  const clock = { dueAt: '2026-09-02T00:00:00+08:00', soonAt: '2026-08-05T09:00:00+08:00', paused: false }
  expect(standingAt(`${now}+08:00`)(clock)).toBe(standing)
})
