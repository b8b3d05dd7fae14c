import { expect, it } from 'vitest'
import { life, type LifeRow } from '../../../db/cases/life.ts'
import { finality } from '../../../renderer/api/finality.ts'
import { stepCalls } from '../../../db/step-calls.ts'
import { panelCall, panelSteps } from '../../../renderer/case-steps/offered-steps.ts'

const rows: readonly LifeRow[] = life

it('asks where the life table says that a step is final, and only there', () => {
  const final = new Set(rows.filter((row) => row.finality).map((row) => stepCalls[row.step][0]))
  const asks = Object.entries(finality).filter(([, one]) => 'life' in one)
  expect(asks.map(([name]) => name).sort()).toEqual([...final].sort())
})

it('tells what is final in whole sentences, at the button of each step that doesn’t ask', () => {
  for (const step of panelSteps) {
    const one = finality[panelCall(step)]
    if (one.way === 'tells') expect(one.sentence, step).toMatch(/。$/)
    else expect(one, step).toEqual({ way: 'asks', life: true })
  }
})
