import { createContext, useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Where the foot of this desk is; null before it is drawn. */
export const FootPlace = createContext<HTMLElement | null>(null)

/**
 * The next action of a form, at the foot of its desk: outside what scrolls, so that it is always in sight and lies over
 * no field. Quiet words first, the button last.
 */
export function DeskFoot({ children }: { children: ReactNode }) {
  const place = useContext(FootPlace)
  return place ? createPortal(children, place) : null
}
