import { useSyncExternalStore } from 'react'
import { useTextSize } from '../theme/text-size.ts'
import type { Column } from './column.ts'
import {
  applicant,
  clock,
  clockAndOwner,
  colour,
  next,
  number,
  numberAndState,
  owner,
  registered,
  state,
  summary,
  whoAndWhat
} from './columns.tsx'

/** How many characters wide a window must be for a line of its own for everything. */
const oneLine = 84

/** And for the time of registration besides. */
const withTime = 94

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/**
 * The columns of a list of cases: state, owner, next action and clock at every size. Where they don't fit beside one
 * another, each row has two lines; so does every cell of it.
 */
export function useColumns(nextTitle = next.title): readonly Column[] {
  const type = useTextSize()
  const characters = useSyncExternalStore(onResize, () => Math.floor(window.innerWidth / type))
  const step: Column = { ...next, title: nextTitle }
  if (characters < oneLine) return [numberAndState, whoAndWhat, step, clockAndOwner]
  const all = [number, colour, applicant, summary, state, owner, step, clock]
  return characters < withTime || type > 15 ? all : [...all, registered]
}
