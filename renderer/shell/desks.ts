import type { CallName } from '../../db/api.ts'
import type { Step } from '../../db/cases/life.ts'
import { fetched } from '../ui/fetched.tsx'

export type DeskId = 'intake' | 'cases' | 'mediation' | 'signoff' | 'dossier' | 'settings'

/** What stands at an address: a desk, or one case at that desk. */
export interface Place {
  desk: DeskId
  caseId: string | null
}

export interface DeskEntry {
  id: DeskId
  label: string
  /** A key of its own beside Alt and its number. */
  key?: string
  /** Who may make one of these calls finds it in the menu; everybody when left out. */
  calls?: readonly CallName[]
  /** The steps taken here: how many wait for the person stands beside the name. */
  steps?: readonly Step[]
}

/** The desks there are, in the order of the menu. */
export const deskEntries: readonly DeskEntry[] = [
  { id: 'intake', label: '登记台', key: 'F2', calls: ['cases.register'] },
  {
    id: 'cases',
    label: '诉求',
    steps: ['screen', 'decide', 'assign', 'handle', 'requestClosing', 'revisit']
  },
  { id: 'mediation', label: '调解室', calls: ['mediation.recordSession'] },
  {
    id: 'signoff',
    label: '会签',
    calls: ['signoff.signAsApplicant', 'signoff.signAsStaff'],
    steps: ['sign']
  },
  { id: 'dossier', label: '档案室', calls: ['dossier.preview'], steps: ['file'] },
  { id: 'settings', label: '设置' }
]

interface CasePlace {
  caseId: string | null
}

export const IntakeDesk = fetched(async () => (await import('../intake/intake-desk.tsx')).IntakeDesk)
export const CaseList = fetched(async () => (await import('../case-list/case-list.tsx')).CaseList)
export const CasePage = fetched<{ caseId: string }>(
  async () => (await import('../cases/case-page.tsx')).CasePage
)
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

/** The place that an address names, or null. */
export function placeOf(address: string): Place | null {
  const [desk, caseId] = address.split('?')[0]?.split('/').filter(Boolean) ?? []
  const entry = deskEntries.find((one) => one.id === desk)
  return entry ? { desk: entry.id, caseId: caseId ?? null } : null
}
