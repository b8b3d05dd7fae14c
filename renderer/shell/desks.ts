import { fetched } from '../ui/fetched.tsx'

interface CasePlace {
  caseId: string | null
}

export const IntakeDesk = fetched(async () => (await import('../intake/intake-desk.tsx')).IntakeDesk)
export const CaseList = fetched(async () => (await import('../case-list/case-list.tsx')).CaseList)
export const CasePage = fetched<{ caseId: string }>(
  async () => (await import('../cases/case-page.tsx')).CasePage
)
export const DeadlinesDesk = fetched(
  async () => (await import('../deadlines/deadlines-desk.tsx')).DeadlinesDesk
)
export const SupervisionDesk = fetched(
  async () => (await import('../supervision/supervision-desk.tsx')).SupervisionDesk
)
export const ResultsDesk = fetched(async () => (await import('../results/results-desk.tsx')).ResultsDesk)
export const LedgersDesk = fetched(async () => (await import('../ledgers/ledgers-desk.tsx')).LedgersDesk)
export const MediationDesk = fetched<CasePlace>(
  async () => (await import('../mediation/mediation-desk.tsx')).MediationDesk
)
export const SignoffDesk = fetched<CasePlace>(
  async () => (await import('../signoff/signoff-desk.tsx')).SignoffDesk
)
export const DossierDesk = fetched<CasePlace>(
  async () => (await import('../dossier/dossier-desk.tsx')).DossierDesk
)
export const SettingsDesk = fetched(async () => (await import('../settings/settings-desk.tsx')).SettingsDesk)
