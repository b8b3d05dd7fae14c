/** The steps of a case's life by their names, and what the moment of each is called. */

export const stepLabels = {
  screen: '甄别',
  decide: '受理',
  assign: '分派',
  receive: '签收',
  sendBack: '退件',
  noteHelp: '登记协办反馈',
  withdraw: '撤销',
  handle: '登记办理情况',
  askTime: '申请延期或暂停',
  answerTime: '批复延期或暂停',
  withdrawTime: '撤回申请',
  resume: '恢复计时',
  moveClock: '期限调整',
  moveTier: '提级或降级',
  moveGrade: '调整分档',
  repeat: '登记再次反映',
  mediate: '调解',
  attach: '添加附件',
  requestClosing: '申请办结',
  sign: '会签',
  return: '会签退回',
  revisit: '回访',
  waiveRevisit: '免回访',
  recheck: '抽查',
  lookBack: '回头看',
  drawRevisit: '回访抽样',
  appraise: '评查',
  tellAppraisal: '评查反馈',
  file: '立卷归档',
  buildVolume: '生成案卷',
  beginCharge: '领导包案',
  noteVisit: '登记家访',
  serve: '登记送达',
  handOverCharge: '移交包案',
  discharge: '包案销案',
  issueSheet: '督办发单',
  receiveSheet: '签收督办单',
  answerSheet: '答复督办单',
  settleSheet: '督办销号',
  withdrawSheet: '撤销督办单'
} as const
export type Step = keyof typeof stepLabels
export const allSteps = Object.keys(stepLabels) as [Step, ...Step[]]

const moments: Partial<Record<Step, string>> = {
  handle: '办理',
  askTime: '申请',
  answerTime: '批复',
  resume: '恢复',
  moveGrade: '调整',
  waiveRevisit: '决定',
  repeat: '反映',
  serve: '送达',
  beginCharge: '包案',
  noteVisit: '家访',
  handOverCharge: '移交',
  discharge: '销案',
  issueSheet: '发单',
  receiveSheet: '签收',
  answerSheet: '答复',
  settleSheet: '销号',
  withdrawSheet: '撤销',
  tellAppraisal: '反馈',
  return: '退回',
  file: '归档'
}

/** What the moment of a step is called, on screen and in what is wrong with it. */
export function momentLabel(step: Step): string {
  return `${moments[step] ?? stepLabels[step]}时间`
}
