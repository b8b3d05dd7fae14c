import type { CallName } from '../../db/api.ts'
import type { StaffName } from './gate-actions.ts'
import { onePixelPng } from './pictures.ts'

/** Who signs for each seat when all goes right; the handler's is the case's owner. */
export const signers = {
  applicant: '杨洪',
  handler: '罗建国',
  deputyLeader: '岳明远',
  principalLeader: '冉永康'
} as const

/** The same with a leader who holds both posts and may use one. */
export const doubles = { ...signers, deputyLeader: '双岗领导', principalLeader: '双岗领导' } as const

interface Attempted {
  caseId: string
  by: StaffName
  to: StaffName
  ids: Record<StaffName, string>
  now: (shiftMinutes?: number) => string
}

/** The call of a step and an input for it that is right, but for what `by` and `to` bring along. */
export function stepInput(kind: string, { caseId, by, to, ids, now }: Attempted): [CallName, object] {
  const step = { caseId, happenedAt: now() }
  const session = {
    room: '调解一室',
    mediatorIds: [ids['蒲晓燕']],
    recorderId: ids['杨洪'],
    outcome: '达成协议'
  }
  const spoken = {
    startedAt: now(-1),
    endedAt: now(),
    transcript: [{ speaker: '调解员', text: '是否听清？' }]
  }
  const resolved = to !== '罗建国'
  const file = { name: 'x.png', bytes: onePixelPng(), source: '现场', collector: by, collectedAt: now() }
  const inputs: Record<string, [CallName, object]> = {
    screen: ['cases.screen', { ...step, valid: true, reason: '有效' }],
    decide: ['cases.decide', { ...step, decision: 'accepted', basis: '属地', way: '当面' }],
    assign: ['cases.assign', { ...step, ownerId: ids[to], note: by === '岳明远' ? '' : '原承办人已调离' }],
    sendBack: ['cases.sendBack', { ...step, reason: '不属本部门' }],
    moveTier: [
      'cases.moveTier',
      { ...step, to: to === '罗建国' ? '村（社区）' : '区（县）', reason: '本级办不了' }
    ],
    handle: ['cases.handle', { ...step, kind: '现场核查', text: '到场查看' }],
    requestClosing: ['cases.requestClosing', { ...step, result: '完成' }],
    attach: ['attachments.add', { caseId, ...file }],
    mediate: ['mediation.recordSession', { caseId, ...session, ...spoken }],
    revisit: [
      'revisits.record',
      { ...step, way: '电话', text: '回访', resolved, satisfaction: resolved ? '满意' : '不满意' }
    ],
    file: [
      'dossier.file',
      { ...step, retention: '30年', checkerId: ids[by === '何秋菊' ? '谯文芳' : '何秋菊'] }
    ]
  }
  return inputs[kind] ?? ['cases.read', { caseId }]
}
