import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { tiers } from '../cases/case.ts'
import { command, query } from '../contract.ts'
import { leaders } from '../people/posts.ts'
import { chosenLine, requiredText } from '../text/fields.ts'

const to = z.enum(tiers, { error: '请选择移到哪一级' })
const grade = chosenLine('分档', 60)

const moved = z.object({
  clocks: z.array(
    z.object({
      name: z.string(),
      /** The rule that takes its place; null where none does and the clock ends with the move. */
      next: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable()
    })
  )
})

export const tiersApi = {
  'cases.moveTier': command({
    summary:
      '提级或降级：由领导定，写明理由；诉求移到那一级的台账，正在走的期限按那一级的规则从原来的起点重算',
    access: leaders,
    changes: ['case', 'cases'],
    input: z.object({
      caseId: z.uuid(),
      happenedAt: momentField(momentLabel('moveTier')),
      to,
      reason: requiredText('理由', 500)
    }),
    output: z.object({ eventId: z.uuid() })
  }),
  'cases.previewTier': query({
    summary: '移到那一级以后，正在走的期限各到什么时候',
    access: 'signedIn',
    reads: ['case', 'centre'],
    input: z.object({ caseId: z.uuid(), to }),
    output: moved
  }),
  'cases.moveGrade': command({
    summary: '调整分档：由领导定，写明理由；按档定的期限从原来的起点按新的一档重算',
    access: leaders,
    changes: ['case', 'cases'],
    input: z.object({
      caseId: z.uuid(),
      happenedAt: momentField(momentLabel('moveGrade')),
      to: grade,
      reason: requiredText('理由', 500)
    }),
    output: z.object({ eventId: z.uuid() })
  }),
  'cases.previewGrade': query({
    summary: '调到那一档以后，正在走的期限各到什么时候',
    access: 'signedIn',
    reads: ['case', 'centre'],
    input: z.object({ caseId: z.uuid(), to: grade }),
    output: moved
  })
}
