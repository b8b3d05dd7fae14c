import { describe, expect, it } from 'vitest'
import { calledIn } from '../../../scripts/call/lines.ts'

describe('a line of npm run call', () => {
  it('is a call with its input', () => {
    const line = '{"call": "cases.list", "input": {"mine": true}}'
    expect(calledIn(line)).toEqual({ call: 'cases.list', input: { mine: true } })
  })

  it.each(['null', '7', '[]', '"cases.list"', 'true', '[{"call": "cases.list"}]'])(
    '%s is told how it should be written',
    (line) => {
      expect(() => calledIn(line)).toThrow(/应是一个 JSON 对象，写明 "call"/)
    }
  )
})
