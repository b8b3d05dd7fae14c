import { chineseDay } from '../../calendar/moment.ts'
import type { Notice } from '../../case-file/case-file.ts'
import { byPetitionProcedure, isPetition, type Settled } from '../../cases/nature.ts'
import type { Letterhead } from '../../centre/letterhead.ts'
import { firstOwner } from '../../papers/registered-with.ts'
import type { VolumeData } from '../volume-data.ts'
import { clause, quoted, spokenTo } from './letter-words.ts'

/**
 * What a notice says of a matter whose nature 甄别 settled: an appeal cites no 《信访工作条例》, a petition the article that governs it.
 * (A notice of before says what it said: see `notice.ts`.)
 */
interface Words {
  paragraphs: string[]
  /** Who signs it: a petition's notice comes from the organ itself, not from an office within it. */
  signer: string
}

interface Told {
  data: VolumeData
  notice: Notice
  centre: Letterhead
  settled: Settled
  you: string
  /** 本中心, or 本机关 where the organ itself signs. */
  we: string
}

function received({ data: { file }, settled, you, we }: Told): string {
  const { registeredAt, channel, summary } = file.facts
  // What somebody informs against is not written into a letter that others may open (第三十条).
  const matter = settled.nature === '检举控告' ? '反映的事项' : `反映${quoted(summary)}一事`
  return `${you}于${chineseDay(registeredAt)}通过${channel}${matter}，${we}已登记，编号为${file.number}。`
}

function handledBy({ data: { file }, centre, we }: Told): string {
  const owner = firstOwner(file)
  const parts = [
    `由${we}承办`,
    owner ? `责任人为${owner}` : '',
    centre.phone ? `联系电话为${centre.phone}` : ''
  ]
  return `${parts.filter((part) => part !== '').join('，')}。`
}

function limit({ data: { file }, settled, you, we }: Told): string[] {
  const { term } = file
  if (!term) return []
  const until = `办理期限${term.length}，至${term.until}止`
  if (byPetitionProcedure(settled))
    return [
      `${until}；情况复杂的，经本机关负责人批准可以适当延长，延长期限不超过30日，本机关将告知${you}延期理由（《信访工作条例》第三十四条）。`
    ]
  return [`${until}。确需延长的，${we}将书面告知延长的理由和期限。`]
}

function takenOn(told: Told): string {
  const { settled, notice, you, data } = told
  const reason = clause(notice.basis)
  if (!isPetition(settled)) return `经甄别，${reason}，该诉求由本中心办理，现予受理。`
  if (byPetitionProcedure(settled))
    return `经审查，${you}反映的事项属于本机关职权范围，且属于《信访工作条例》第三十一条第六项规定的事项，本机关予以受理。本机关将听取${you}陈述事实和理由，并调查核实，出具信访处理意见书。`
  if (settled.nature === '检举控告')
    return `${you}反映的事项本机关已经收到，将按照有关规定办理和反馈，有关材料依规保密（《信访工作条例》第三十条）。`
  if (settled.nature === '建议意见') {
    const until = data.file.term ? `，并于${data.file.term.until}前将研究结果回复${you}` : ''
    return `经审查，${you}提出的事项属于建议意见类事项，在本机关职权范围内。本机关将依照《信访工作条例》第二十九条的规定认真研究论证${until}。`
  }
  return `经审查，${reason}。${you}提出的事项在本机关职权范围内，本机关将依照《信访工作条例》第三十一条第${settled.route.slice(3, -1)}项的规定办理。`
}

function accepted(told: Told): string[] {
  const { settled, you } = told
  const byTerm = settled.nature === '检举控告' || settled.nature === '建议意见'
  return [
    `${takenOn(told)}${handledBy(told)}`,
    ...(byTerm ? [] : limit(told)),
    `办理期间，${you}可以向责任人补充情况和材料，也可以凭编号查询办理进展。`,
    ...(byPetitionProcedure(settled)
      ? [
          `${you}收到信访处理意见书后不服的，可以依照《信访工作条例》第三十五条的规定请求复查，具体机关和期限以意见书载明的为准。`
        ]
      : [])
  ]
}

function declined({ settled, notice, you, we }: Told): string[] {
  return [
    `${isPetition(settled) ? '经审查' : '经甄别'}，${clause(notice.basis)}，${we}不予受理。`,
    ...(isPetition(settled) ? [`${you}对本告知有异议的，可以向上一级机关、单位反映。`] : []),
    '如有新的事实、理由或者材料，可以再次提出。'
  ]
}

function forwarded({ settled, notice, you, we }: Told): string[] {
  const { to, at } = notice
  const reason = clause(notice.basis)
  if (isPetition(settled))
    return [
      `经审查，${reason}。${we}已于${chineseDay(at)}将有关材料转送${to}，请${you}与其联系（《信访工作条例》第二十三条第一款）。`
    ]
  return [
    `经甄别，${reason}，该诉求由${to}办理为宜。${we}已于${chineseDay(at)}将有关材料转交该单位，请${you}与其联系。${we}将跟踪办理进展。`
  ]
}

const decided = { accepted, declined, forwarded } as const satisfies Record<
  Notice['kind'],
  (told: Told) => string[]
>

/** The paragraphs of a notice; null where the nature of the matter was never asked. */
export function noticeWords(data: VolumeData, notice: Notice, centre: Letterhead): Words | null {
  const { screening } = data.file
  if (!screening || screening.nature === '') return null
  const petition = isPetition(screening)
  const told: Told = {
    ...{ data, notice, centre, settled: screening, you: spokenTo(data) },
    we: petition ? '本机关' : '本中心'
  }
  return {
    paragraphs: [received(told), ...decided[notice.kind](told)],
    signer: petition ? centre.fondsName || centre.name : centre.name
  }
}
