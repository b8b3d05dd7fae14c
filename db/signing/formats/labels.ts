import type { FieldsOf, newest } from './formats.ts'

/** The names of the frozen fields for people; a field of any format without one is a compile error. */
type LabelsOf<S extends keyof typeof newest> = Readonly<Record<string, string>> & Record<FieldsOf<S>, string>

export const labels: { readonly [S in Exclude<keyof typeof newest, 'signature'>]: LabelsOf<S> } = {
  facts: {
    channel: '来源渠道',
    receivedBy: '接访领导',
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
  },
  party: {
    id: '当事人',
    side: '当事人地位',
    kind: '当事人类型',
    name: '姓名或名称',
    sex: '性别',
    birthDate: '出生日期',
    idNumber: '身份证号',
    phone: '电话',
    address: '住址',
    representative: '是否代表人',
    creditCode: '统一社会信用代码',
    legalRepresentative: '法定代表人'
  },
  term: { length: '办理期限', until: '办理期限止' },
  screening: {
    valid: '是否有效',
    reason: '甄别理由',
    by: '甄别人',
    at: '甄别时间',
    nature: '事项性质',
    route: '途径',
    title: '短标题'
  },
  notice: {
    kind: '受理决定',
    number: '告知书文号',
    at: '告知时间',
    basis: '受理依据',
    to: '转送单位',
    way: '告知方式'
  },
  event: {
    id: '记录',
    kind: '记录类型',
    cycle: '办理轮次',
    happenedAt: '发生时间',
    recordedAt: '记录时间',
    actorName: '经办人',
    label: '方式',
    text: '内容',
    reporter: '反映人'
  },
  session: {
    id: '调解记录',
    cycle: '办理轮次',
    room: '调解室',
    mediators: '调解员',
    recorder: '记录员',
    invited: '参加人',
    startedAt: '开始时间',
    endedAt: '结束时间',
    recordedAt: '记录时间',
    outcome: '调解结果',
    outcomeNote: '结果说明',
    transcript: '笔录'
  },
  agreement: {
    id: '协议',
    sessionId: '所属调解',
    number: '协议编号',
    facts: '主要事实',
    disputes: '争议事项',
    signedOn: '签订日期',
    recordedAt: '记录时间',
    copies: '份数',
    judicialConfirmation: '司法确认',
    clauses: '条款'
  },
  attachment: {
    id: '附件',
    eventId: '所属记录',
    name: '文件名',
    mime: '文件类型',
    size: '文件大小',
    sha256: '文件内容',
    source: '材料来源',
    collector: '收集人',
    collectedAt: '收集时间',
    recordedAt: '记录时间',
    description: '证明内容'
  }
}

/** Fields inside a line of a transcript, a clause, an instalment or a reporter. */
export const innerLabels: Readonly<Record<string, string>> = {
  speaker: '发言人',
  text: '内容',
  obligor: '履行人',
  due: '期限',
  place: '履行地点',
  way: '履行方式',
  amountFen: '金额',
  instalments: '分期',
  name: '姓名',
  phone: '电话'
}
