import { cleanLine } from '../text/text.ts'

/** UTF-8 bytes a name may have: file systems allow 255, and a lock or temporary file adds to it. */
const nameLimit = 200

/** Windows takes these for devices, whatever follows the first dot. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i

/** Cuts a name to its limit between characters; what it ends with (`.docx`) stays. */
function shorten(name: string): string {
  const size = (text: string) => new TextEncoder().encode(text).length
  if (size(name) <= nameLimit) return name
  const extension = /\.[0-9a-z]{1,10}$/i.exec(name)?.[0] ?? ''
  let stem = ''
  let left = nameLimit - extension.length
  for (const character of name.slice(0, name.length - extension.length)) {
    left -= size(character)
    if (left < 0) break
    stem += character
  }
  return stem.replace(/[. ]+$/, '') + extension
}

/**
 * A file's own name: the last part of whatever path came with it, without what Windows refuses in names;
 * never empty, never a step upward.
 */
export function safeFileName(name: string): string {
  const last = cleanLine(name).split(/[\\/]/).pop() ?? ''
  const safe = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
    .replace(deviceName, '_$&')
  return shorten(safe) || '未命名'
}
