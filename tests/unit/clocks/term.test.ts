import { expect, it } from 'vitest'
import { presetRules } from '../../../db/clocks/presets.ts'
import { termOf } from '../../../db/clocks/term.ts'

/** A clock of a preset that began with a case, due on a day. */
function begun(code: string, firstDueAt: string, cycle = 1) {
  const preset = presetRules().find((one) => one.code === code)
  if (!preset) throw new Error(`no preset ${code}`)
  const startedAt = '2026-08-03T09:12:00+08:00'
  return { cycle, definition: preset.definition, startedAt, firstDueAt, endedAs: null }
}

const told = begun('bazhou.township', '2026-09-03T00:00:00+08:00')

it('what the person was told stays told: no clock that begins later, and none of a second handling, takes its place', () => {
  const body = begun('heyuan.reply', '2026-08-10T00:00:00+08:00')
  const later = { ...body.definition, forWhom: 'person' as const, stops: ['closed' as const] }
  const others = [{ ...body, definition: later }, begun('bazhou.township', '2026-08-05T00:00:00+08:00', 2)]
  expect(termOf([told, ...others])).toEqual({ length: '自登记之日起30日', until: '2026年9月2日' })
})

it('a limit of hours is told with its time', () => {
  const { definition } = begun('rongcheng.red', '')
  const red = {
    ...begun('rongcheng.red', '2026-08-04T09:12:00+08:00'),
    definition: { ...definition, forWhom: 'person' as const }
  }
  expect(termOf([red, told])).toEqual({ length: '自登记起24小时', until: '2026年8月4日9时12分' })
})

it('where no rule limits the handling nothing is told', () => {
  expect(termOf([begun('petition.notice', '2026-08-19T00:00:00+08:00')])).toBeNull()
})
