import { z } from 'zod'
import { momentSchema } from '../calendar/moment.ts'
import { cleanText } from '../parties/party-name.ts'
import { optionalText, requiredText } from '../parties/party.ts'

/** The largest attachment, in bytes: a 600-dpi colour page or a minute of film from a phone. */
export const attachmentLimit = 20 * 1024 * 1024

/** UTF-8 bytes a name may have: file systems allow 255, and a lock or temporary file adds to it. */
const nameLimit = 200

/** Windows takes these for devices, whatever follows the first dot. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i

/** Marks that turn the reading direction and can make `…exe.docx` out of `…xcod.exe`. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Cuts a name to its limit between characters; what it ends with (`.docx`) stays. */
function shorten(name: string): string {
  const size = (text: string) => new TextEncoder().encode(text).length
  if (size(name) <= nameLimit) return name
  const extension = /\.[0-9a-z]{1,10}$/i.exec(name)?.[0] ?? ''
  const stem = [...name.slice(0, name.length - extension.length)]
  while (size(stem.join('') + extension) > nameLimit) stem.pop()
  return stem.join('').replace(/[. ]+$/, '') + extension
}

/**
 * A file's own name: the last part of whatever path came with it, without what Windows refuses in names;
 * never empty, never a step upward.
 */
export function safeFileName(name: string): string {
  const last = cleanText(name).split(/[\\/]/).pop() ?? ''
  const safe = last
    .replace(directionMarks, '')
    .replace(/[<>:"|?*\n\t]/g, '_')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
    .replace(deviceName, '_$&')
  return shorten(safe) || '未命名'
}

/** `30.0 MB` */
export function fileSize(bytes: number): string {
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
  source: requiredText('材料来源', 60),
  collector: requiredText('收集人', 50),
  collectedAt: momentSchema,
  description: optionalText('证明内容', 200),
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
