import { chineseDay } from '../../calendar/moment.ts'
import { fondsAt, letterheadAt, letterheadNow } from '../../centre/letterhead.ts'
import { caseTitle } from '../../cases/case.ts'
import type { CatalogueEntry } from '../catalogue-entry.ts'
import type { VolumeData } from '../volume-data.ts'
import { shortCode } from '../../digest/short-code.ts'
import type { Template } from '../../papers/template.ts'
import { isPicture } from '../../attachments/attachment.ts'
import type { Piece, Row } from '../layout/blocks.ts'
import { content, forTheHand, label, longRow, row, value } from '../layout/cells.ts'
import { FORM, mm } from '../layout/geometry.ts'
import { readPicture } from '../layout/picture.ts'
import { boxed, grid, whole } from './boxes.ts'
import { signedLine } from './signatures.ts'

/** Cover, catalogue, closing note and back: what holds a volume together, without page numbers. */

function unnumbered(key: string, title: string, blocks: Piece['blocks'], continued = false): Piece {
  return { key, title, geometry: FORM, footer: '', continuationTitle: continued ? title : null, blocks }
}

const coverColumns = [2400, 6672] as const

/** First and last day of what the volume holds. */
function period({ file }: VolumeData): string {
  const last = file.timeline.findLast((event) => event.kind !== 'filed')
  return `自 ${chineseDay(file.facts.registeredAt)} 至 ${chineseDay(last?.happenedAt ?? file.since)}`
}

/** 封面 (GB/T 9705—2008). */
export function cover(data: VolumeData, template: Template, count: { pieces: number; pages: number }): Piece {
  const { file } = data
  const { letterheads, filing } = file
  const centre = filing ? letterheadAt(letterheads, filing.filedAt) : letterheadNow(letterheads)
  const fonds = (filing && fondsAt(letterheads, filing.filedAt)) ?? centre
  const line = (name: string, text: string): Row =>
    row(label(name, 1, 'coverLabel'), value(text, 1, 'coverBody'))
  return unnumbered('cover', '封面', [
    { kind: 'spacer', height: mm(18) },
    { kind: 'paragraph', style: 'coverLabel', text: fonds.fondsName, align: 'center' },
    { kind: 'spacer', height: mm(16) },
    { kind: 'paragraph', style: 'coverTitle', text: template.title },
    { kind: 'spacer', height: mm(14) },
    {
      kind: 'table',
      columns: coverColumns,
      rows: [
        line('类目名称', template.category),
        line('案卷题名', caseTitle(file.facts, file.parties)),
        line('编　　号', file.number),
        line('承 办 人', file.owner?.name ?? ''),
        line('时　　间', period(data)),
        line('保管期限', file.filing?.retention ?? '未定'),
        line('件　　数', `${count.pieces} 件`),
        line('页　　数', `${count.pages} 页`),
        line('全 宗 号', fonds.fondsCode || '未定'),
        line('档　　号', file.filing?.archiveNumber ?? '未定')
      ]
    },
    { kind: 'spacer', height: mm(10) },
    { kind: 'paragraph', style: 'coverLabel', text: centre.name, align: 'center' }
  ])
}

/** The second holds `〔2026〕` and a running number of six digits on one line: no program may break them there. */
const catalogueColumns = [700, 2110, 1140, 2282, 1410, 710, 720] as const

/** 卷内文件目录 (GB/T 9705—2008); the numbers are the pages on which the pieces start. */
export function catalogue(entries: CatalogueEntry[]): Piece {
  const head: Row = {
    repeat: true,
    cells: ['序号', '文号', '责任者', '题名', '日期', '页号', '备注'].map((name) => label(name))
  }
  const lines = entries.map((entry, index) =>
    row(
      value(String(index + 1)),
      value(entry.number || '—', 1, 'note'),
      value(entry.responsible || '—'),
      value(`${entry.title}\n短码 ${shortCode(entry.sha256)}`),
      value(entry.date),
      value(String(entry.page)),
      // 备注 is for the archivist's pen.
      forTheHand()
    )
  )
  return unnumbered(
    'catalogue',
    '卷内文件目录',
    [
      { kind: 'title', text: '卷内文件目录' },
      { kind: 'table', columns: catalogueColumns, rows: [head, ...lines] }
    ],
    true
  )
}

/** What an attachment is, by the ending of its name: `PDF`; 无类型 where it has none. */
function kindOf(name: string): string {
  return /\.([0-9a-z]{1,8})$/i.exec(name)?.[1]?.toUpperCase() ?? '无类型'
}

/** Attachments that stand in the list of evidence and are not printed: another kind of file, or one that can't be read. */
function unprinted({ file, pictures }: VolumeData): string[] {
  return file.attachments.flatMap((attachment) => {
    const { name } = attachment
    if (!isPicture(attachment)) return [`${name}（${kindOf(name)}，存电子件）`]
    const bytes = pictures.get(attachment.id)
    return bytes && readPicture(bytes, name) ? [] : [`${name}（图片无法读出）`]
  })
}

/** Papers that should be in the volume and are not printed by the program. */
export interface Lacking {
  /** What the case owes, in words. */
  owed: string[]
  /** Titles of what is added by hand. */
  byHand: string[]
}

/** What the volume lacks, each by name; 无缺损 is only said of a volume that lacks nothing. */
function stateOfVolume({ owed, byHand }: Lacking, missing: string[], note: string): string {
  const lacking = [
    owed.length > 0 ? `${owed.join('；')}。` : '',
    byHand.length > 0 ? `应另行附入、未计入以上件数和页数：${byHand.join('、')}。` : '',
    missing.length > 0 ? `未印入本卷的附件 ${missing.length} 件：${missing.join('；')}。` : ''
  ].filter((line) => line !== '')
  if (lacking.length === 0) return note || '无缺损、补充、移出情况。'
  return [...lacking, note].filter((line) => line !== '').join('\n')
}

/** 卷内备考表 (forms.md, 诉求卷 9). */
export function closingNote(
  data: VolumeData,
  lacking: Lacking,
  { pieces, pages }: { pieces: number; pages: number }
): Piece {
  const { file } = data
  const { filing } = file
  const missing = unprinted(data)
  const pictures = file.attachments.length - missing.length
  const counted = `本卷共 ${pieces} 件、${pages} 页，其中图片 ${pictures} 幅。`
  const note = filing?.note ?? ''
  return unnumbered('closing-note', '卷内备考表', [
    { kind: 'title', text: '卷内备考表' },
    grid([
      whole('档　　号', filing?.archiveNumber ?? '未定'),
      longRow('本卷情况\n说　　明', `${counted}\n${stateOfVolume(lacking, missing, note)}`, 4, mm(110)),
      boxed('立 卷 人', content([signedLine(filing?.filerName ?? '　')], 4)),
      boxed('检 查 人', content([signedLine(filing?.checkerName ?? '　')], 4)),
      boxed('立卷时间', content([signedLine(filing ? chineseDay(filing.filedAt) : '　')], 4))
    ])
  ])
}
