import { createContext, type RefObject } from 'react'

/**
 * What the staff must have done at the seat before the screen goes into a citizen's hands: answers whether it is done,
 * and says at its field where it is not.
 */
export type IsReadyToLend = () => boolean

export const BeforeLending = createContext<RefObject<IsReadyToLend | null>>({ current: null })
