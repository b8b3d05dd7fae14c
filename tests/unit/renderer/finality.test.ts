import { expect, it } from 'vitest'
import { life, type LifeRow } from '../../../db/cases/life.ts'
import { finality } from '../../../renderer/api/finality.ts'
import { api } from '../../../db/api.ts'
import type { Role } from '../../../db/people/people.ts'
import { stepCalls } from '../../../db/step-calls.ts'
import { panelCall, panelSteps } from '../../../renderer/case-steps/offered-steps.ts'

const rows: readonly LifeRow[] = life

it('asks where the life table says that a step is final, and only there', () => {
  const final = new Set(rows.filter((row) => row.finality).map((row) => stepCalls[row.step][0]))
  const asks = Object.entries(finality).filter(([, one]) => 'life' in one)
  expect(asks.map(([name]) => name).sort()).toEqual([...final].sort())
})

it('asks, offers 撤销, or names what puts a mistake right, at each step of a case', () => {
  for (const step of panelSteps) {
    const one = finality[panelCall(step)]
    expect(['asks', 'offers', 'mends'], step).toContain(one.way)
    if ('sentence' in one) expect(one.sentence, step).toMatch(/。$/)
  }
})

it('is mended by a command that there is, and asks with a sentence that says what can’t be done', () => {
  for (const [name, one] of Object.entries<(typeof finality)[keyof typeof finality]>(finality)) {
    if (one.way === 'mends') expect(api[one.by].kind, name).toBe('command')
    if (one.way === 'asks' && 'sentence' in one)
      expect(one.sentence, name).toMatch(/不能|到此为止|自动开始重办/)
  }
})

/** What others put right, whom its sentence names. */
const byOthers: Record<string, RegExp> = { 'checklists.tick': /列清单的人或领导/ }

it('is mended by whoever did it, without asking anybody, unless it says who does', () => {
  const mends = Object.entries<(typeof finality)[keyof typeof finality]>(finality).flatMap(([name, one]) =>
    one.way === 'mends' && !byOthers[name]?.test(one.sentence)
      ? [{ name: name as keyof typeof finality, by: one.by }]
      : []
  )
  for (const { name, by } of mends) {
    const [done, mending] = [api[name].access, api[by].access]
    if (!Array.isArray(mending)) continue
    const able: readonly Role[] = mending
    expect(Array.isArray(done) ? done.filter((post: Role) => !able.includes(post)) : done, name).toEqual([])
    // What only asks for an answer puts nothing right.
    expect(by === 'extensions.ask' && name !== 'extensions.withdraw', name).toBe(false)
  }
})

it('asks before a file is stored that nobody can take out again', () => {
  expect(finality['attachments.add'].way).toBe('asks')
})
