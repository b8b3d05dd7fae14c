import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { isJobNote, openJobs } from '../api/job-store.ts'
import { flushDrafts, openDrafts } from '../drafts/draft-store.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { createQueryClient } from '../api/query-client.ts'
import { useRead } from '../api/use-call.ts'
import { useSignInActions } from '../seat/sign-in-actions.ts'
import { CentreContext, useActor } from '../seat/signed-in.ts'
import { AntdFrame } from '../theme/antd-frame.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { FooterMessageProvider } from '../ui/footer-message.tsx'
import { Frame } from './frame.tsx'
import { endRehearsal } from './rehearsal.tsx'
import { useFreshData } from './use-fresh-data.ts'
import { useJobs } from './use-jobs.ts'
import '../ui/desk.css'
import '../ui/ui.css'
import '../ui/dialogs.css'
import './shell.css'

/** Reads the person's drafts and jobs once; what a lost backend kept from the disk goes there when they come back. */
function useDraftsReady(): { ready: boolean; error: AppError | null } {
  const unlocked = useDeskVisible()
  const { id: person } = useActor()
  const [ready, setReady] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    if (ready || !unlocked) return
    // A desk that opened without its drafts would write empty ones over them.
    Promise.all([call('drafts.read', {}), call('jobs.list', {})]).then(
      ([drafts, jobs]) => {
        openDrafts(
          person,
          drafts.filter((draft) => !isJobNote(draft))
        )
        openJobs(drafts, jobs)
        setReady(true)
      },
      (thrown: unknown) => setError(asAppError(thrown))
    )
  }, [ready, unlocked, person])
  useEffect(() => {
    if (ready && unlocked) void flushDrafts()
  }, [ready, unlocked])
  useEffect(() => {
    return window.kuaichu.onFlush(async () => {
      if (!(await flushDrafts())) throw new Error('drafts are not on the disk')
    })
  }, [])
  return { ready, error }
}

/** The centre is read once before any desk shows: every desk needs its dictionaries. */
function CentreGate() {
  useFreshData()
  const centre = useRead('centre.read', {})
  const drafts = useDraftsReady()
  useJobs(drafts.ready)
  const opens = centre.data !== undefined && drafts.ready
  useEffect(() => {
    if (!opens) return
    const idle = requestIdleCallback(endRehearsal)
    return () => cancelIdleCallback(idle)
  }, [opens])
  if (centre.data && drafts.ready) {
    return (
      <CentreContext value={centre.data}>
        <Frame />
      </CentreContext>
    )
  }
  return (
    <main className="frame-opening" aria-busy={centre.isPending}>
      <ErrorNote error={centre.error ?? drafts.error} />
    </main>
  )
}

/** Everything behind the sign-in: data, look, addresses and the frame with its desks. */
export function Workbench() {
  const { look } = useSignInActions()
  const [queryClient] = useState(() => createQueryClient(() => void look()))
  const popups = useRef<HTMLDivElement>(null)
  return (
    <QueryClientProvider client={queryClient}>
      <AntdFrame popupContainer={() => popups.current ?? document.body}>
        <Router hook={useHashLocation}>
          <FooterMessageProvider>
            <CentreGate />
          </FooterMessageProvider>
        </Router>
      </AntdFrame>
      <div ref={popups} />
    </QueryClientProvider>
  )
}
