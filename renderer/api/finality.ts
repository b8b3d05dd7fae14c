import type { Api, CallName } from '../../db/api.ts'
import { seatsInOrder } from '../../db/signoff/signoff.ts'

/**
 * What can be taken back, for every command there is: a new one doesn't compile before it is decided, and none can merely
 * tell that it can't be.
 * `asks` and can't be taken back; the sentence is what the question says, or it stands in the life table, row by row:
 * a row without one offers 撤销.
 * `offers` 撤销 at the foot.
 * `mends`: it stays, and the named command puts a mistake right; so it is told beside the button.
 * `confirmed`: it can't be taken back, and its form is its own question – what it wants besides is given for nothing else.
 * `notes` nothing that anybody would take back.
 */
type Finality =
  | { way: 'asks'; sentence: string }
  | { way: 'asks'; life: true }
  | { way: 'offers' }
  | { way: 'mends'; by: CommandName; sentence: string }
  | { way: 'confirmed'; with: 'signature' | 'password' | 'reason' | 'preview'; sentence: string }
  | { way: 'notes' }

type CommandName = { [N in CallName]: Api[N]['kind'] extends 'query' | 'gate' ? never : N }[CallName]

const kept = '登记后不能再改；写错的，另登记一条更正。'

export const finality = {
  'cases.register': {
    way: 'mends',
    by: 'cases.screen',
    sentence: '登记的内容不能再改；登错了的，甄别时定为“无效”，编号保留。'
  },
  'cases.screen': { way: 'asks', life: true },
  'cases.decide': { way: 'asks', life: true },
  'cases.assign': { way: 'asks', life: true },
  'cases.withdraw': { way: 'notes' },
  'cases.moveTier': { way: 'asks', life: true },
  'cases.moveGrade': {
    way: 'asks',
    sentence: '按档定的期限随之从原来的起点重算；不能撤销，要改回只能再调整一次。'
  },
  'cases.receive': {
    way: 'asks',
    sentence: '签收后不能撤回，时间记到分；此后退件的时间从签收起算。'
  },
  'cases.noteHelp': { way: 'mends', by: 'cases.handle', sentence: kept },
  'cases.sendBack': {
    way: 'asks',
    sentence: '退件后这件诉求回到“待分派”，不能撤回，由分派的人另行分派；已登记的办理情况都保留。'
  },
  'cases.handle': { way: 'mends', by: 'cases.handle', sentence: kept },
  'cases.repeat': { way: 'mends', by: 'cases.repeat', sentence: kept },
  'cases.requestClosing': {
    way: 'asks',
    sentence: `提交后案情和材料按现在的样子冻结，${seatsInOrder}依次签名；不能撤回，有人退回才能再改。`
  },
  'extensions.ask': { way: 'offers' },
  'extensions.withdraw': {
    way: 'mends',
    by: 'extensions.ask',
    sentence: '批复以前可以撤回，期限不变；撤回后可以另行申请。'
  },
  'extensions.answer': {
    way: 'asks',
    sentence: '同意后期限照此改，批复不能改回；要给告知书的，文号给出就不能收回。'
  },
  'extensions.resume': {
    way: 'asks',
    sentence: '恢复后接着计时，不能撤回；还要暂停的要另行申请，等批复。'
  },
  'parties.reveal': { way: 'confirmed', with: 'reason', sentence: '记入审计' },
  'attachments.add': { way: 'asks', sentence: '附件保存后不能移除，请先核对。' },
  'mediation.recordSession': {
    way: 'asks',
    sentence: '登记后笔录不能再改，也不能撤回；写错的在下一次调解里更正。'
  },
  'service.record': {
    way: 'asks',
    sentence: '登记后不能改，也不能撤回；邮寄、电子送达的被退回，另登记一次“未能送达”。'
  },
  'charge.begin': {
    way: 'mends',
    by: 'charge.handOver',
    sentence: '包案记入办理经过；要换人办“移交包案”，做到了由包案领导销案。'
  },
  'charge.visit': { way: 'mends', by: 'charge.visit', sentence: '登记后不能再改；写错的，另登记一条更正。' },
  'charge.handOver': {
    way: 'mends',
    by: 'charge.handOver',
    sentence: '移交以后由新的包案领导销案；要再换人，再移交一次。'
  },
  'charge.discharge': {
    way: 'mends',
    by: 'charge.begin',
    sentence: '销案后不能改；事情又起来了，可以再次包案。'
  },
  'mediation.recordAgreement': {
    way: 'asks',
    sentence: '登记后给出协议编号，协议不能再改，也不能撤回；份数按当事人每方一份、调委会留存一份算。'
  },
  'signoff.signAsApplicant': { way: 'confirmed', with: 'signature', sentence: '签名后不能撤回。' },
  'signoff.witness': { way: 'confirmed', with: 'signature', sentence: '签名后不能撤回。' },
  'signoff.signAsStaff': {
    way: 'confirmed',
    with: 'signature',
    sentence: '签名后不能撤回；有不妥的，由后面的席位退回。'
  },
  'signoff.return': {
    way: 'asks',
    sentence:
      '本轮会签到此为止，已签的名保留备查；诉求回到“办理中”，办理后重新申请办结，另开一轮，从诉求人签起。'
  },
  'revisits.record': {
    way: 'asks',
    sentence:
      '不满意、非常不满意、没有解决或问题反复，会自动开始重办；没有访到的记一次，仍待回访；其余情况进入立卷。'
  },
  'appraisals.record': {
    way: 'asks',
    sentence: '评查登记后不能改，也不能撤回；接着把结果反馈给诉求人。'
  },
  'appraisals.tell': { way: 'asks', sentence: '反馈登记后不能改，也不能撤回。' },
  'clues.add': {
    way: 'mends',
    by: 'clues.note',
    sentence: '登记后不能删改；登错的，登记“了结”并写明。只有纪检督办员看得到，不进诉求、检索、台账和导出。'
  },
  'clues.note': { way: 'confirmed', with: 'reason', sentence: '登记后不能改，也不能撤回。' },
  'sampling.draw': {
    way: 'confirmed',
    with: 'preview',
    sentence: '抽到的每件都要做一次回头看；抽取的规则、种子和名单留下，不能删改，也不能撤回。'
  },
  'sampling.record': {
    way: 'asks',
    sentence:
      '回头看登记后给出编号，不能改，也不能撤回。查出假化解的，这件诉求回到承办人重办；已归档的另行登记。'
  },
  'revisits.waive': { way: 'asks', life: true },
  'revisits.recheck': {
    way: 'asks',
    sentence: '登记后不能改。不满意、非常不满意或没有解决，会自动开始重办；和回访不一致的，督办专账里列出。'
  },
  'dossier.file': { way: 'asks', life: true },
  'dossier.build': { way: 'notes' },
  'dossier.buildPaper': { way: 'notes' },
  'ledgers.export': { way: 'notes' },
  'ledgers.print': { way: 'notes' },
  'checklists.make': {
    way: 'mends',
    by: 'checklists.setClosed',
    sentence: '列成后事项可以逐条修改；列错了的，写明原因关闭。'
  },
  'checklists.setLine': { way: 'offers' },
  'checklists.tick': {
    way: 'mends',
    by: 'checklists.reopen',
    sentence: '销号后记下销号的人；没有做到的，列清单的人或领导可以写明原因重新打开。'
  },
  'checklists.reopen': {
    way: 'mends',
    by: 'checklists.tick',
    sentence: '重新打开后要再完成一次才能销号；前一次的记录都保留。'
  },
  'checklists.setClosed': { way: 'offers' },
  'checklists.file': { way: 'notes' },
  'ledgerViews.add': { way: 'offers' },
  'ledgerViews.update': { way: 'offers' },
  'ledgerViews.replace': { way: 'offers' },
  'ledgerViews.setRemoved': { way: 'offers' },
  'ledgerViews.setOpening': { way: 'offers' },
  'centre.update': { way: 'offers' },
  'centre.updateSettings': { way: 'offers' },
  'centre.addDictionaryValue': { way: 'offers' },
  'centre.removeDictionaryValue': { way: 'notes' },
  'people.add': {
    way: 'mends',
    by: 'people.update',
    sentence: '添加后不能删除，可以停用；职务和岗位随时能改。'
  },
  'people.update': {
    way: 'asks',
    sentence: '停用后不能再登录，原来的密码作废；办过的事仍记在名下。恢复时要给一个新的初始密码。'
  },
  'people.changePassword': {
    way: 'confirmed',
    with: 'password',
    sentence: '修改后原来的密码立即作废，不能改回。'
  },
  'supervision.setSettings': { way: 'offers' },
  'rates.setSettings': { way: 'offers' },
  'revisits.setSettings': { way: 'offers' },
  'supervision.issue': {
    way: 'mends',
    by: 'supervision.withdraw',
    sentence: '发单即编文号，发错的可以撤销，文号不再用；从下一级升上来的，原来那张到此为止。'
  },
  'supervision.receive': { way: 'asks', sentence: '签收后不能撤回，时间记到分。' },
  'supervision.answer': {
    way: 'asks',
    sentence: '答复后不能再改，等督办员核实销号；达不到要求的，督办员可以升一级。'
  },
  'supervision.settle': {
    way: 'mends',
    by: 'supervision.issue',
    sentence: '销号后这张单不能再改；事情又起来了，可以另发一张。'
  },
  'supervision.withdraw': {
    way: 'mends',
    by: 'supervision.issue',
    sentence: '撤销的文号不再用，文书留在卷里注明撤销；要督办的另发一张。'
  },
  'workingTime.setHours': { way: 'offers' },
  'clockRules.set': { way: 'notes' },
  'clockRules.apply': {
    way: 'asks',
    sentence: '上面列出的在办件将改用新的到期日，每件留下记录；不能改回，要改只能再用一次。'
  },
  'holidays.add': { way: 'offers' },
  'holidays.import': { way: 'notes' },
  'holidays.withdraw': {
    way: 'mends',
    by: 'holidays.add',
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
  'dictionaryList.update': { way: 'offers' },
  'dictionaryList.move': { way: 'offers' },
  'dictionaryList.setStopped': { way: 'offers' },
  'dictionaryList.import': {
    way: 'asks',
    sentence: '导入不能一次撤销：要改回，把原来的文件再导入，或一项一项改。'
  },
  'dutyList.import': {
    way: 'confirmed',
    with: 'preview',
    sentence: '导入后不能一次撤回；改错的可以逐行修改，停用的可以恢复。导入前请先导出一份留着。'
  },
  'drafts.keep': { way: 'notes' },
  'drafts.drop': { way: 'offers' }
} as const satisfies Record<CommandName, Finality>
