import { z } from 'zod'
import { query } from '../contract.ts'
import { auditors } from '../people/posts.ts'

export const auditApi = {
  'audit.verify': query({
    summary: '校验审计链：每一条是否连着前一条',
    access: auditors,
    reads: ['audit'],
    input: z.object({}),
    output: z.object({ entries: z.number().int(), head: z.string(), faults: z.array(z.string()) })
  })
}
