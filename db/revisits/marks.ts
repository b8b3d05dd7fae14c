import { noSatisfaction, type Satisfaction } from '../signoff/signoff.ts'

/**
 * Who marked the level. 好差评 is the person's own and free of pressure, so whoever fills it in for them says so, with the
 * reason. 未注明 is what comes in over the API from a way by which the person may have been there, with nothing said.
 */
export const markers = ['本人', '代填'] as const
export type Marker = (typeof markers)[number]
export const allMarkers = [...markers, '未注明'] as const

/** Ways by which the person is there and can tap the level themselves. */
const present = ['上门', '来访']

/** Ways by which they are not, with the reason that it is filled in for them. */
const absent: Readonly<Record<string, string>> = {
  电话: '诉求人电话中口述',
  线上: '诉求人线上答复',
  公示: '',
  免回访: ''
}

/** Who can have marked the level by that way; of a way that the centre added, nobody knows. */
export function markersBy(way: string): readonly Marker[] {
  return way in absent ? ['代填'] : markers
}

/** Who marks it as a rule; null where a person has to say. */
export function usualMarker(way: string): Marker | null {
  if (present.includes(way)) return '本人'
  return way in absent ? '代填' : null
}

/** Why the level is filled in for the person, where the way says it all; else empty. */
export function usualReason(way: string): string {
  return absent[way] ?? ''
}

interface Marked {
  satisfaction: Satisfaction | null
  /** Null of a revisit of before it was asked. */
  markedBy: (typeof allMarkers)[number] | null
  markedFor: string
  visitorName: string
}

/** The level with who marked it, as papers print it; revisits of before keep the words of their papers. */
export function markWords({ satisfaction, markedBy, markedFor, visitorName }: Marked): string {
  const level = satisfaction ?? noSatisfaction
  switch (markedBy) {
    case null:
      return `${level}（诉求人本人选择）`
    case '本人':
      return `${level}（诉求人本人点选）`
    case '代填':
      return `${level}（${markedFor}，${visitorName}代填）`
    case '未注明':
      return `${level}（未注明由谁点选）`
  }
}
