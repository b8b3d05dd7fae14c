import type { CallName } from './api.ts'
import type { Step } from './cases/life.ts'

/** The calls that take each step of a life, the one of its panel first: a step without one doesn't compile. */
export const stepCalls = {
  screen: ['cases.screen'],
  decide: ['cases.decide'],
  assign: ['cases.assign'],
  receive: ['cases.receive'],
  sendBack: ['cases.sendBack'],
  noteHelp: ['cases.noteHelp'],
  withdraw: ['cases.withdraw'],
  handle: ['cases.handle'],
  askTime: ['extensions.ask'],
  answerTime: ['extensions.answer'],
  withdrawTime: ['extensions.withdraw'],
  resume: ['extensions.resume'],
  moveClock: ['clockRules.apply'],
  moveTier: ['cases.moveTier'],
  moveGrade: ['cases.moveGrade'],
  repeat: ['cases.repeat'],
  mediate: ['mediation.recordSession', 'mediation.recordAgreement'],
  attach: ['attachments.add'],
  requestClosing: ['cases.requestClosing'],
  sign: ['signoff.signAsApplicant', 'signoff.witness', 'signoff.signAsStaff'],
  return: ['signoff.return'],
  revisit: ['revisits.record'],
  waiveRevisit: ['revisits.waive'],
  file: ['dossier.file'],
  buildVolume: ['dossier.build'],
  beginCharge: ['charge.begin'],
  noteVisit: ['charge.visit'],
  serve: ['service.record'],
  handOverCharge: ['charge.handOver'],
  discharge: ['charge.discharge']
} as const satisfies Record<Step, readonly [CallName, ...CallName[]]>
