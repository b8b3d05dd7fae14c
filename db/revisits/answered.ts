import type { z } from 'zod'
import type { Satisfaction } from '../signoff/signoff.ts'
import { markersBy, usualReason, type Marker } from './marks.ts'

/** What a person who is asked afterwards says, whoever asks. */
interface Answered {
  reached: boolean
  resolved: boolean | null
  satisfaction: Satisfaction | null
  markedBy: Marker | null
  markedFor: string
  way: string
}

interface Fault {
  path: keyof Answered
  message: string
  holds: (one: Answered) => boolean
}

/** What contradicts itself in the answers, or is missing. */
const faults: readonly Fault[] = [
  {
    path: 'satisfaction',
    message: '没有回访到本人，不能填写满意度',
    holds: (one) => !one.reached && (one.satisfaction !== null || one.resolved !== null)
  },
  {
    path: 'resolved',
    message: '请核实问题是否已经解决',
    holds: ({ reached, resolved }) => reached && resolved === null
  },
  {
    path: 'markedBy',
    message: '这种回访方式下本人不在场，不能记为本人点选；请选“代填”并写明原因',
    holds: ({ markedBy, way }) => markedBy !== null && !markersBy(way).includes(markedBy)
  },
  {
    path: 'markedFor',
    message: '请填写代填的原因，如：诉求人不识字，口述',
    holds: (one) => one.markedBy === '代填' && (one.markedFor || usualReason(one.way)) === ''
  }
]

/** Refuses answers that can't be, each at its field. */
export function checkAnswered(one: Answered, context: z.RefinementCtx): void {
  for (const { path, message, holds } of faults) {
    if (holds(one)) context.addIssue({ code: 'custom', path: [path], message })
  }
}
