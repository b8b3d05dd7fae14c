import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { useShortcut } from '../ui/shortcut.ts'
import { standsNowhere } from '../ui/stands-nowhere.ts'

interface Numbers<Q> {
  /** Where the desk stands: `/deadlines`. */
  home: string
  /** Its name, as Esc is told to lead back to it. */
  title: string
  /** The question that an address asks; null where it asks nothing. */
  questionIn: (search: string) => Q | null
  /** The address of a number, which its link carries as `data-question`. */
  addressOf: (question: Q) => string
  /** The numbers are there to be seen. */
  ready: boolean
}

/** The question that an address brings along; it leaves the address once it is taken. */
export function useAsked<Q>(
  { home, questionIn }: Pick<Numbers<Q>, 'home' | 'questionIn'>,
  open: (question: Q) => void
): void {
  const [, go] = useLocation()
  const visible = useDeskVisible()
  const search = useSearch()
  const asked = visible && questionIn(search) !== null ? search : null
  const [taken, setTaken] = useState<string | null>(null)
  if (asked !== taken) {
    setTaken(asked)
    const question = asked === null ? null : questionIn(asked)
    if (question !== null) open(question)
  }
  useEffect(() => {
    if (asked !== null) go(`${home}?`, { replace: true })
  }, [asked, go, home])
}

/** A desk of numbers: which of them is open, back to it by Esc, and where the cursor stands. `place` holds the numbers. */
export function useOpenNumber<Q>(numbers: Numbers<Q>) {
  const [question, setQuestion] = useState<Q | null>(null)
  const left = useRef<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const visible = useDeskVisible()
  useAsked(numbers, setQuestion)
  const back = () => {
    left.current = question && numbers.addressOf(question)
    setQuestion(null)
  }
  useShortcut('Escape', back, { enabled: question !== null, label: `回到${numbers.title}` })
  // Whoever comes to the desk has the cursor in the first number.
  const shows = visible && question === null && numbers.ready
  useEffect(() => {
    if (shows && standsNowhere()) place.current?.querySelector<HTMLElement>('a:not([tabindex="-1"])')?.focus()
  }, [shows])
  // Back at the numbers the cursor is on the one that was opened, or on the first where that is nought by now.
  useLayoutEffect(() => {
    if (question !== null || left.current === null) return
    const links = [...(place.current?.querySelectorAll('a') ?? [])]
    const number = links.find((link) => link.dataset['question'] === left.current)
    left.current = null
    ;(number ?? links[0])?.focus()
  })
  return { question, back, place }
}
