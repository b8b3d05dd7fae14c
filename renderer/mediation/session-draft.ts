import type { SessionInput } from '../../db/mediation/mediation.ts'
import { blankTranscript, spokenLines, type TranscriptState } from './transcript-edits.ts'

/** The fields around the transcript, as they stand in the form: nothing chosen is empty. */
export interface SessionFields {
  room: string
  mediatorIds: string[]
  recorderId: string
  invited: string[]
  startedAt: string
  endedAt: string
  outcome: SessionInput['outcome'] | undefined
  outcomeNote: string
}

export interface SessionDraft {
  fields: SessionFields
  transcript: TranscriptState
}

export function blankSession(): SessionDraft {
  return {
    fields: {
      room: '',
      mediatorIds: [],
      recorderId: '',
      invited: [],
      startedAt: '',
      endedAt: '',
      outcome: undefined,
      outcomeNote: ''
    },
    transcript: blankTranscript()
  }
}

/** The draft as the API takes it. What is missing goes as it is: the API names it in words. */
export function sessionInput(
  caseId: string,
  fields: SessionFields,
  transcript: TranscriptState
): { input: SessionInput; lineIds: string[] } {
  const spoken = spokenLines(transcript.lines)
  const input = { caseId, ...fields, transcript: spoken.transcript }
  return { input: input as SessionInput, lineIds: spoken.ids }
}
