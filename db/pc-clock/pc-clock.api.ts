import { z } from 'zod'
import { momentSchema } from '../calendar/moment.ts'
import { gate } from '../contract.ts'

export const pcClockApi = {
  'clock.confirm': gate({
    summary: '确认电脑时间是对的：本席位当天有效，记入审计（未登录时记在随后登录的人名下）',
    access: 'anyone',
    input: z.object({}),
    output: z.object({ now: momentSchema })
  })
}
