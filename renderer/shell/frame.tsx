import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Actor } from '../../db/people/actor.ts'
import { holdsAny } from '../../db/people/people.ts'
import { leaders } from '../../db/people/posts.ts'
import { permits } from '../api/permits.ts'
import { useActor } from '../seat/signed-in.ts'
import { useDraftNote } from '../drafts/draft-notes.ts'
import { DueLine } from '../deadlines/due-line.tsx'
import { FootLine } from '../ui/foot-line.tsx'
import { DeskSlots } from './desk-slots.tsx'
import { desksOf, placeOf, type DeskId } from './desk-entries.ts'
import { DeskShortcuts } from './desk-shortcuts.tsx'
import { Header } from './header.tsx'
import { KeysHelp } from './keys-help.tsx'
import { Nav } from './nav.tsx'

/** Where a person's day starts: at the counter, with what is late and whose turn it is, or with what waits for them. */
function firstDesk(actor: Actor): DeskId {
  if (permits('cases.register', actor)) return 'intake'
  if (holdsAny(actor.roles, leaders)) return 'deadlines'
  return permits('dossier.file', actor) ? 'dossier' : 'cases'
}

/** What was just done, what is due, how far drafts are on the disk, and where the keys are told. */
function Foot({ desk }: { desk: DeskId }) {
  const draft = useDraftNote()
  return (
    <footer className="frame-foot">
      <FootLine />
      {/* 期限 says it at length. */}
      {desk === 'deadlines' ? null : <DueLine />}
      <span className="quiet">{draft === '' ? 'F1 本页按键' : `${draft} · F1 本页按键`}</span>
    </footer>
  )
}

/** The frame around all desks: header, menu, one desk at a time, foot. */
export function Frame() {
  const actor = useActor()
  const [address, navigate] = useLocation()
  const [helpOpen, setHelpOpen] = useState(false)
  const entries = desksOf(actor)
  const found = placeOf(address)
  const isThere = entries.some((entry) => entry.id === found?.desk)
  const place = found && isThere ? found : { desk: firstDesk(actor), caseId: null }

  // The address follows what is already drawn.
  useEffect(() => {
    if (!isThere) navigate(`/${firstDesk(actor)}`, { replace: true })
  }, [isThere, actor, navigate])

  return (
    <div className="frame">
      <DeskShortcuts entries={entries} onHelp={() => setHelpOpen(true)} />
      <Header />
      <Nav entries={entries} current={place.desk} />
      <div className="frame-desks">
        <DeskSlots place={place} />
      </div>
      <Foot desk={place.desk} />
      {helpOpen ? <KeysHelp onClose={() => setHelpOpen(false)} /> : null}
    </div>
  )
}
