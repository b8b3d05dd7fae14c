import type { Standing } from '../clocks/standing.ts'
import type { SupervisionSettings } from './settings.ts'

/** 督办专账: what the discipline officer looks after, each line said once – its name, its rule and where it comes from. */

interface WatchLine {
  title: string
  /** How it is counted, in a sentence. */
  rule: (settings: SupervisionSettings) => string
  source: string
  /** Where the case stands against its clock says it all: 期限 counts by the same rule. */
  standings?: readonly Standing[]
}

export const watchLines = {
  overdue: {
    title: '超期',
    rule: () => '最要紧的期限已经过了；超期以后暂停的，仍算超期。和“期限”里的“超期”是同一些件。',
    source: '潍坊市条例第二十六条：逾期的督办',
    standings: ['overdue']
  },
  dueSoon: {
    title: '即将到期',
    rule: () => '期限在今天或本周到期，或已经进到规则定的提前提醒里；暂停的不算。',
    source: '巴州区：即将到期跟踪督办',
    standings: ['today', 'week', 'soon']
  },
  sentBack: {
    title: '退回',
    rule: () => '退件以后还没有另行分派，或会签退回以后还没有再申请办结。',
    source: '荣成市：退办率；潍坊市条例第二十六条：拒不接收的督办'
  },
  reopened: {
    title: '重办',
    rule: () => '办结以后因回访不满意、没有解决，或者回头看查出假化解又在办的，到再次办结为止。',
    source: '巴州区：重办率；河源市：不满意的重新交办、督办'
  },
  neverContacted: {
    title: '未联系',
    rule: ({ contactDays }) =>
      `分派（重办）满 ${contactDays} 天，还没有登记过一次办理或调解。天数由本中心定。`,
    source: '白银市：半小时内致电；福田区：30 分钟电话约见'
  },
  neverRevisited: {
    title: '未回访',
    rule: ({ revisitDays }) =>
      `办结满 ${revisitDays} 天还没有结束回访，或已经结束而没有访到本人（未能回访、领导免回访；抽样没有抽中的不算）。天数由本中心定。`,
    source: '荣成市：100% 回访'
  },
  sheetOpen: {
    title: '三单未销号',
    rule: () => '发了提示单、督办单或警示单，还没有销号、升级或撤销。',
    source: '荣成市：提示单→督办单→警示单'
  },
  sheetLate: {
    title: '三单未答复',
    rule: () => '三单的答复期限已过，还没有答复；当天还算按时。建议升一级，由督办员定。',
    source: '荣成市：提示单→督办单→警示单'
  },
  notAppraised: {
    title: '未评查',
    rule: ({ appraisal, appraisalFrom }) =>
      appraisal
        ? `办结以后还没有评查${appraisalFrom ? `（${appraisalFrom} 起办结的）` : ''}。重办的，再次办结以后再评。`
        : '设置里没有启用“一件一评查一反馈”，不计。',
    source: '巴州区：一件一评查一反馈'
  },
  appraisalUntold: {
    title: '已评查未反馈',
    rule: () => '评查过，还没有反馈给诉求人；匿名的没有人可以反馈，不列。',
    source: '巴州区：一件一评查一反馈'
  },
  toLookBack: {
    title: '回头看未做',
    rule: () => '抽到了回头看，还没有登记结果。',
    source: '巴州区：已办结的同步“回头看”'
  },
  paperOnly: {
    title: '纸面满意',
    rule: () => '会签时诉求人选了基本满意以上，最近一次访到本人时却不满意或没有解决；以后访到满意的不再列。',
    source: '巴州区：已办结的同步“回头看”；甘肃：县中心回访、市中心抽查'
  },
  recheckDiffers: {
    title: '抽查不一致',
    rule: () => '抽查时访到本人，是否解决、满意还是不满意和回访时访到的不一样；重办以后又回访到的不再列。',
    source: '甘肃：县中心回访、市中心抽查'
  }
} as const satisfies Record<string, WatchLine>
export type WatchLineName = keyof typeof watchLines
export const watchLineNames = Object.keys(watchLines) as [WatchLineName, ...WatchLineName[]]

/** The standings that make up a line; none where it is asked of the case itself. */
export function standingsOf(line: WatchLineName): readonly Standing[] {
  const { standings }: WatchLine = watchLines[line]
  return standings ?? []
}
