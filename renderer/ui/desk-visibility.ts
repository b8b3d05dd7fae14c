import { createContext, useContext } from 'react'

/**
 * Whether the desk around a component is the one on screen. Desks stay mounted while another one shows,
 * so that nothing typed is lost; what listens to keys asks here first.
 */
export const DeskVisibility = createContext(true)

export function useDeskVisible(): boolean {
  return useContext(DeskVisibility)
}
