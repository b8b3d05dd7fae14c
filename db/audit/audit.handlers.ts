import { defineHandlers } from '../handlers.ts'
import { auditApi } from './audit.api.ts'
import { verifyAudit } from './audit.store.ts'

export const auditHandlers = defineHandlers(auditApi, {
  'audit.verify': ({ db }) => verifyAudit(db)
})
