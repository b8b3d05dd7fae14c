import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { Role } from '../../db/people/people.ts'

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
  /** Who finds it in the menu; everybody when left out. */
  roles?: readonly Role[]
}

/** The desks there are, in the order of the menu. */
export const deskEntries: readonly DeskEntry[] = [
  { id: 'intake', label: '登记台', key: 'F2', roles: ['intake'] },
  { id: 'cases', label: '诉求' },
  { id: 'mediation', label: '调解室', roles: ['mediator', 'recorder', 'handler', 'supervisor'] },
  {
    id: 'signoff',
    label: '会签',
    roles: ['intake', 'handler', 'mediator', 'recorder', 'supervisor', 'deputyLeader', 'principalLeader']
  },
  { id: 'dossier', label: '档案室', roles: ['archivist', 'intake', 'handler', 'mediator', 'supervisor'] },
  { id: 'settings', label: '设置' }
]

type Screen<P extends object> = LazyExoticComponent<ComponentType<P>>
type CaseScreen = Screen<{ caseId: string | null }>

/** Fetched while the sign-in screen waits, so that 登记台 is there at once. */
export const loadIntake = () => import('../intake/intake-desk.tsx')

export const IntakeDesk: Screen<object> = lazy(async () => ({ default: (await loadIntake()).IntakeDesk }))
export const CaseList: Screen<object> = lazy(async () => ({
  default: (await import('../cases/case-list.tsx')).CaseList
}))
export const CasePage: Screen<{ caseId: string }> = lazy(async () => ({
  default: (await import('../cases/case-page.tsx')).CasePage
}))
export const MediationDesk: CaseScreen = lazy(async () => ({
  default: (await import('../mediation/mediation-desk.tsx')).MediationDesk
}))
export const SignoffDesk: CaseScreen = lazy(async () => ({
  default: (await import('../signoff/signoff-desk.tsx')).SignoffDesk
}))
export const DossierDesk: CaseScreen = lazy(async () => ({
  default: (await import('../dossier/dossier-desk.tsx')).DossierDesk
}))
export const SettingsDesk: Screen<object> = lazy(async () => ({
  default: (await import('../settings/settings-desk.tsx')).SettingsDesk
}))

/** The place that an address names, or null. */
export function placeOf(address: string): Place | null {
  const [desk, caseId] = address.split('?')[0]?.split('/').filter(Boolean) ?? []
  const entry = deskEntries.find((one) => one.id === desk)
  return entry ? { desk: entry.id, caseId: caseId ?? null } : null
}
