import { query } from '../contract.ts'
import { timeOf } from './civil-time.ts'
import { clockFactsSchema } from './clock-facts.ts'
import { explanationSchema } from './explanation.ts'

export const clocksApi = {
  'clocks.explain': query({
    summary: '按给出的规则、起点、暂停、延长和改动算一只钟：何时到期，为什么',
    access: 'signedIn',
    reads: [],
    input: clockFactsSchema.safeExtend({
      asOf: timeOf('查看的时间').optional().meta({ description: '在什么时候看；不写就是现在' })
    }),
    output: explanationSchema
  })
}
