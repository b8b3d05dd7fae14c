import { agreementForm } from '../documents/forms/agreement-form.ts'
import { evidenceForm } from '../documents/forms/evidence.ts'
import type { Form } from '../documents/forms/form.ts'
import { handlingReport } from '../documents/forms/handling-report.ts'
import { mediationRecord } from '../documents/forms/mediation-record.ts'
import { noticeForm } from '../documents/forms/notice.ts'
import { registrationForm } from '../documents/forms/registration-form.ts'
import { revisitRecord } from '../documents/forms/revisit-record.ts'
import { signoffSheet } from '../documents/forms/signoff-sheet.ts'
import { catalogue, closingNote, cover } from '../documents/forms/volume-frame.ts'
import { toDocx } from '../documents/layout/to-docx.ts'
import { layoutVolume, type PageNumbering, type PlacedPiece } from '../documents/layout/lay-out-volume.ts'
import { withoutAgreement } from '../mediation/mediation.ts'
import type { VolumeData } from '../documents/volume-data.ts'
import type { CatalogueEntry } from '../documents/catalogue-entry.ts'

/** A volume laid out, page numbers known; `toBytes` writes it as one Word file. */
export interface ComposedVolume {
  pieces: CatalogueEntry[]
  pageCount: number
  missing: string[]
  toBytes: () => Promise<Uint8Array<ArrayBuffer>>
}

const numberings: Record<VolumeData['settings']['pageCorner'], PageNumbering> = {
  下右: { edge: 'bottom', corner: 'right' },
  下外: { edge: 'bottom', corner: 'outer' },
  上右: { edge: 'top', corner: 'right' },
  上外: { edge: 'top', corner: 'outer' }
}

/** The sign-offs of one cycle, then its revisits: a volume never shows a later step before an earlier one. */
function closingForms(data: VolumeData, cycle: number): Form[] {
  const { rounds, revisits } = data.file
  return [
    ...rounds.filter((round) => round.cycle === cycle).map((round) => signoffSheet(data, round)),
    ...revisits.flatMap((revisit, index) =>
      revisit.cycle === cycle ? [revisitRecord(data, revisit, index)] : []
    )
  ]
}

/** The papers of the volume in their order (facts.md §4.4; mediation papers as §1.2). */
function formsOf(data: VolumeData): Form[] {
  const { file } = data
  return [
    registrationForm(data),
    ...(file.notice ? [noticeForm(data, file.notice)] : []),
    handlingReport(data),
    ...file.sessions.map((session, index) => mediationRecord(data, session, index)),
    ...file.agreements.map((agreement, index) => agreementForm(data, agreement, index)),
    ...(file.attachments.length > 0 ? [evidenceForm(data)] : []),
    ...Array.from({ length: file.cycle }, (_, index) => closingForms(data, index + 1)).flat()
  ]
}

/** What a volume should hold before it is filed and doesn't (review-rules 2–7, as far as data tells). */
function missingPapers({ file }: VolumeData): string[] {
  return [
    ...(file.notice ? [] : ['缺受理告知书']),
    ...(file.rounds.some((round) => round.status === 'completed') ? [] : ['四方会签没有完成']),
    ...(withoutAgreement(file).length > 0 ? ['已达成协议，缺人民调解协议书'] : []),
    ...(file.revisits.length > 0 ? [] : ['缺回访记录']),
    ...(file.filing ? [] : ['还没有立卷：保管期限、档号、立卷人、检查人未定'])
  ]
}

function entriesOf(forms: Form[], placed: readonly PlacedPiece[]): CatalogueEntry[] {
  return forms.map(({ piece, number, responsible, date }, index) => ({
    title: piece.title,
    number,
    responsible,
    date,
    page: placed[index]?.page ?? 0,
    pages: placed[index]?.pages ?? 0
  }))
}

/** Lays out the volume of a case; the same data always gives the same pages and bytes. */
export function composeVolume(data: VolumeData): ComposedVolume {
  const forms = formsOf(data)
  const pagesOf = (placed: readonly PlacedPiece[]) => placed.reduce((sum, piece) => sum + piece.pages, 0)
  const laid = layoutVolume({
    title: `${data.file.number} 案卷`,
    author: data.centre.name,
    ...(data.sample ? { mark: '样例' } : {}),
    numbering: numberings[data.settings.pageCorner],
    front: (placed) => [cover(data, forms.length, pagesOf(placed)), catalogue(entriesOf(forms, placed))],
    pieces: forms.map((form) => form.piece),
    back: (placed) => [closingNote(data, forms.length, pagesOf(placed))]
  })
  return {
    pieces: entriesOf(forms, laid.contents),
    pageCount: pagesOf(laid.contents),
    missing: missingPapers(data),
    toBytes: () => toDocx(laid)
  }
}
