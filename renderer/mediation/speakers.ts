import type { Party } from '../../db/parties/party.ts'

export const mediatorSpeaker = '调解员'
const recorderSpeaker = '记录员'

export interface Speaker {
  name: string
  /** What they are, shown beside the name; empty where the name says it. */
  part: string
}

/** How many speakers have a key of their own: Alt+1 to Alt+9. */
export const speakerKeys = 9

/**
 * Who can be heard in a session, in the order of their keys. Whoever already speaks in the transcript and
 * is none of these (pasted in) comes last.
 */
export function speakersOf(parties: Party[], invited: string[], heard: string[]): Speaker[] {
  const named = (side: Party['side'], part: string) =>
    parties
      .filter((party) => party.side === side && party.kind !== 'anonymous')
      .map((party) => ({ name: party.name, part }))
  const known: Speaker[] = [
    { name: mediatorSpeaker, part: '' },
    ...named('applicant', '诉求人'),
    ...named('respondent', '相对方'),
    { name: recorderSpeaker, part: '' },
    ...invited.map((name) => ({ name, part: '受邀' }))
  ]
  const others = heard.map((name) => ({ name, part: '其他' }))
  return [...known, ...others].filter(
    (speaker, index, all) =>
      speaker.name !== '' && all.findIndex((one) => one.name === speaker.name) === index
  )
}
