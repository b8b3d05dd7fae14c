import { z } from 'zod'
import stateCouncil from '../../resources/holidays/state-council.json' with { type: 'json' }
import { noticeSchema, type Notice } from './working-calendar.ts'

let read: readonly Notice[] | null = null

/** The notices that came with the program, 2004 to 2026, the changes of 2015, 2019 and 2020 among them; read when first asked for. */
export function knownNotices(): readonly Notice[] {
  read ??= z.array(noticeSchema).parse(stateCouncil.notices)
  return read
}
