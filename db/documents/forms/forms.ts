import type { PaperKind } from '../../papers/paper.ts'
import type { Piece } from '../layout/blocks.ts'
import type { VolumeData } from '../volume-data.ts'
import { agreementForm } from './agreement-form.ts'
import { chargeForm } from './charge-form.ts'
import { evidenceForm } from './evidence.ts'
import { extensionNotice } from './extension-notice.ts'
import type { CodedPaper } from './form.ts'
import { handlingReport } from './handling-report.ts'
import { lookBackRecord } from './look-back-record.ts'
import { mediationRecord } from './mediation-record.ts'
import { noticeForm } from './notice.ts'
import { orderForm } from './order-form.ts'
import { registrationForm } from './registration-form.ts'
import { revisitRecord } from './revisit-record.ts'
import { serviceReceipt } from './service-receipt.ts'
import { supervisionSheet } from './supervision-sheet.ts'
import { signoffSheet } from './signoff-sheet.ts'

/** The form of each kind of paper in the register. */
const forms: { readonly [K in PaperKind]: (data: VolumeData, paper: CodedPaper<K>) => Piece } = {
  registration: registrationForm,
  notice: noticeForm,
  order: orderForm,
  extensionNotice,
  evidence: evidenceForm,
  mediationRecord,
  agreement: agreementForm,
  handlingReport,
  signoffSheet,
  revisitRecord,
  lookBackRecord,
  serviceReceipt,
  chargeForm,
  supervisionSheet
}

/** A paper as it is printed. */
export function layOutPaper<K extends PaperKind>(data: VolumeData, paper: CodedPaper<K>): Piece {
  return forms[paper.kind](data, paper)
}
