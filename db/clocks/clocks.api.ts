import { z } from 'zod'
import { momentSchema } from '../calendar/moment.ts'
import { colours, tiers } from '../cases/case.ts'
import { query } from '../contract.ts'
import { timeOf } from '../calendar/civil-time.ts'
import { askedFactsSchema } from './clock-facts.ts'
import { optionalLine } from '../text/fields.ts'
import { shownClockSchema } from './clock.ts'
import { explanationSchema } from './explanation.ts'

export const clocksApi = {
  'clocks.explain': query({
    summary:
      '按给出的规则、起点、暂停、延长和改动算一只钟：何时到期，为什么；规则没写作息的，用本中心在起点那天的工作时间',
    access: 'signedIn',
    reads: ['centre'],
    input: askedFactsSchema.safeExtend({
      asOf: timeOf('查看的时间').optional().meta({ description: '在什么时候看；不写就是现在' })
    }),
    output: explanationSchema
  }),
  'clocks.forecast': query({
    summary: '这样的诉求登记以后有哪些期限，各到什么时候',
    access: 'signedIn',
    reads: ['centre'],
    input: z.object({
      tier: z.enum(tiers),
      colour: z.enum(colours).nullable().default(null),
      category: optionalLine('诉求类别', 60),
      channel: optionalLine('来源渠道', 60),
      registeredAt: momentSchema
    }),
    output: z.object({ clocks: z.array(shownClockSchema) })
  })
}
