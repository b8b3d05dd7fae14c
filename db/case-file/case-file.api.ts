import { z } from 'zod'
import { roles } from '../people/people.ts'
import { administrators } from '../people/posts.ts'
import { heldWorkSchema } from './held-work.ts'
import { colours } from '../cases/case.ts'
import { objectionSchema } from '../assignment/objection.ts'
import { ownersLeft } from '../cases/owner-left.ts'
import { allSteps } from '../cases/life.ts'
import { caseStates } from '../cases/states.ts'
import { forWhom } from '../clocks/centre-rule.ts'
import { clockViewSchema, shownClockSchema } from '../clocks/clock.ts'
import { standings } from '../clocks/standing.ts'
import { query } from '../contract.ts'
import { openRequestSchema, pauseSchema } from '../extensions/time-request.ts'
import { rateQuestionSchema } from '../rates/question.ts'
import { watchLineNames } from '../supervision/watch-lines.ts'
import { optionalLine } from '../text/fields.ts'
import { caseFileSchema, returnedSchema } from './case-file.ts'

/** Nobody in service can go on with the case: which post is vacant and who can fill it; null where somebody can. */
const vacantSchema = z.string().nullable()

/** The step a case waits for, whether for the person who asks, and whether its owner left. */
const turnSchema = z.object({
  step: z.enum(allSteps),
  mine: z.boolean(),
  /** The one person it waits for, by name; null where it waits for whoever holds a post. */
  person: z.string().nullable(),
  /** The posts it waits for, where it waits for whoever holds one. */
  posts: z.array(z.enum(roles)),
  ownerGone: z.boolean(),
  vacant: vacantSchema
})

/** A row of the list: one state, one owner, one next action, one clock. */
const caseRowSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  registeredAt: z.string(),
  applicant: z.string(),
  summary: z.string(),
  colour: z.enum(colours),
  state: z.enum(caseStates),
  stateLabel: z.string(),
  owner: z.string(),
  ownerLeft: z.enum(ownersLeft),
  nextAction: z.string(),
  returned: returnedSchema.nullable(),
  clock: shownClockSchema,
  confidential: z.boolean(),
  /** How many times it was handled again. */
  rehandled: z.number().int(),
  /** It waits for the person who asks. */
  myTurn: z.boolean(),
  vacant: vacantSchema,
  /** What the list is sorted by; between equals the id decides. */
  key: z.union([z.string(), z.number()])
})
export type CaseRow = z.infer<typeof caseRowSchema>

/** Where a page ends; `key` is the value it is sorted by, left out where that is the time of registration. */
const cursorSchema = z.object({
  registeredAt: z.string().meta({ title: '上一页末行的登记时间' }),
  id: z.uuid(),
  key: z.union([z.string(), z.number()]).meta({ title: '上一页末行的排序值' }).optional()
})

/**
 * What a list can be sorted by; `due` puts what is ended behind what runs, `turn` what waits for the person who asks
 * before all else, and each part by `due`.
 */
export const caseSorts = ['registered', 'number', 'due', 'state', 'turn'] as const
export type CaseSort = (typeof caseSorts)[number]

