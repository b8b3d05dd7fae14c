import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { optionalLine, requiredLine, requiredName } from '../text/fields.ts'
import { safeFileName } from './file-name.ts'

/** The largest attachment, in bytes: a 600-dpi colour page or a minute of film from a phone. */
export const attachmentLimit = 20 * 1024 * 1024

/** `30.0 MB` */
export function fileSize(bytes: number): string {
  // What would read as nothing is counted out.
  if (bytes < 102.4) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export const bytesSchema = z
  .instanceof(Uint8Array)
  .meta({ description: '文件内容；命令行里写成 {"$file":"路径"} 或 {"$bytes":"base64"}' })

export const attachmentInputSchema = z.object({
  caseId: z.uuid(),
  name: z.string().transform(safeFileName),
  bytes: bytesSchema,
  source: requiredLine('材料来源', 60),
  collector: requiredName('收集人', 50),
  collectedAt: momentField('收集时间'),
  description: optionalLine('证明内容', 200),
  /** The handling entry it belongs to; null for what came with the registration. */
  eventId: z.uuid().nullable().default(null)
})

export const attachmentViewSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  source: z.string(),
  collector: z.string(),
  collectedAt: z.string(),
  recordedAt: z.string(),
  description: z.string(),
  eventId: z.uuid().nullable()
})
export type Attachment = z.infer<typeof attachmentViewSchema>

const signatures: { mime: string; starts: number[] }[] = [
  { mime: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { mime: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46] }
]

/** What a file is by its first bytes; a name can say anything. */
export function mimeOf(bytes: Uint8Array): string {
  const found = signatures.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte))
  return found?.mime ?? 'application/octet-stream'
}

/** Pictures that a volume can print. */
export function isPicture(attachment: { mime: string }): boolean {
  return attachment.mime === 'image/png' || attachment.mime === 'image/jpeg'
}
