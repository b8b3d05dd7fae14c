import { z } from 'zod'
import stateCouncil from '../../resources/holidays/state-council.json' with { type: 'json' }
import { noticeSchema } from './working-calendar.ts'

/** The notices that came with the program, 2004 to 2026, the changes of 2015, 2019 and 2020 among them. */
export const knownNotices = z.array(noticeSchema).parse(stateCouncil.notices)
