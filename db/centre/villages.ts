import { cleanText } from '../text/text.ts'

/** The names in a text, one a line or set apart by commas; each once. */
export function villagesFrom(text: string): string[] {
  const names = cleanText(text)
    .split(/[\n,，、;；]/)
    .map((name) => name.trim())
  return [...new Set(names.filter(Boolean))]
}
