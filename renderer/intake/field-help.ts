import { contentLimit, maxRepresentatives } from '../../db/cases/case.ts'

/** What to know about a field while the cursor stands in it. */
export const fieldHelp: Record<string, string> = {
  idNumber: '18 位身份证号。填对后性别和出生日期自动得出；没有带证件可以留空，先填姓名。',
  name: '生僻字照实录入；少数民族姓名中间的点会统一成“·”。',
  phone: '11 位手机号，或带区号的座机号，如 0827-5550120。回访要用。',
  address: '先选村（社区），再写组和门牌，如“永兴村3组”。',
  creditCode: '统一社会信用代码 18 位；不清楚可以留空。',
  content: `按来人的话如实记录：什么人、什么时候、什么地方、什么事、到了什么程度。最多 ${contentLimit.toLocaleString('zh-CN')} 字。`,
  summary: '一句话说清是什么事，会写进案卷题名。没改过时自动取内容的第一句。',
  request: '来人想要什么结果；有几条写几条，如“一、……；二、……”。',
  location: '事情发生的地方，不是来人的住址。',
  occurred: '照来人说的写，如“今年6月”“上周三晚上”。',
  channel: '诉求从哪里来。列表由系统管理员维护。',
  receivedBy:
    '按登记时间所在半天的坐班表提议；换了人的照实改。坐班表在“设置 → 单位与事件清单”里，单位类别“领导班子”。',
  category: '政策咨询、意见建议、群众求决、行政效能投诉。',
  field: '两级分类，输入其中几个字就能找到，如“水利”“宅基地”。',
  colour: '红橙黄蓝绿，红最急。用方向键选择；它只表示事情有多急，与办理期限无关。',
  tier: '由哪一级办理。层级决定办理期限。',
  visitMode: `两人以上一起来为集体；集体诉求最多推选 ${maxRepresentatives} 名代表。`,
  visitorCount: '一共来了几个人，不只是登记了姓名的人。',
  confidential: '检举控告、对干部的投诉勾选保密：除指定岗位外，列表和报表里看不到内容。',
  registeredAt: '来人反映的时间，从开始录入时算起。补录旧件时改成当时的时间。',
  kind: '不愿具名的选“匿名”，不登记姓名和联系方式。'
}
