import { createContext, useContext, useState, type ReactNode } from 'react'

const Say = createContext<(text: string) => void>(() => undefined)
const Said = createContext('')

/** Says at the foot of the window what was just done; success is quiet. */
export function useSay(): (text: string) => void {
  return useContext(Say)
}

/** What was said last; the frame shows it at its foot. */
export function useSaid(): string {
  return useContext(Said)
}

export function FooterMessageProvider({ children }: { children: ReactNode }) {
  const [said, say] = useState('')
  return (
    <Say value={say}>
      <Said value={said}>{children}</Said>
    </Say>
  )
}
