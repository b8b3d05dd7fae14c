import type { Api } from './api.ts'
import { appraisalsAnswers } from './appraisals/appraisals.answers.ts'
import { assignmentAnswers } from './assignment/assignment.answers.ts'
import { tiersAnswers } from './tiers/tiers.answers.ts'
import { attachmentsAnswers } from './attachments/attachments.answers.ts'
import { auditAnswers } from './audit/audit.answers.ts'
import { bodiesAnswers } from './bodies/bodies.answers.ts'
import { caseFileAnswers } from './case-file/case-file.answers.ts'
import { casesAnswers } from './cases/cases.answers.ts'
import { centreAnswers } from './centre/centre.answers.ts'
import { clocksAnswers } from './clocks/clocks.answers.ts'
import { clockRulesAnswers } from './clock-rules/clock-rules.answers.ts'
import { chargeAnswers } from './charge/charge.answers.ts'
import { serviceAnswers } from './service/service.answers.ts'
import { cluesAnswers } from './clues/clues.answers.ts'
import { closingAnswers } from './closing/closing.answers.ts'
import { oversightAnswers } from './oversight/oversight.answers.ts'
import { ratesAnswers } from './rates/rates.answers.ts'
import { resultsAnswers } from './results/results.answers.ts'
import { supervisionAnswers } from './supervision/supervision.answers.ts'
import { sheetsAnswers } from './supervision/sheets.answers.ts'
import { deadlinesAnswers } from './deadlines/deadlines.answers.ts'
import { dictionaryListAnswers } from './dictionary-list/dictionary-list.answers.ts'
import { dossierAnswers } from './dossier/dossier.answers.ts'
import { draftsAnswers } from './drafts/drafts.answers.ts'
import { dutyListAnswers } from './duty-list/duty-list.answers.ts'
import { exchangeAnswers } from './duty-list/exchange.answers.ts'
import { extensionsAnswers } from './extensions/extensions.answers.ts'
import { jobsAnswers } from './jobs/jobs.answers.ts'
import { checklistsAnswers } from './checklists/checklists.answers.ts'
import { ledgersAnswers } from './ledgers/ledgers.answers.ts'
import { savedViewsAnswers } from './ledgers/saved-views.answers.ts'
import type { AnswersOf } from './answers.ts'
import { mediationAnswers } from './mediation/mediation.answers.ts'
import { revealAnswers } from './case-file/reveal.answers.ts'
import { pcClockAnswers } from './pc-clock/pc-clock.answers.ts'
import { peopleAnswers } from './people/people.answers.ts'
import { drawAnswers } from './revisits/draw.answers.ts'
import { recheckAnswers } from './revisits/recheck.answers.ts'
import { revisitsAnswers } from './revisits/revisits.answers.ts'
import { samplingAnswers } from './sampling/sampling.answers.ts'
import { signInAnswers } from './sign-in/sign-in.answers.ts'
import { signoffAnswers } from './signing/signoff.answers.ts'
import { holidaysAnswers } from './working-time/holidays.answers.ts'
import { workingTimeAnswers } from './working-time/working-time.answers.ts'

/** What answers each call of the API; a call without a function does not compile. */
export const answers: AnswersOf<Api> = {
  ...centreAnswers,
  ...signInAnswers,
  ...pcClockAnswers,
  ...clocksAnswers,
  ...clockRulesAnswers,
  ...workingTimeAnswers,
  ...holidaysAnswers,
  ...bodiesAnswers,
  ...dutyListAnswers,
  ...dictionaryListAnswers,
  ...exchangeAnswers,
  ...peopleAnswers,
  ...casesAnswers,
  ...assignmentAnswers,
  ...tiersAnswers,
  ...caseFileAnswers,
  ...extensionsAnswers,
  ...chargeAnswers,
  ...serviceAnswers,
  ...closingAnswers,
  ...revealAnswers,
  ...mediationAnswers,
  ...attachmentsAnswers,
  ...signoffAnswers,
  ...revisitsAnswers,
  ...recheckAnswers,
  ...drawAnswers,
  ...deadlinesAnswers,
  ...supervisionAnswers,
  ...sheetsAnswers,
  ...samplingAnswers,
  ...appraisalsAnswers,
  ...cluesAnswers,
  ...oversightAnswers,
  ...ratesAnswers,
  ...resultsAnswers,
  ...ledgersAnswers,
  ...savedViewsAnswers,
  ...checklistsAnswers,
  ...dossierAnswers,
  ...auditAnswers,
  ...draftsAnswers,
  ...jobsAnswers
}
