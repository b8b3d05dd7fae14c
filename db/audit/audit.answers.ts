import { defineAnswers } from '../answers.ts'
import { auditApi } from './audit.api.ts'
import { verifyAudit } from './audit.store.ts'

export const auditAnswers = defineAnswers(auditApi, {
  'audit.verify': ({ db }) => verifyAudit(db)
})
