import { chineseDay, chineseMoment, chineseTime, dayOf } from '../../calendar/moment.ts'
import { letterheadAt } from '../../centre/letterhead.ts'
import type { VolumeData } from '../volume-data.ts'
import type { MediationSession } from '../../mediation/mediation.ts'
import { partySideLabels } from '../../parties/party.ts'
import type { Block, Piece, Run } from '../layout/blocks.ts'
import { grid, pair, whole } from './boxes.ts'
import { flowingForm, type CodedPaper } from './form.ts'
import { handSignatureRows } from './signatures.ts'

/** Full name and part the first time somebody speaks, the name alone afterwards (forms.md, 调解卷). */
function transcriptBlocks({ file }: VolumeData, session: MediationSession): Block[] {
  const introduced = new Set<string>()
  const part = (speaker: string): string => {
    if (introduced.has(speaker)) return ''
    introduced.add(speaker)
    if (speaker === '调解员') return `（${session.mediators.join('、')}）`
    if (speaker === '记录员') return `（${session.recorder}）`
    const party = file.parties.find((one) => one.name === speaker)
    if (party) return `（${partySideLabels[party.side]}）`
    return session.mediators.includes(speaker) ? '（调解员）' : ''
  }
  return session.transcript.map(({ speaker, text }): Block => {
    const runs: Run[] = [{ text: `${speaker}${part(speaker)}：`, face: 'heiti' }, { text }]
    return { kind: 'paragraph', style: 'formText', text: runs }
  })
}

function period(session: MediationSession): string {
  const sameDay = dayOf(session.startedAt) === dayOf(session.endedAt)
  return `${chineseMoment(session.startedAt)}至${sameDay ? chineseTime(session.endedAt) : chineseMoment(session.endedAt)}`
}

/** 人民调解记录, one for each session (facts.md §1.3, 7). */
export function mediationRecord(data: VolumeData, paper: CodedPaper<'mediationRecord'>): Piece {
  const { file } = data
  const centre = letterheadAt(file.letterheads, paper.date)
  const { title, subject: session } = paper
  const parties = file.parties.map((party) => `${party.name}（${partySideLabels[party.side]}）`).join('、')
  const outcome = session.outcomeNote ? `${session.outcome}。${session.outcomeNote}` : `${session.outcome}。`
  return flowingForm(data, paper, [
    { kind: 'title', text: title },
    grid([
      whole('时　　间', period(session)),
      whole('地　　点', `${centre.name}${session.room}`),
      whole('事　　由', file.facts.summary),
      whole('当 事 人', parties),
      whole('参 加 人', session.invited.join('、')),
      pair('调 解 员', session.mediators.join('、'), '记 录 员', session.recorder)
    ]),
    { kind: 'spacer', height: 200 },
    {
      kind: 'paragraph',
      style: 'formText',
      text: '人民调解委员会已将人民调解的相关规定告知各方当事人。'
    },
    { kind: 'paragraph', style: 'formHeading', text: '调解记录' },
    ...transcriptBlocks(data, session),
    { kind: 'paragraph', style: 'formHeading', text: '调解结果' },
    { kind: 'paragraph', style: 'formText', text: outcome },
    { kind: 'spacer', height: 200 },
    {
      kind: 'keep',
      blocks: [
        { kind: 'paragraph', style: 'formText', text: '以上笔录已阅（已向我宣读），属实。' },
        grid(
          handSignatureRows([
            ...file.parties
              .filter((party) => party.kind !== 'anonymous')
              .map((party) => ({ label: '当事人', who: party.name, print: true })),
            { label: '调解员', who: session.mediators.join('、') },
            { label: '记录员', who: session.recorder }
          ])
        ),
        {
          kind: 'paragraph',
          style: 'note',
          text: `记录补录时间：${chineseDay(session.recordedAt)}`,
          align: 'right'
        }
      ]
    }
  ])
}
