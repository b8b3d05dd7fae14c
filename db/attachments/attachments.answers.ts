import { sha256 } from '../digest/digest.ts'
import { momentOf } from '../calendar/moment.ts'
import { caseForStep, checkHappened, visibleCase } from '../cases/case-step.ts'
import { hasEvent } from '../cases/cases.store.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { attachmentLimit, fileSize, mimeOf } from './attachment.ts'
import { attachmentsApi } from './attachments.api.ts'
import { insertAttachment, isAttached, readAttachment } from './attachments.store.ts'

/** The day before which nothing can have been collected: material may be older than the case. */
const noEarliest = '0001-01-01T00:00:00+08:00'

export const attachmentsAnswers = defineAnswers(attachmentsApi, {
  async 'attachments.add'(context, { bytes, ...input }) {
    await caseForStep(context, input.caseId, 'attach')
    if (bytes.length === 0) throw fieldProblem(['bytes'], 'ATTACHMENT_EMPTY', input.name)
    if (bytes.length > attachmentLimit) {
      const sizes = [fileSize(bytes.length), fileSize(attachmentLimit)] as const
      throw fieldProblem(['bytes'], 'ATTACHMENT_TOO_LARGE', input.name, ...sizes)
    }
    if (input.eventId && !(await hasEvent(context.db, input.caseId, input.eventId))) {
      throw fieldProblem(['eventId'], 'NOT_FOUND', '这条办理情况')
    }
    checkHappened(context, 'collectedAt', '收集时间', input.collectedAt, noEarliest)
    const digest = sha256(bytes)
    const { vault } = context
    if (vault.put(bytes, digest)) {
      context.undo(async (db) => {
        if (!(await isAttached(db, digest))) vault.drop(digest)
      })
    }
    const id = context.newId()
    await insertAttachment(context.db, {
      ...input,
      id,
      mime: mimeOf(bytes),
      size: bytes.length,
      sha256: digest,
      recordedAt: momentOf(context.clock())
    })
    return { id, name: input.name }
  },

  async 'attachments.read'(context, { attachmentId }) {
    const attachment = await readAttachment(context.db, attachmentId)
    if (!attachment) throw problem('NOT_FOUND', '这件附件')
    await visibleCase(context, attachment.caseId)
    const bytes = context.vault.get(attachment.sha256)
    if (!bytes) throw problem('ATTACHMENT_DAMAGED', attachment.name)
    return { name: attachment.name, mime: attachment.mime, bytes }
  }
})
