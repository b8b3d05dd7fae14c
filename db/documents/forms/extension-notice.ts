import { chineseDay } from '../../calendar/moment.ts'
import { letterheadAt } from '../../centre/letterhead.ts'
import { amountOf, endInWords, type Extension } from '../../extensions/time-request.ts'
import { signingApplicants } from '../../parties/party.ts'
import type { VolumeData } from '../volume-data.ts'
import type { Block, Piece } from '../layout/blocks.ts'
import { officialForm, type CodedPaper } from './form.ts'
import { clause, quoted, spokenTo } from './letter-words.ts'

function grantedBy({ bothAgreed, approverTitle }: Extension): string {
  return bothAgreed ? `经双方当事人同意并经${approverTitle}确认` : `经${approverTitle}批准`
}

function decided(data: VolumeData, extension: Extension): string {
  const { facts, number, notice } = data.file
  const { unit, added, dueBefore, dueAfter, reason } = extension
  const matter = `${spokenTo(data)}于${chineseDay(facts.registeredAt)}提出的${quoted(facts.summary)}一事（编号${number}，来源渠道：${facts.channel}）`
  const accepted = notice ? `，本中心于${chineseDay(notice.at)}受理` : ''
  const before = dueBefore === '' ? '' : `，原定${endInWords(dueBefore, unit)}前办结`
  const until = dueAfter === null ? '' : `，至${endInWords(dueAfter, unit)}止`
  return `${matter}${accepted}${before}。因${clause(reason)}，${grantedBy(extension)}，办理期限延长${amountOf(added, unit)}${until}。`
}

/** 延期办理告知书 (sentences of the letter: 一般诉求; layout after GB/T 9704—2012). */
export function extensionNotice(data: VolumeData, paper: CodedPaper<'extensionNotice'>): Piece {
  const { file } = data
  const { title, subject: extension } = paper
  const centre = letterheadAt(file.letterheads, paper.date)
  const names = signingApplicants(file.parties).map(({ name }) => name)
  const body = (text: string): Block => ({ kind: 'paragraph', style: 'officialBody', text })
  return officialForm(data, paper, [
    { kind: 'title', text: title },
    { kind: 'paragraph', style: 'officialNumber', text: extension.number },
    { kind: 'spacer', height: 578 },
    {
      kind: 'paragraph',
      style: 'officialFlush',
      text: `${names.join('、')}：`
    },
    body(decided(data, extension)),
    body(`告知方式：${extension.way}。`),
    { kind: 'spacer', height: 578 },
    {
      kind: 'keep',
      blocks: [
        { kind: 'paragraph', style: 'officialClosing', text: centre.name, indent: { right: 2 } },
        { kind: 'paragraph', style: 'officialClosing', text: '（印章）', indent: { right: 5 } },
        { kind: 'paragraph', style: 'officialClosing', text: chineseDay(extension.at), indent: { right: 4 } }
      ]
    }
  ])
}
