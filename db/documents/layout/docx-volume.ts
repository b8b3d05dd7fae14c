import { Document, Packer } from 'docx'
import type { Images } from './docx-images.ts'
import { sectionOf } from './docx-section.ts'
import { documentStyles } from './docx-styles.ts'
import type { LaidVolume } from './lay-out-volume.ts'
import { xmlText } from './xml-text.ts'

/** A laid-out volume as the library packs it: with the dates of the moment, and stand-ins for its images. */
export function packVolume({ plan, pieces }: LaidVolume, images: Images): Promise<Uint8Array> {
  const author = xmlText(plan.author)
  const document = new Document({
    title: xmlText(plan.title),
    creator: author,
    lastModifiedBy: author,
    styles: documentStyles(),
    evenAndOddHeaderAndFooters: plan.numbering.corner === 'outer',
    defaultTabStop: 420,
    compatibility: { doNotExpandShiftReturn: true },
    sections: pieces.map((laid) => sectionOf(laid, plan, images))
  })
  return Packer.toBuffer(document)
}
