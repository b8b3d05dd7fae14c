import { isPicture } from '../../attachments/attachment.ts'
import { shortCode } from '../../digest/short-code.ts'
import type { Attachment } from '../../attachments/attachment.ts'
import { chineseDay } from '../../calendar/moment.ts'
import type { VolumeData } from '../volume-data.ts'
import type { Block, Photo, Piece } from '../layout/blocks.ts'
import { label, row, value } from '../layout/cells.ts'
import { readPicture } from '../layout/picture.ts'
import { boxedForm, type CodedPaper } from './form.ts'

const columns = [800, 2472, 1500, 1200, 1500, 1600] as const

function photo(data: VolumeData, attachment: Attachment, order: number): Photo {
  const bytes = data.pictures.get(attachment.id)
  const taken = `来源：${attachment.source}　收集人：${attachment.collector}　${chineseDay(attachment.collectedAt)}`
  const proves = attachment.description ? `证明内容：${attachment.description}` : ''
  return {
    picture: bytes ? readPicture(bytes, attachment.description || attachment.name) : null,
    caption: [`${order}. ${attachment.name}`, taken, proves].filter((line) => line !== '')
  }
}

/** 证据材料: the list of attachments that came up to one request to close, then the pictures with their captions (forms.md, 诉求卷 5). */
export function evidenceForm(data: VolumeData, paper: CodedPaper<'evidence'>): Piece {
  const ordered = paper.subject.map((attachment, index) => ({ attachment, order: index + 1 }))
  const photoOf = new Map(
    ordered
      .filter(({ attachment }) => isPicture(attachment))
      .map(({ attachment, order }) => [attachment.id, photo(data, attachment, order)])
  )
  const photos = [...photoOf.values()]
  const pictures: Block[] =
    photos.length > 0 ? [{ kind: 'newPage' }, { kind: 'photos', perPage: 2, photos }] : []
  const names = ['序号', '名称', '来源', '收集人', '收集时间', '存放']
  return boxedForm(data, paper, [
    { kind: 'title', text: paper.title },
    { kind: 'paragraph', style: 'number', text: `编号：${data.file.number}` },
    {
      kind: 'table',
      columns,
      rows: [
        { repeat: true, cells: names.map((name) => label(name)) },
        ...ordered.flatMap(({ attachment, order }) => [
          row(
            value(String(order)),
            value(attachment.name),
            value(attachment.source),
            value(attachment.collector),
            value(chineseDay(attachment.collectedAt)),
            value(
              `${photoOf.get(attachment.id)?.picture ? '附后' : '电子件'} ${shortCode(attachment.sha256)}`
            )
          ),
          row(label('证明'), value(attachment.description, 5))
        ])
      ]
    },
    ...pictures
  ])
}
