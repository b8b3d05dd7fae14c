import { chineseDay, chineseMoment, dayOf } from '../../calendar/moment.ts'
import { shortCode } from '../../digest/short-code.ts'
import type { VolumeData } from '../volume-data.ts'
import type { Signature } from '../../signoff/signoff.ts'
import type { CellItem, Row, SignaturePlace } from '../layout/blocks.ts'
import { content, label as labelCell, row } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import { fitPicture, readPicture, type Picture } from '../layout/picture.ts'

const signatureWidth = mm(45)
const signatureHeight = mm(16)

/** An empty line for a date written by hand. */
const handDate = '　　　年　　月　　日'

type Pictures = Pick<VolumeData, 'signaturePictures'>

function pictureOf(data: Pictures, signature: Signature): Picture[] {
  const bytes = data.signaturePictures.get(signature.id)
  const picture = bytes ? readPicture(bytes, `${signature.signerName}的签名`) : null
  return picture ? [fitPicture(picture, signatureWidth, signatureHeight, true)] : []
}

/** `2026年8月26日17时20分（2026年11月21日补录）`: a time entered on another day says so. */
export function momentWithRecording(happenedAt: string, recordedAt: string): string {
  const late = dayOf(happenedAt) === dayOf(recordedAt) ? '' : `（${chineseDay(recordedAt)}补录）`
  return chineseMoment(happenedAt) + late
}

/** A signature drawn on the screen: its picture, or that it can't be read, and what it is bound to. */
export function electronicSignature(data: Pictures, signature: Signature, label: string): SignaturePlace {
  const time = momentWithRecording(signature.signedAt, signature.recordedAt)
  const marks = pictureOf(data, signature)
  return {
    kind: 'signature',
    style: 'formBody',
    label,
    marks,
    notes: [
      ...(marks.length === 0 ? ['签名图样无法读取'] : []),
      `电子签名　${time}　短码 ${shortCode(signature.hash)}`
    ]
  }
}

/** Places to sign by hand, two to a line; `who` stands in the place itself, empty where the label says it all. */
export function handSignatureRows(places: { label: string; who: string; print?: boolean }[]): Row[] {
  const cells = ({ who, print }: (typeof places)[number]) =>
    handSignature(`${who}（签名${print ? '、捺印' : ''}）`)
  return places.flatMap((place, index) => {
    if (index % 2 === 1) return []
    const next = places[index + 1]
    if (!next) return [row(labelCell(place.label), content(cells(place), 4))]
    return [
      row(labelCell(place.label), content(cells(place), 2), labelCell(next.label), content(cells(next)))
    ]
  })
}

/** A place to sign by hand, with its date. */
export function handSignature(label: string): CellItem[] {
  return [
    { kind: 'signature', style: 'formBody', label, marks: [], notes: [] },
    { kind: 'paragraph', style: 'formBody', text: handDate, align: 'right' }
  ]
}

export function bodyText(text: string): CellItem {
  return { kind: 'paragraph', style: 'formBody', text, align: 'both', indent: { firstLine: 2 } }
}

/** A name and a day at the right foot of a box. */
export function signedLine(text: string): CellItem {
  return { kind: 'paragraph', style: 'formBody', text, align: 'right' }
}
