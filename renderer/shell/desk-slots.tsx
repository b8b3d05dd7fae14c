import { memo, useState } from 'react'
import { DeskSlot } from './desk-slot.tsx'
import {
  CaseList,
  CasePage,
  DeadlinesDesk,
  DossierDesk,
  IntakeDesk,
  LedgersDesk,
  MediationDesk,
  ResultsDesk,
  SettingsDesk,
  SignoffDesk,
  SupervisionDesk
} from './desks.ts'
import { isCaseId, type Place } from './desk-entries.ts'
import { NoSuchCase } from './no-such-case.tsx'

/** What stands at a place; drawn again only where it changes, not whenever the frame around it does. */
const Screen = memo(function Screen({ desk, caseId }: Place) {
  if (caseId !== null && !isCaseId(caseId)) return <NoSuchCase desk={desk} />
  switch (desk) {
    case 'intake':
      return <IntakeDesk />
    case 'cases':
      return caseId ? <CasePage caseId={caseId} /> : <CaseList />
    case 'deadlines':
      return <DeadlinesDesk />
    case 'supervision':
      return <SupervisionDesk />
    case 'results':
      return <ResultsDesk />
    case 'ledgers':
      return <LedgersDesk />
    case 'mediation':
      return <MediationDesk caseId={caseId} />
    case 'signoff':
      return <SignoffDesk caseId={caseId} />
    case 'dossier':
      return <DossierDesk caseId={caseId} />
    case 'settings':
      return <SettingsDesk />
  }
})

/** Every desk has a slot for its list and one for the case that was opened there last. */
function slotOf(place: Place): string {
  return place.caseId ? `${place.desk}/case` : place.desk
}

/** The desk at `place`, and hidden behind it every desk opened before, as it was left. */
export function DeskSlots({ place }: { place: Place }) {
  const [opened, setOpened] = useState<readonly Place[]>([place])
  const slot = slotOf(place)
  const before = opened.find((one) => slotOf(one) === slot)
  if (before?.caseId !== place.caseId) {
    setOpened([...opened.filter((one) => one !== before), place])
  }
  return opened.map((one) => (
    <DeskSlot key={`${slotOf(one)}/${one.caseId ?? ''}`} current={slotOf(one) === slot}>
      <Screen {...one} />
    </DeskSlot>
  ))
}
