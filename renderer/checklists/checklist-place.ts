import { useState } from 'react'
import { lineFigureNames, type LineFigure } from '../../db/checklists/checklist.ts'
import { useAsked } from '../case-list/use-open-number.ts'
import { useActor } from '../seat/signed-in.ts'

/** Where somebody is among the lists: at all of them, or in one, at the lines that a number counts. */
export interface ChecklistPlace {
  id: string | null
  figure: LineFigure
}

/** How the lists were left, so that coming back from a case finds the line. */
const places = new Map<string, ChecklistPlace | null>()

/** The address of a list: `/ledgers?checklist=…&figure=overdue`. */
export function addressOfList(id: string, figure: LineFigure = 'all'): string {
  return `/ledgers?${new URLSearchParams({ checklist: id, figure })}`
}

function placeIn(search: string): ChecklistPlace | null {
  const asked = new URLSearchParams(search)
  const id = asked.get('checklist')
  if (id === null) return null
  return { id, figure: lineFigureNames.find((one) => one === asked.get('figure')) ?? 'all' }
}

/** The place among the lists, null while the ledgers themselves are shown; an address may ask for one. */
export function useChecklistPlace() {
  const { id: person } = useActor()
  const [place, setPlace] = useState(() => places.get(person) ?? null)
  const go = (next: ChecklistPlace | null) => {
    places.set(person, next)
    setPlace(next)
  }
  useAsked({ home: '/ledgers', questionIn: placeIn }, go)
  return { place, go }
}
