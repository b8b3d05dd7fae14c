import { z } from 'zod'
import { query } from '../contract.ts'
import { resultReaders } from '../people/posts.ts'
import { ratePeriodSchema } from '../rates/question.ts'
import { noteNames, partNames, rateNames } from '../rates/rates.ts'
import { rateSettingsSchema } from '../rates/settings.ts'

const tallySchema = z.object({
  rate: z.enum(rateNames),
  /** Above the line, below it, and in neither. */
  counted: z.number().int(),
  of: z.number().int(),
  apart: z.number().int(),
  /** Each part that has cases; what it stands for is said in db/rates/rates.ts. */
  parts: z.array(z.object({ part: z.enum(partNames), cases: z.number().int() })),
  /** What is told beside, of those below the line. */
  notes: z.array(z.object({ note: z.enum(noteNames), cases: z.number().int() })),
  /** The rate as it is shown: no percentage of few cases. */
  shown: z.string()
})
export type RateTally = z.infer<typeof tallySchema>

export const resultsApi = {
  'rates.board': query({
    summary:
      '成效：一段日子的响应率、解决率、满意率、按期率、退办率、重办率，各按哪天算、怎么算、出处，分子、分母和不算在内的各几件；可按台账、责任单位、村或渠道分；是哪几件用 cases.list 的 rated 查',
    access: resultReaders,
    reads: ['cases', 'people', 'centre'],
    input: ratePeriodSchema,
    output: z.object({
      /** What was asked, so that numbers never stand under the days of the next question. */
      asked: ratePeriodSchema,
      settings: rateSettingsSchema,
      /** By which shares the closings of the period were asked about, in per cent; the largest first. */
      shares: z.array(z.number().int()),
      rates: z.array(
        tallySchema.extend({ title: z.string(), formula: z.string(), day: z.string(), source: z.string() })
      ),
      /** By class, where one was asked for; the name is empty where cases name none. */
      classes: z.array(z.object({ name: z.string(), rates: z.array(tallySchema) }))
    })
  })
}
