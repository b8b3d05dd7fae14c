import { z } from 'zod'
import { command, query } from '../contract.ts'
import { counter } from '../people/posts.ts'
import { attachmentInputSchema, bytesSchema } from './attachment.ts'

export const attachmentsApi = {
  'attachments.add': command({
    summary: '给诉求添加附件；加密存放，按内容寻址',
    access: counter,
    changes: ['case'],
    input: attachmentInputSchema,
    output: z.object({ id: z.uuid(), name: z.string() })
  }),
  'attachments.read': query({
    summary: '取出一件附件的内容',
    access: 'signedIn',
    reads: [],
    input: z.object({ attachmentId: z.uuid() }),
    output: z.object({ name: z.string(), mime: z.string(), bytes: bytesSchema })
  })
}
