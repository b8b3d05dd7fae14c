import { z } from 'zod'
import type { CaseFile } from '../case-file/case-file.ts'
import { means } from '../cases/events.ts'
import { partySideLabels, type Party } from '../parties/party.ts'
import { format1, frozenPart } from './formats/format-1.ts'
import { sheetSchema, type Sheet } from './signoff.ts'

const identified = z.looseObject({ id: z.string() })

/** All that a round freezes: the sheet, and the facts and papers behind it. */
export const snapshotSchema = z.object({
  format: z.literal(1),
  sheet: sheetSchema,
  number: z.string(),
  facts: z.record(z.string(), z.unknown()),
  parties: z.array(identified),
  screening: z.unknown(),
  notice: z.unknown(),
  events: z.array(identified),
  sessions: z.array(identified),
  agreement: identified.nullable(),
  attachments: z.array(identified)
})
export type Snapshot = z.infer<typeof snapshotSchema>

export function makeSnapshot(file: CaseFile, sheet: Sheet): Snapshot {
  return snapshotSchema.parse({
    format: 1,
    sheet,
    number: file.number,
    facts: frozenPart(file.facts, format1.facts),
    parties: frozenPart(file.parties, format1.party),
    screening: frozenPart(file.screening, format1.screening),
    notice: frozenPart(file.notice, format1.notice),
    events: frozenPart(
      file.timeline.filter((event) => !means(event.kind, 'afterSigning')),
      format1.event
    ),
    sessions: frozenPart(file.sessions, format1.session),
    agreement: frozenPart(file.agreement, format1.agreement),
    attachments: frozenPart(file.attachments, format1.attachment)
  })
}

const factLabels: Record<keyof typeof format1.facts, string> = {
  channel: '来源渠道',
  visitMode: '来访形式',
  visitorCount: '人数',
  category: '诉求类别',
  field: '涉及领域',
  colour: '紧急程度',
  tier: '层级',
  registeredAt: '登记时间',
  occurred: '发生时间',
  location: '发生地点',
  summary: '诉求摘要',
  content: '诉求内容',
  request: '具体请求',
  confidential: '保密'
}

type Same = (left: unknown, right: unknown) => boolean

function changedItems(
  label: string,
  frozen: { id: string }[],
  current: { id: string }[],
  names: Parameters<typeof frozenPart>[1],
  same: Same
): string[] {
  return frozen.flatMap((item) => {
    const now = current.find((one) => one.id === item.id)
    if (!now) return [`${label}缺少一项`]
    return same(item, frozenPart(now, names)) ? [] : [`${label}有一项被改动`]
  })
}

/**
 * What of the signed content reads otherwise today, in words; what was added after signing (a revisit, the
 * papers of a later cycle, the result that a later round closes with) is no change, nor is a field that the
 * format does not freeze.
 */
export function changesSince(frozen: Snapshot, file: CaseFile, same: Same): string[] {
  const facts: Record<string, unknown> = file.facts
  const changedFacts = Object.entries(factLabels)
    .filter(([name]) => !same(frozen.facts[name] ?? null, facts[name] ?? null))
    .map(([, label]) => `${label}被改动`)
  const sides = (party: Party) => partySideLabels[party.side]
  const addedParties = file.parties
    .filter((party) => !frozen.parties.some((one) => one.id === party.id))
    .map((party) => `签后增加了${sides(party)}`)
  const agreed = file.agreements.find((one) => one.id === frozen.agreement?.id) ?? null
  const agreement =
    frozen.agreement && !same(frozen.agreement, frozenPart(agreed, format1.agreement)) ? ['协议被改动'] : []
  const { round, result } = frozen.sheet
  const rewritten = round < file.rounds.length
  return [
    ...(frozen.number === file.number ? [] : ['编号被改动']),
    ...changedFacts,
    ...(rewritten || result === file.result ? [] : ['办理结果被改动']),
    ...(same(frozen.screening, frozenPart(file.screening, format1.screening)) ? [] : ['甄别意见被改动']),
    ...(same(frozen.notice, frozenPart(file.notice, format1.notice)) ? [] : ['受理告知被改动']),
    ...changedItems('当事人', frozen.parties, file.parties, format1.party, same),
    ...addedParties,
    ...changedItems('经过', frozen.events, file.timeline, format1.event, same),
    ...changedItems('调解记录', frozen.sessions, file.sessions, format1.session, same),
    ...agreement,
    ...changedItems('附件', frozen.attachments, file.attachments, format1.attachment, same)
  ]
}
