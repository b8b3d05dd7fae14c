import { appraisalsApi } from './appraisals/appraisals.api.ts'
import { assignmentApi } from './assignment/assignment.api.ts'
import { tiersApi } from './tiers/tiers.api.ts'
import { attachmentsApi } from './attachments/attachments.api.ts'
import { auditApi } from './audit/audit.api.ts'
import { bodiesApi } from './bodies/bodies.api.ts'
import { caseFileApi } from './case-file/case-file.api.ts'
import { casesApi } from './cases/cases.api.ts'
import { centreApi } from './centre/centre.api.ts'
import { clocksApi } from './clocks/clocks.api.ts'
import { clockRulesApi } from './clock-rules/clock-rules.api.ts'
import { cluesApi } from './clues/clues.api.ts'
import { closingApi } from './closing/closing.api.ts'
import type { InputOf, ValueOf } from './contract.ts'
import { chargeApi } from './charge/charge.api.ts'
import { serviceApi } from './service/service.api.ts'
import { oversightApi } from './oversight/oversight.api.ts'
import { ratesApi } from './rates/rates.api.ts'
import { resultsApi } from './results/results.api.ts'
import { supervisionApi } from './supervision/supervision.api.ts'
import { sheetsApi } from './supervision/sheets.api.ts'
import { deadlinesApi } from './deadlines/deadlines.api.ts'
import { dossierApi } from './dossier/dossier.api.ts'
import { draftsApi } from './drafts/drafts.api.ts'
import { dictionaryListApi } from './dictionary-list/dictionary-list.api.ts'
import { dutyListApi } from './duty-list/duty-list.api.ts'
import { exchangeApi } from './duty-list/exchange.api.ts'
import { extensionsApi } from './extensions/extensions.api.ts'
import { jobsApi } from './jobs/jobs.api.ts'
import { checklistsApi } from './checklists/checklists.api.ts'
import { ledgersApi } from './ledgers/ledgers.api.ts'
import { savedViewsApi } from './ledgers/saved-views.api.ts'
import { mediationApi } from './mediation/mediation.api.ts'
import { revealApi } from './case-file/reveal.api.ts'
import { pcClockApi } from './pc-clock/pc-clock.api.ts'
import { peopleApi } from './people/people.api.ts'
import { drawApi } from './revisits/draw.api.ts'
import { recheckApi } from './revisits/recheck.api.ts'
import { revisitsApi } from './revisits/revisits.api.ts'
import { samplingApi } from './sampling/sampling.api.ts'
import { signInApi } from './sign-in/sign-in.api.ts'
import { signoffApi } from './signing/signoff.api.ts'
import { holidaysApi } from './working-time/holidays.api.ts'
import { workingTimeApi } from './working-time/working-time.api.ts'

/** Every call there is. Both ends of the wire derive their types from this one object. */
export const api = {
  ...centreApi,
  ...signInApi,
  ...pcClockApi,
  ...clocksApi,
  ...clockRulesApi,
  ...workingTimeApi,
  ...holidaysApi,
  ...bodiesApi,
  ...dutyListApi,
  ...dictionaryListApi,
  ...exchangeApi,
  ...peopleApi,
  ...casesApi,
  ...assignmentApi,
  ...tiersApi,
  ...caseFileApi,
  ...extensionsApi,
  ...chargeApi,
  ...serviceApi,
  ...closingApi,
  ...revealApi,
  ...mediationApi,
  ...attachmentsApi,
  ...signoffApi,
  ...revisitsApi,
  ...recheckApi,
  ...drawApi,
  ...deadlinesApi,
  ...supervisionApi,
  ...sheetsApi,
  ...samplingApi,
  ...appraisalsApi,
  ...cluesApi,
  ...oversightApi,
  ...ratesApi,
  ...resultsApi,
  ...ledgersApi,
  ...savedViewsApi,
  ...checklistsApi,
  ...dossierApi,
  ...auditApi,
  ...draftsApi,
  ...jobsApi
}

export type Api = typeof api
export type CallName = keyof Api
/** The name of a call that is a job. */
export type JobName = { [N in CallName]: Api[N] extends { kind: 'job' } ? N : never }[CallName]
export type Input<N extends CallName> = InputOf<Api[N]>
export type Value<N extends CallName> = ValueOf<Api[N]>

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(api, name)
}