export const caseFileApi = {
  'cases.list': query({
    summary: '诉求列表：按编号、姓名、电话尾号或摘要里的词查找',
    access: 'signedIn',
    reads: ['cases', 'people'],
    input: z.object({
      search: optionalLine('查找内容', 100),
      states: z.array(z.enum(caseStates)).default([]),
      /** Only what waits for the person who asks. */
      mine: z.boolean().default(false),
      /** Only what waits for the person who asks by this step. */
      step: z.enum(allSteps).optional(),
      /** Only cases whose clock runs and stands so; empty for all, those that have ended too. */
      standings: z.array(z.enum(standings)).default([]),
      /** Only what the person who asks owns or what waits for them. */
      concerning: z.boolean().default(false),
      /** Only what this account owns; null for what nobody owns. */
      ownerId: z.uuid().nullable().optional(),
      /** Only what this body answers for by the order that holds; null for what none does. */
      bodyId: z.uuid().nullable().optional(),
      /** Only those whose pause is in effect and to be looked at again by now. */
      lookAgain: z.boolean().default(false),
      /** Only what is measured for this one's sake. */
      forWhom: z.enum(forWhom).optional(),
      /** Only what waits for this account, as far as it may be seen by both. */
      waitsFor: z.uuid().optional(),
      /** Only what a line of 督办专账 holds; those that its clock decides put their standings in place of others. */
      watch: z.enum(watchLineNames).optional(),
      /** Only what a number of 成效 counts; asked together with a line of 专账, in its place. */
      rated: rateQuestionSchema.optional(),
      sort: z.enum(caseSorts).default('registered'),
      order: z.enum(['asc', 'desc']).default('desc'),
      after: cursorSchema.nullable().default(null),
      /** Only these, as far as the list holds them: after they were written to. `total` counts the whole list all the same. */
      only: z.array(z.uuid()).min(1).max(100).optional(),
      /** How many rows to pass over, for a list that is jumped about in; `after` walks through one. */
      offset: z.number().int().min(0).max(10_000_000).default(0),
      limit: z.number().int().min(1).max(200).default(50)
    }),
    output: z.object({ rows: z.array(caseRowSchema), next: cursorSchema.nullable(), total: z.number().int() })
  }),
  'cases.counts': query({
    summary: '各状态的诉求件数',
    access: 'signedIn',
    reads: ['cases'],
    input: z.object({}),
    output: z.record(z.enum(caseStates), z.number().int())
  }),
  'cases.turns': query({
    summary: '等本人办理的诉求件数：总数、按步骤和按状态；另列因岗位空缺没有人能接着办的件数',
    access: 'signedIn',
    reads: ['cases', 'people'],
    input: z.object({}),
    output: z.object({
      total: z.number().int(),
      byStep: z.record(z.enum(allSteps), z.number().int()),
      /** By the state they stand in, which is what a list shows them by. */
      byState: z.record(z.enum(caseStates), z.number().int()),
      /** Cases that wait for a post of which there is nobody; the administrator is told of all, by number only. */
      vacant: z.array(z.object({ text: z.string(), cases: z.number().int() }))
    })
  }),
  'cases.heldBy': query({
    summary:
      '停用一位工作人员以前看：手里没办完的、按岗位等着办的诉求各几件、头几件的编号，和只有这一人的岗位',
    access: administrators,
    reads: ['cases', 'people'],
    input: z.object({ accountId: z.uuid() }),
    output: heldWorkSchema
  }),
  'cases.read': query({
    summary: '一件诉求的全部内容（证件号和电话已遮盖）',
    access: 'signedIn',
    reads: ['case', 'people'],
    input: z.object({ caseId: z.uuid() }),
    output: caseFileSchema.extend({
      /** The one that matters most. */
      clock: shownClockSchema,
      clocks: z.array(clockViewSchema),
      /** The pauses of this cycle. */
      pauses: z.array(pauseSchema),
      /** The request for more time that waits for its answer. */
      request: openRequestSchema.nullable(),
      nextAction: z.string(),
      ownerLeft: z.enum(ownersLeft),
      /** It needs its owner, who left: whatever else waits, nothing goes on before it has another. */
      ownerGone: z.boolean(),
      /** Until when its owner may send it back; null where nobody may, or no rule says. */
      objection: objectionSchema.nullable(),
      returned: returnedSchema.nullable(),
      stateLabel: z.string(),
      turn: turnSchema.nullable(),
      /** Whether this person may ask how it went, or check who asked: whoever had a part can't. */
      asks: z.object({ may: z.boolean(), involved: z.boolean(), mayRecheck: z.boolean() }),
      /** The centre appraises what it closes, this case was not yet, and this person had no part in it. */
      toAppraise: z.boolean(),
      /** The look back that is still to be made, for whoever may make it: nobody else is told that the case was drawn. */
      toLookBack: z.object({ id: z.uuid(), begunAt: z.string() }).nullable()
    })
  })
}
