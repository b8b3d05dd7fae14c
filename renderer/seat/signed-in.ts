import { createContext, useContext } from 'react'
import type { Value } from '../../db/api.ts'
import type { Actor } from '../../db/people/actor.ts'

export type CentreView = Value<'centre.read'>

export const ActorContext = createContext<Actor | null>(null)
export const CentreContext = createContext<CentreView | null>(null)

/** The person who is signed in; every desk has one. */
export function useActor(): Actor {
  const session = useContext(ActorContext)
  if (!session) throw new Error('useActor outside the signed-in part of the app')
  return session
}

/** The centre, its settings and dictionaries; there before any desk is. */
export function useCentre(): CentreView {
  const centre = useContext(CentreContext)
  if (!centre) throw new Error('useCentre outside the signed-in part of the app')
  return centre
}
