import { z } from 'zod'
import { query } from '../contract.ts'
import { jobSchema } from './job.ts'

/** Nothing of this is on the disk, and neither waits for anything that is being written. */
export const jobsApi = {
  'jobs.list': query({
    summary: '本人在这个席位上的后台工作：排队、进行到哪里、做好了等取、没做成',
    access: 'signedIn',
    reads: [],
    input: z.object({}),
    output: z.array(jobSchema)
  }),
  'jobs.cancel': query({
    summary: '取消一项后台工作；已经做完的，放下它的结果',
    access: 'signedIn',
    reads: [],
    input: z.object({ id: z.uuid() }),
    output: z.object({ cancelled: z.boolean() })
  })
}
