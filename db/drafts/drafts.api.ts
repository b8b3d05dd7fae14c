import { z } from 'zod'
import { command, query } from '../contract.ts'
import { draftBodySchema, draftKeySchema, draftSchema } from './draft.ts'

/** Whose the draft is, for a page that may be late: under another's sign-in it is refused. Left out: whoever asks. */
const writerSchema = z.string().meta({ title: '草稿所属的账户' }).optional()

export const draftsApi = {
  'drafts.keep': command({
    summary: '存下本人一份没有办完的草稿；同名的旧草稿被替换，不记审计',
    access: 'signedIn',
    changes: ['drafts'],
    audited: false,
    input: z.object({
      key: draftKeySchema,
      body: draftBodySchema,
      of: writerSchema,
      act: z.uuid({ error: 'act 应是一个 UUID' }).optional()
    }),
    output: z.object({ savedAt: z.string() })
  }),
  'drafts.read': query({
    summary: '本人的草稿，全部或一份；别人的读不到',
    access: 'signedIn',
    reads: ['drafts'],
    input: z.object({ key: draftKeySchema.optional() }),
    output: z.array(draftSchema)
  }),
  'drafts.drop': command({
    summary: '删除本人一份草稿，不记审计',
    access: 'signedIn',
    changes: ['drafts'],
    audited: false,
    input: z.object({ key: draftKeySchema, of: writerSchema }),
    output: z.object({})
  })
}
