import { z } from 'zod'
import type { ErrorData } from '../errors.ts'

/** Told between two pieces of a work: it throws where the job was cancelled, so that nothing more is done. */
export type Progress = (done: number, of: number, word: string) => void

/** Waiting its turn, at work, made (its answer can be fetched), broken off, given up. */
const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const

/** A job as its owner sees it; plain data. */
export const jobSchema = z.object({
  /** The act it was asked for with: the same call with the same act gets its answer. */
  id: z.uuid(),
  call: z.string(),
  input: z.unknown(),
  state: z.enum(jobStates),
  /** How many come first. */
  ahead: z.number().int(),
  done: z.number().int(),
  of: z.number().int(),
  /** What is being done, for people: 正在排版 */
  word: z.string(),
  /** Something it was made from has changed since it was read. */
  outdated: z.boolean(),
  error: z.custom<ErrorData>().nullable()
})
export type JobView = z.infer<typeof jobSchema>
