import { setImmediate as breath } from 'node:timers/promises'
import { isPicture } from '../attachments/attachment.ts'
import { safeFileName } from '../attachments/file-name.ts'
import { momentOf } from '../calendar/moment.ts'
import { readCaseFile } from '../case-file/case-file.store.ts'
import { advance, checkStep, openStep, visibleCase } from '../cases/case-step.ts'
import { readOpenCharge } from '../charge/charge.store.ts'
import { checkReadable } from '../cases/timeline.ts'
import { listLetterheads, readCentre } from '../centre/centre.store.ts'
import { fondsAt } from '../centre/letterhead.ts'
import { takeNumber } from '../numbers/numbers.store.ts'
import type { ReadContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { readAccount } from '../people/people.store.ts'
import { listRounds, readPicture } from '../signoff/signoff.store.ts'
import { dossierApi } from './dossier.api.ts'
import { insertFiling } from '../filing/filing.store.ts'
import type { VolumeData } from '../documents/volume-data.ts'
import { templates, type TemplateName } from '../papers/template.ts'
import { retentionCodes } from '../filing/filing.ts'

type Reading = Pick<ReadContext, 'db' | 'vault'>

async function gatherPictures(
  { db, vault }: Reading,
  file: VolumeData['file'],
  onPicture?: (done: number, of: number) => void
) {
  const pictures = new Map<string, Uint8Array>()
  const printed = file.attachments.filter(isPicture)
  for (const attachment of printed) {
    onPicture?.(pictures.size, printed.length)
    // Each takes its time to decrypt; who waits for an answer comes in between.
    await breath()
    const bytes = vault.get(attachment.sha256)
    if (!bytes) throw problem('ATTACHMENT_DAMAGED', attachment.name)
    pictures.set(attachment.id, bytes)
  }
  const signaturePictures = new Map<string, Uint8Array>()
  for (const signature of file.rounds.flatMap((round) => round.signatures)) {
    const picture = await readPicture(db, signature.id)
    if (picture) signaturePictures.set(signature.id, picture.png)
  }
  return { pictures, signaturePictures }
}

async function volumeData(
  context: Reading,
  caseId: string,
  onPicture?: (done: number, of: number) => void
): Promise<VolumeData> {
  const file = await readCaseFile(context.db, caseId)
  checkReadable(file.number, file.timeline)
  return { file, ...(await readCentre(context.db)), ...(await gatherPictures(context, file, onPicture)) }
}

/** The composer is heavy (it carries the Word writer), so it is loaded when the first volume is asked for. */
async function compose(data: VolumeData, template: TemplateName) {
  const { composeVolume } = await import('./compose-volume.ts')
  return composeVolume(data, templates[template])
}

export const dossierAnswers = defineAnswers(dossierApi, {
  async 'dossier.preview'(context, { caseId, template }) {
    await visibleCase(context, caseId)
    const { pieces, pageCount, missing } = await compose(await volumeData(context, caseId), template)
    return { pieces, pageCount, missing }
  },

  async 'dossier.file'(context, { caseId, happenedAt, retention, checkerId, note }) {
    const row = await openStep(context, caseId, 'file', happenedAt)
    const charge = await readOpenCharge(context.db, caseId)
    if (charge) throw problem('CHARGE_NOT_DISCHARGED', charge.leader)
    const checker = await readAccount(context.db, checkerId)
    if (!checker?.active) throw fieldProblem(['checkerId'], 'NOT_FOUND', '检查人')
    if (checkerId === context.actor.id) throw fieldProblem(['checkerId'], 'CHECKER_IS_FILER')
    const fonds = fondsAt(await listLetterheads(context.db), happenedAt)
    if (!fonds) throw problem('FONDS_UNKNOWN')
    const number = await takeNumber(context.db, 'archive', happenedAt, {
      全宗: fonds.fondsCode,
      期: retentionCodes[retention]
    })
    await insertFiling(context.db, {
      caseId,
      filedAt: happenedAt,
      recordedAt: momentOf(context.clock()),
      filerId: context.actor.id,
      checkerId,
      retention,
      archiveNumber: number,
      note
    })
    await advance(
      context,
      row,
      { step: 'file', to: 'archived' },
      { kind: 'filed', happenedAt, label: number, text: note }
    )
    return { archiveNumber: number }
  },

  'dossier.build': {
    async check(context, { caseId }) {
      checkStep(await visibleCase(context, caseId), 'buildVolume')
      const rounds = await listRounds(context.db, caseId)
      if (!rounds.some((round) => round.status === 'completed')) throw problem('NOTHING_TO_FILE')
    },

    async read(context, { caseId, template }, progress) {
      const data = await volumeData(context, caseId, (done, of) => {
        progress(done, of, '正在读取照片')
      })
      return { data, template }
    },

    async finish(context, { caseId, template }, made) {
      const { number } = await visibleCase(context, caseId)
      context.note({ subject: caseId, detail: `生成案卷 ${made.pageCount} 页` })
      return { name: safeFileName(`${number} ${templates[template].title}.docx`), ...made }
    }
  },

  'dossier.buildPaper': {
    async check(context, { caseId }) {
      await visibleCase(context, caseId)
    },

    async read(context, { caseId, key }) {
      return { data: await volumeData(context, caseId), key }
    },

    async finish(context, { caseId }, { title, ...made }) {
      const { number } = await visibleCase(context, caseId)
      context.note({ subject: caseId, detail: `单独生成${title}` })
      return { name: safeFileName(`${number} ${title}.docx`), ...made }
    }
  }
})
