import { QueryClientProvider } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { createQueryClient } from '../api/query-client.ts'
import { useRead } from '../api/use-call.ts'
import { useSignInActions } from '../sign-in/sign-in-actions.ts'
import { CentreContext } from '../sign-in/signed-in.ts'
import { AntdFrame } from '../theme/antd-frame.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { FooterMessageProvider } from '../ui/footer-message.tsx'
import { Frame } from './frame.tsx'
import { useFreshData } from './use-fresh-data.ts'
import '../ui/ui.css'
import './shell.css'

/** The centre is read once before any desk shows: every desk needs its dictionaries. */
function CentreGate() {
  useFreshData()
  const centre = useRead('centre.read', {})
  if (centre.data) {
    return (
      <CentreContext value={centre.data}>
        <Frame />
      </CentreContext>
    )
  }
  return (
    <main className="frame-opening" aria-busy={centre.isPending}>
      <ErrorNote error={centre.error} />
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
