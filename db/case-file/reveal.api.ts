import { z } from 'zod'
import { command } from '../contract.ts'
import { requiredLine } from '../text/fields.ts'

export const revealApi = {
  'parties.reveal': command({
    summary: '查看一名当事人的完整证件号和电话；说明理由，记入审计',
    access: 'signedIn',
    changes: [],
    input: z.object({ partyId: z.uuid(), reason: requiredLine('查看理由', 200) }),
    output: z.object({ idNumber: z.string(), phone: z.string() })
  })
}
