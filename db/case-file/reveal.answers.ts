import { visibleCase } from '../cases/case-step.ts'
import { problem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { revealApi } from './reveal.api.ts'
import { readParty } from '../parties/parties.store.ts'

export const revealAnswers = defineAnswers(revealApi, {
  async 'parties.reveal'(context, { partyId, reason }) {
    const party = await readParty(context.db, partyId)
    if (!party) throw problem('NOT_FOUND', '这名当事人')
    await visibleCase(context, party.caseId)
    context.note({ subject: party.caseId, detail: `查看证件号和电话：${reason}` })
    return { idNumber: party.idNumber, phone: party.phone }
  }
})
