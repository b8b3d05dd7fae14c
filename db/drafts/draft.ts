import { z } from 'zod'

/** Characters of one draft as JSON: a transcript of some two hundred pages. */
export const draftLimit = 1_000_000

/** What a draft is of, such as `step/<case>/handle`; a person has one draft of each. */
export const draftKeySchema = z
  .string()
  .meta({ title: '草稿的名称' })
  .min(1, { error: '缺少草稿的名称' })
  .max(200, { error: '草稿的名称太长' })

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export const draftBodySchema = z
  .string()
  .meta({ title: '草稿' })
  .max(draftLimit, {
    error: `草稿超过 ${draftLimit / 10_000} 万字符，存不下了；请先登记已写的部分，再接着写`
  })
  .refine(isJson, { error: '草稿应是 JSON' })

/** `act` is the act that its form is about to do, as a command is named by it; null where its writer named none. */
export const draftSchema = z.object({
  key: z.string(),
  body: z.string(),
  savedAt: z.string(),
  act: z.string().nullable()
})
export type Draft = z.infer<typeof draftSchema>
