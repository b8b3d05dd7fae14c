import { z } from 'zod'
import { sha256 } from '../digest/digest.ts'
import type { Schema } from '../schema.ts'
import { newestFormat, snapshotSchema, type Snapshot } from '../signing/formats/formats.ts'
import type { Round, Sheet } from './signoff.ts'

/** The fault of a frozen text that is not what was frozen. */
export const alteredText = '会签稿被改动'

const numbered = z.looseObject({ format: z.number().int().positive() })

type Text = Pick<Schema['signoffRound'], 'snapshot' | 'snapshotSha256'>
type Read = { snapshot: Snapshot } | { unreadable: string }

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isIntact({ snapshot, snapshotSha256 }: Text): boolean {
  return sha256(snapshot) === snapshotSha256
}

/** The frozen text of a round; where this program can't read it, why, in a sentence for people. */
export function readSnapshot(round: Text): Read {
  const value = parsed(round.snapshot)
  const { data: snapshot } = snapshotSchema.safeParse(value)
  if (snapshot) return { snapshot }
  const format = numbered.safeParse(value).data?.format ?? 0
  // A text that isn't what was frozen says nothing true of its format either.
  if (format <= newestFormat || !isIntact(round)) return { unreadable: alteredText }
  const known = `会签稿是格式 ${format}，本程序只认到格式 ${newestFormat}`
  return { unreadable: `${known}：这一轮由更新的版本写成，请用新版程序查看和校验` }
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

function contentsOf(snapshot: Snapshot): Round['contents'] {
  const { events, sessions, attachments } = snapshot
  const agreements =
    snapshot.format === 1 ? [snapshot.agreement].filter((one) => one !== null) : snapshot.agreements
  return {
    events: ids(events),
    sessions: ids(sessions),
    agreements: ids(agreements),
    attachments: ids(attachments)
  }
}

const nothing = { title: '', applicants: [], anonymous: false, summary: '', request: '', result: '' }
const blankSheet = { ...nothing, caseNumber: '', round: 0, documents: [] } satisfies Sheet

/**
 * What a frozen text says of its round, whatever its format: its number, the sheet, and by their ids the entries and
 * papers that it holds. Of a text that can't be read, why; the rest is then blank.
 */
export function frozenOf(round: Text): Pick<Round, 'format' | 'sheet' | 'contents' | 'unreadable'> {
  const read = readSnapshot(round)
  if ('unreadable' in read) {
    const contents = { events: [], sessions: [], agreements: [], attachments: [] }
    return { format: 0, sheet: blankSheet, contents, unreadable: read.unreadable }
  }
  const { snapshot } = read
  const { format, sheet } = snapshot
  return { format, sheet, contents: contentsOf(snapshot), unreadable: null }
}
