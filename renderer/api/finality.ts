import type { Api, CallName } from '../../db/api.ts'
import { seatsInOrder } from '../../db/signoff/signoff.ts'

/**
 * What can be taken back, for every command there is: a new one doesn't compile before it is decided.
 * `asks` and can't be taken back; the sentence is what the question says, or it stands in the life table, row by row:
 * a row without one offers 撤销.
 * `offers` 撤销 at the foot. `tells` beside the button that it can't be changed, and how a mistake is mended.
 * `notes` nothing that anybody would take back.
 */
type Finality =
  | { way: 'asks'; sentence: string }
  | { way: 'asks'; life: true }
  | { way: 'offers' }
  | { way: 'tells'; sentence: string }
  | { way: 'notes' }

type CommandName = { [N in CallName]: Api[N]['kind'] extends 'query' | 'gate' ? never : N }[CallName]

const kept = '登记后不能再改；写错的，另登记一条更正。'

export const finality = {
  'cases.register': { way: 'tells', sentence: '登记的内容不能再改；登错了的，甄别时定为“无效”，编号保留。' },
  'cases.screen': { way: 'asks', life: true },
  'cases.decide': { way: 'asks', life: true },
  'cases.assign': { way: 'asks', life: true },
  'cases.withdraw': { way: 'notes' },
  'cases.moveTier': { way: 'asks', life: true },
  'cases.sendBack': { way: 'tells', sentence: '退件后这件诉求回到“待分派”；已登记的办理情况都保留。' },
  'cases.handle': { way: 'tells', sentence: kept },
  'cases.repeat': { way: 'tells', sentence: kept },
  'cases.requestClosing': {
    way: 'tells',
    sentence: `提交后案情和材料按现在的样子冻结，${seatsInOrder}依次签名；有人退回才能再改。`
  },
  'extensions.ask': { way: 'tells', sentence: '批准以前期限不变；不需要了，请批复的人写“不同意”。' },
  'extensions.answer': { way: 'tells', sentence: '批复后不能改；准予延期的给告知书文号，给出不能收回。' },
  'extensions.resume': { way: 'tells', sentence: '恢复后接着计时；还要暂停的另行申请。' },
  'service.record': { way: 'tells', sentence: '登记后不能改；被退回的，另登记一次“未能送达”。' },
  'charge.begin': { way: 'tells', sentence: '包案记入办理经过；要换人办“移交包案”，做到了由包案领导销案。' },
  'charge.visit': { way: 'tells', sentence: '登记后不能再改；写错的，另登记一条更正。' },
  'charge.handOver': { way: 'tells', sentence: '移交以后由新的包案领导销案；要再换人，再移交一次。' },
  'charge.discharge': { way: 'tells', sentence: '销案后不能改；事情又起来了，可以再次包案。' },
  'parties.reveal': { way: 'tells', sentence: '记入审计' },
  'attachments.add': { way: 'tells', sentence: '附件保存后不能移除，请先核对。' },
  'mediation.recordSession': { way: 'tells', sentence: '登记后笔录不能再改；写错的在下一次调解里更正。' },
  'mediation.recordAgreement': {
    way: 'tells',
    sentence: '份数按当事人每方一份、调委会留存一份算；登记后协议不能再改。'
  },
  'signoff.signAsApplicant': { way: 'tells', sentence: '签名后不能撤回。' },
  'signoff.witness': { way: 'tells', sentence: '签名后不能撤回。' },
  'signoff.signAsStaff': { way: 'tells', sentence: '签名后不能撤回；有不妥的，由后面的席位退回。' },
  'signoff.return': {
    way: 'asks',
    sentence:
      '本轮会签到此为止，已签的名保留备查；诉求回到“办理中”，办理后重新申请办结，另开一轮，从诉求人签起。'
  },
  'revisits.record': {
    way: 'tells',
    sentence: '不满意、非常不满意或没有解决，会自动开始重办；其余情况进入立卷。'
  },
  'dossier.file': { way: 'asks', life: true },
  'dossier.build': { way: 'notes' },
  'centre.update': { way: 'offers' },
  'centre.updateSettings': { way: 'offers' },
  'centre.addDictionaryValue': { way: 'offers' },
  'centre.removeDictionaryValue': { way: 'notes' },
  'people.add': { way: 'tells', sentence: '添加后不能删除，可以停用；职务和岗位随时能改。' },
  'people.update': {
    way: 'asks',
    sentence: '停用后不能再登录，原来的密码作废；办过的事仍记在名下。恢复时要给一个新的初始密码。'
  },
  'people.changePassword': { way: 'tells', sentence: '修改后原来的密码立即作废，不能改回。' },
  'workingTime.setHours': { way: 'offers' },
  'clockRules.set': { way: 'notes' },
  'clockRules.apply': {
    way: 'asks',
    sentence: '上面列出的在办件将改用新的到期日，每件留下记录；不能改回，要改只能再用一次。'
  },
  'holidays.add': { way: 'offers' },
  'holidays.import': { way: 'notes' },
  'holidays.withdraw': {
    way: 'tells',
    sentence: '撤回后这份通知留在下面的清单里，不再算数；撤错了可以重新录入。'
  },
  'bodies.add': { way: 'offers' },
  'bodies.update': { way: 'offers' },
  'bodies.move': { way: 'offers' },
  'bodies.setStopped': { way: 'offers' },
  'dutyList.add': { way: 'offers' },
  'dutyList.update': { way: 'offers' },
  'dutyList.move': { way: 'offers' },
  'dutyList.setStopped': { way: 'offers' },
  'dutyList.import': {
    way: 'tells',
    sentence: '导入后不能一次撤回；改错的可以逐行修改，停用的可以恢复。导入前请先导出一份留着。'
  },
  'drafts.keep': { way: 'notes' },
  'drafts.drop': { way: 'offers' }
} as const satisfies Record<CommandName, Finality>
