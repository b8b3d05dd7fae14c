import type { Api } from './api.ts'
import { attachmentsHandlers } from './attachments/attachments.handlers.ts'
import { auditHandlers } from './audit/audit.handlers.ts'
import { casesHandlers } from './cases/cases.handlers.ts'
import { centreHandlers } from './centre/centre.handlers.ts'
import { dossierHandlers } from './dossier/dossier.handlers.ts'
import type { HandlersOf } from './handlers.ts'
import { mediationHandlers } from './mediation/mediation.handlers.ts'
import { partiesHandlers } from './parties/parties.handlers.ts'
import { peopleHandlers } from './people/people.handlers.ts'
import { revisitsHandlers } from './revisits/revisits.handlers.ts'
import { signoffHandlers } from './signoff/signoff.handlers.ts'

/** What answers each call of the API; a call without a function does not compile. */
export const handlers: HandlersOf<Api> = {
  ...centreHandlers,
  ...peopleHandlers,
  ...casesHandlers,
  ...partiesHandlers,
  ...mediationHandlers,
  ...attachmentsHandlers,
  ...signoffHandlers,
  ...revisitsHandlers,
  ...dossierHandlers,
  ...auditHandlers
}
