import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { caseAt, silent, staysAt, type Offer, type Said } from './said.ts'

export type { Offer } from './said.ts'

/** `caseId` is the case it is said of, where that isn't the one on screen. */
type Say = (text: string, caseId?: string | null) => void

interface Foot {
  say: Say
  offer: (offer: Offer, owner: string) => void
  /** Ends an offer, unless something else was said since. */
  end: (offer: Offer, text: string) => void
  /** Ends whatever the part of the page offers. */
  withdraw: (owner: string) => void
}

const noFoot: Foot = { say: ignore, offer: ignore, end: ignore, withdraw: ignore }
const FootContext = createContext<Foot>(noFoot)
const SaidContext = createContext<Said>(silent)

function ignore(): void {
  // Outside the frame there is no foot to say it at.
}

/** Says at the foot of the window what was just done; success is quiet. */
export function useSay(): Say {
  return useContext(FootContext).say
}

/**
 * Says at the foot what was just done, with 撤销 beside it until the next act. The offer goes when the part
 * of the page that made it goes.
 */
export function useOffer(): (offer: Offer) => void {
  const { offer, withdraw } = useContext(FootContext)
  const [owner] = useState(() => crypto.randomUUID())
  useEffect(() => () => withdraw(owner), [withdraw, owner])
  return useCallback((one: Offer) => offer(one, owner), [offer, owner])
}

/** What was said last, and how an offer ends; for the foot alone. */
export function useFoot(): { said: Said; foot: Foot } {
  return { said: useContext(SaidContext), foot: useContext(FootContext) }
}

export function FooterMessageProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said>(silent)
  const [address] = useLocation()
  const here = useRef(address)
  useEffect(() => {
    here.current = address
  }, [address])
  useEffect(() => {
    const leave = () => setSaid((now) => (staysAt(now, location.hash, Date.now()) ? now : silent))
    window.addEventListener('hashchange', leave)
    return () => window.removeEventListener('hashchange', leave)
  }, [])
  const [foot] = useState<Foot>(() => ({
    say: (text, caseId = caseAt(location.hash)) => setSaid({ ...silent, at: Date.now(), text, caseId }),
    offer: (offer, owner) => {
      const caseId = caseAt(location.hash)
      setSaid({ at: Date.now(), text: `已${offer.did}`, caseId, offer, owner, address: here.current })
    },
    end: (offer, text) =>
      setSaid((now) => (now.offer === offer ? { ...silent, at: Date.now(), text, caseId: now.caseId } : now)),
    withdraw: (owner) => setSaid((now) => (now.offer && now.owner === owner ? silent : now))
  }))
  return (
    <FootContext value={foot}>
      <SaidContext value={said}>{children}</SaidContext>
    </FootContext>
  )
}
