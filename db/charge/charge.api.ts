import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel, type Step } from '../cases/life.ts'
import { caseStates } from '../cases/states.ts'
import { command, query } from '../contract.ts'
import { chargeGivers, chargeMovers, chargeVisitors } from '../people/posts.ts'
import {
  chargeReasonSchema,
  dischargeTextSchema,
  handOverReasonSchema,
  measuresSchema,
  visitorsSchema,
  visitTextSchema
} from './charge.ts'

const taken = (step: Step) => ({ caseId: z.uuid(), happenedAt: momentField(momentLabel(step)) })
const leaderSchema = z.uuid({ error: '请选择包案领导' })

/** Which charges of a leader: those that hold, those that ended by 销案. */
const chargeStandings = ['open', 'discharged'] as const

const chargeRowSchema = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  number: z.string(),
  applicant: z.string(),
  summary: z.string(),
  state: z.enum(caseStates),
  stateLabel: z.string(),
  owner: z.string(),
  since: z.string(),
  endedAt: z.string().nullable(),
  days: z.number().int(),
  visits: z.number().int()
})

export const chargeApi = {
  'charge.begin': command({
    summary: '领导包案：由哪位领导包，为什么；一件诉求同时只有一位领导包',
    access: chargeGivers,
    changes: ['case', 'cases'],
    input: z.object({ ...taken('beginCharge'), leaderId: leaderSchema, reason: chargeReasonSchema }),
    output: z.object({ chargeId: z.uuid() })
  }),
  'charge.visit': command({
    summary: '登记包案领导的家访；由包案领导或承办人登记',
    access: chargeVisitors,
    changes: ['case', 'cases'],
    input: z.object({ ...taken('noteVisit'), visitors: visitorsSchema, text: visitTextSchema }),
    output: z.object({})
  }),
  'charge.handOver': command({
    summary: '把包案移交给另一位领导，写明原因；包案领导停用或不再任领导时也这样办',
    access: chargeMovers,
    changes: ['case', 'cases'],
    input: z.object({ ...taken('handOverCharge'), leaderId: leaderSchema, reason: handOverReasonSchema }),
    output: z.object({ chargeId: z.uuid() })
  }),
  'charge.discharge': command({
    summary: '包案领导销案：选“三到位一处理”中做到的，写明情况；销案不代替会签办结',
    access: chargeGivers,
    changes: ['case', 'cases'],
    input: z.object({ ...taken('discharge'), measures: measuresSchema, words: dischargeTextSchema }),
    output: z.object({})
  }),
  'charge.board': query({
    summary: '按包案领导：在包几件、最久的几天、家访几次、已销案几件',
    access: 'signedIn',
    reads: ['cases', 'people'],
    input: z.object({}),
    output: z.array(
      z.object({
        leaderId: z.uuid(),
        name: z.string(),
        title: z.string(),
        /** In service and a leader still. */
        able: z.boolean(),
        open: z.number().int(),
        /** How long the oldest of those has been held; 0 where there is none. */
        longest: z.number().int(),
        /** Visits in those. */
        visits: z.number().int(),
        discharged: z.number().int()
      })
    )
  }),
  'charge.list': query({
    summary: '一位领导在包的或已销案的诉求，每件包了几天；包得最久的在前',
    access: 'signedIn',
    reads: ['cases', 'people'],
    input: z.object({ leaderId: z.uuid(), standing: z.enum(chargeStandings).default('open') }),
    output: z.array(chargeRowSchema)
  })
}
