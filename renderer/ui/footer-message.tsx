import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'

/** Something that was done and can be taken back, as long as nothing else was done after it. */
export interface Offer {
  /** What was done, such as `移除诉求人2`. */
  did: string
  /** Answers how to do it again, where taking it back may replace words that were typed meanwhile. */
  takeBack: () => Offer | null | Promise<Offer | null>
}

/** What stands at the foot: words, and with an offer the part of the page that made it and where that is. */
interface Said {
  /** When it was said, in milliseconds. */
  at: number
  text: string
  offer: Offer | null
  owner: string
  address: string
}

interface Foot {
  say: (text: string) => void
  offer: (offer: Offer, owner: string) => void
  /** Ends an offer, unless something else was said since. */
  end: (offer: Offer, text: string) => void
  /** Ends whatever the part of the page offers. */
  withdraw: (owner: string) => void
}

/** How long a page may take to lead on after it said what it did. */
const waysMs = 2_000

const silent: Said = { at: 0, text: '', offer: null, owner: '', address: '' }
const noFoot: Foot = { say: ignore, offer: ignore, end: ignore, withdraw: ignore }
const FootContext = createContext<Foot>(noFoot)
const SaidContext = createContext<Said>(silent)

function ignore(): void {
  // Outside the frame there is no foot to say it at.
}

/** Says at the foot of the window what was just done; success is quiet. */
export function useSay(): (text: string) => void {
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
    // What was said of one page is not to be read as said of another. What brought the person here was said just before.
    const leave = () => setSaid((now) => (now.offer === null && Date.now() - now.at > waysMs ? silent : now))
    window.addEventListener('hashchange', leave)
    return () => window.removeEventListener('hashchange', leave)
  }, [])
  const [foot] = useState<Foot>(() => ({
    say: (text) => setSaid({ ...silent, at: Date.now(), text }),
    offer: (offer, owner) =>
      setSaid({ at: Date.now(), text: `已${offer.did}`, offer, owner, address: here.current }),
    end: (offer, text) => setSaid((now) => (now.offer === offer ? { ...silent, at: Date.now(), text } : now)),
    withdraw: (owner) => setSaid((now) => (now.offer && now.owner === owner ? silent : now))
  }))
  return (
    <FootContext value={foot}>
      <SaidContext value={said}>{children}</SaidContext>
    </FootContext>
  )
}
