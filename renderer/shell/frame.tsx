import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { holdsAny, type Role } from '../../db/people/people.ts'
import { useActor } from '../sign-in/signed-in.ts'
import { useDraftState } from '../drafts/draft-store.ts'
import { useSaid } from '../ui/footer-message.tsx'
import { DeskSlots } from './desk-slots.tsx'
import { deskEntries, placeOf, type DeskEntry, type DeskId } from './desks.ts'
import { DeskShortcuts } from './desk-shortcuts.tsx'
import { Header } from './header.tsx'
import { KeysHelp } from './keys-help.tsx'
import { Nav } from './nav.tsx'

/** Where a person's day starts. */
function firstDesk(roles: readonly Role[]): DeskId {
  if (roles.includes('intake')) return 'intake'
  if (holdsAny(roles, ['deputyLeader', 'principalLeader'])) return 'signoff'
  if (holdsAny(roles, ['handler', 'mediator', 'recorder', 'supervisor'])) return 'cases'
  return roles.includes('archivist') ? 'dossier' : 'cases'
}

function mayOpen(entry: DeskEntry, roles: readonly Role[]): boolean {
  return !entry.roles || holdsAny(roles, entry.roles)
}

/** What was just done, quietly; the screen reader hears it too. */
function Foot() {
  const said = useSaid()
  const draft = useDraftState()
  return (
    <footer className="frame-foot">
      <span role="status" aria-live="polite">
        {said}
      </span>
      <span className="quiet">{draft === '' ? 'F1 本页按键' : `${draft} · F1 本页按键`}</span>
    </footer>
  )
}

/** The frame around all desks: header, menu, one desk at a time, foot. */
export function Frame() {
  const { roles } = useActor()
  const [address, navigate] = useLocation()
  const [helpOpen, setHelpOpen] = useState(false)
  const entries = deskEntries.filter((entry) => mayOpen(entry, roles))
  const found = placeOf(address)
  const place = entries.some((entry) => entry.id === found?.desk) ? found : null

  useEffect(() => {
    if (!place) navigate(`/${firstDesk(roles)}`, { replace: true })
  }, [place, roles, navigate])

  return (
    <div className="frame">
      <DeskShortcuts entries={entries} onHelp={() => setHelpOpen(true)} />
      <Header />
      <Nav entries={entries} current={place?.desk ?? null} />
      <div className="frame-desks">{place ? <DeskSlots place={place} /> : null}</div>
      <Foot />
      {helpOpen ? <KeysHelp onClose={() => setHelpOpen(false)} /> : null}
    </div>
  )
}
