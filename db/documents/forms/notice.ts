import { chineseDay } from '../../calendar/moment.ts'
import type { Notice as NoticeFacts } from '../../case-file/case-file.ts'
import { letterheadAt, type Letterhead } from '../../centre/letterhead.ts'
import type { VolumeData } from '../volume-data.ts'
import { signingApplicants } from '../../parties/party.ts'
import { firstOwner } from '../../papers/registered-with.ts'
import type { Block, Piece } from '../layout/blocks.ts'
import { officialForm, type CodedPaper } from './form.ts'
import { noticeWords } from './notice-words.ts'

function addressee({ file }: VolumeData): string {
  const names = signingApplicants(file.parties).map((party) => party.name)
  return names.length > 0 ? `${names.join('、')}：` : '诉求人（匿名）：'
}

function handlingText({ file }: VolumeData, centre: Letterhead): string {
  const first = firstOwner(file)
  const owner = first ? `责任人${first}` : ''
  const phone = centre.phone ? `联系电话${centre.phone}` : ''
  const limit = file.term ? `办理期限为${file.term.length}，至${file.term.until}止` : ''
  return `${[`承办单位为${centre.name}`, owner, phone, limit].filter((part) => part !== '').join('，')}。`
}

function decisionText(data: VolumeData, notice: NoticeFacts, centre: Letterhead): string {
  switch (notice.kind) {
    case 'accepted':
      return `经审查，${notice.basis}决定予以受理。${handlingText(data, centre)}`
    case 'declined':
      return `经审查，${notice.basis}决定不予受理。`
    case 'forwarded':
      return `经审查，${notice.basis}现将该事项转送${notice.to}处理，请与其联系。`
  }
}

const ways: Record<NoticeFacts['kind'], string> = {
  accepted:
    '办理期间需要补充情况或者材料的，可以与责任人联系。对办理意见不服，且属于信访事项的，可以自收到书面答复之日起30日内向上一级机关、单位申请复查（《信访工作条例》第三十五条）。',
  declined: '对本决定有异议的，可以向上一级机关、单位反映，或者依法通过诉讼、仲裁、行政复议等途径提出。',
  forwarded: '受转送单位将依规定期限书面告知您是否受理（《信访工作条例》第二十三条）。'
}

/** 受理告知书, 不予受理告知书 or 转送告知书 (forms.md, 诉求卷 2; layout after GB/T 9704—2012). */
export function noticeForm(data: VolumeData, paper: CodedPaper<'notice'>): Piece {
  const { file } = data
  const centre = letterheadAt(file.letterheads, paper.date)
  const { title, subject: notice } = paper
  const body = (text: string): Block => ({ kind: 'paragraph', style: 'officialBody', text })
  const words = noticeWords(data, notice, centre)
  const received = `您（你们）于${chineseDay(file.facts.registeredAt)}通过${file.facts.channel}反映“${file.facts.summary}”一事，我单位已经登记，编号${file.number}。`
  const before = [
    received,
    decisionText(data, notice, centre),
    ways[notice.kind],
    `告知方式：${notice.way}。`
  ]
  return officialForm(data, paper, [
    { kind: 'title', text: title },
    { kind: 'paragraph', style: 'officialNumber', text: notice.number },
    { kind: 'spacer', height: 578 },
    { kind: 'paragraph', style: 'officialFlush', text: addressee(data) },
    ...(words?.paragraphs ?? before).map(body),
    { kind: 'spacer', height: 578 },
    {
      kind: 'keep',
      blocks: [
        {
          kind: 'paragraph',
          style: 'officialClosing',
          text: words?.signer ?? centre.name,
          indent: { right: 2 }
        },
        { kind: 'paragraph', style: 'officialClosing', text: '（印章）', indent: { right: 5 } },
        { kind: 'paragraph', style: 'officialClosing', text: chineseDay(notice.at), indent: { right: 4 } }
      ]
    }
  ])
}
