import { signingApplicants } from '../../parties/party.ts'
import type { VolumeData } from '../volume-data.ts'

/** How a letter speaks to whom it is for: one person, one organisation, several. */
export function spokenTo({ file }: VolumeData): '您' | '你们' | '你单位' {
  const applicants = signingApplicants(file.parties)
  const [only] = applicants
  if (applicants.length > 1 || file.facts.visitorCount > 1) return '你们'
  return only?.kind === 'organisation' ? '你单位' : '您'
}

/** A reason as a clause of a longer sentence: its lines one after the other, without a stop of its own, or the 因 that the sentence brings. */
export function clause(reason: string): string {
  return reason
    .trim()
    .replace(/[。；，、]?\s*\n\s*/gu, '；')
    .replace(/[。；，、！？…\s]+$/u, '')
    .replace(/^因(?!此)/u, '')
}

/** What stands in quotation marks has its own inside single ones. */
export const quoted = (text: string) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`
