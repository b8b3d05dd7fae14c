/** Something that was done and can be taken back, as long as nothing else was done after it. */
export interface Offer {
  /** What was done, such as `移除诉求人2`. */
  did: string
  /** Answers how to do it again, where taking it back may replace words that were typed meanwhile. */
  takeBack: () => Offer | null | Promise<Offer | null>
}

/** What stands at the foot: words, and with an offer the part of the page that made it and where that is. */
export interface Said {
  /** When it was said, in milliseconds. */
  at: number
  text: string
  /** The case it was said of; null where it is about none. */
  caseId: string | null
  offer: Offer | null
  owner: string
  address: string
}

export const silent: Said = { at: 0, text: '', caseId: null, offer: null, owner: '', address: '' }

/** How long a page may take to lead on after it said what it did. */
const waysMs = 2_000

/** The case that an address opens, with or without its `#`; null for a list. */
export function caseAt(address: string): string | null {
  return /^#?\/[a-z]+\/([^/?]+)/.exec(address)?.[1] ?? null
}

/**
 * Whether what was said still stands where another page is opened. What was said of a case goes only with another case,
 * so that no number is read as that of the wrong one; what was said of a page goes with it, but for an offer.
 */
export function staysAt({ at, caseId, offer }: Said, address: string, now: number): boolean {
  if (caseId === null) return offer !== null || now - at <= waysMs
  const opened = caseAt(address)
  return opened === null || opened === caseId
}
