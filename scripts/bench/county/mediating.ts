import { dayOf, type Day } from '../../../db/calendar/moment.ts'
import { nextId } from './ids.ts'
import type { Numbers } from './numbers.ts'
import type { People } from './people.ts'
import { shares } from './proportions.ts'
import type { Random } from './random.ts'
import type { Rows } from './rows.ts'

const lines = 12

/** A session of a mediation with its record, and the agreement where it came to one. */
export function mediationRows(
  caseId: string,
  cycle: number,
  day: Day,
  numbers: Numbers,
  people: People,
  random: Random
): Rows {
  const sessionId = nextId()
  const agreementId = nextId()
  const agreed = random() < shares.agreed
  const at = (time: string) => `${day}T${time}:00+08:00`
  const session: Rows = {
    mediationSession: [
      {
        id: sessionId,
        caseId,
        cycle,
        room: '调解一室',
        recorderId: people.recorder,
        invited: '[]',
        startedAt: at('14:00'),
        endedAt: at('16:00'),
        recordedAt: at('16:10'),
        outcome: agreed ? '达成协议' : '调解不成',
        outcomeNote: ''
      }
    ],
    sessionMediator: [{ sessionId, accountId: people.mediator, position: 0 }],
    transcriptLine: Array.from({ length: lines }, (_, position) => ({
      sessionId,
      position,
      speaker: position % 2 === 0 ? '调解员' : '诉求人',
      text: '渗漏原因查清以前，先从邻村堰塘抽水，保障灌溉，双方对此有没有意见？'
    }))
  }
  if (!agreed) return session
  return {
    ...session,
    agreement: [
      {
        id: agreementId,
        caseId,
        sessionId,
        number: numbers.take('agreement', at('16:10')),
        facts: '堰塘整治后仍然渗漏。',
        disputes: '返工期限。',
        signedOn: dayOf(at('16:10')),
        recordedAt: at('16:10'),
        copies: 3,
        judicialConfirmation: 0
      }
    ],
    agreementClause: [
      {
        agreementId,
        position: 0,
        text: '限期返工。',
        obligor: '施工方',
        due: day,
        place: '',
        way: '',
        amountFen: random() < 0.3 ? 200_000 : null
      }
    ]
  }
}
