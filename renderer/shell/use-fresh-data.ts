import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { dayOf, momentOf } from '../../db/calendar/moment.ts'
import { readAgain } from '../api/read-again.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'

const minute = 60_000

/**
 * Reads again what was written to; everything when the person comes back to a locked workbench, and at
 * midnight, when “还剩 9 天” stops being true.
 */
export function useFreshData(): void {
  const queryClient = useQueryClient()
  const unlocked = useDeskVisible()
  const seen = useRef(false)
  useEffect(() => {
    if (!unlocked) return
    const readAll = () => void queryClient.invalidateQueries()
    // The first time there is nothing old to read again.
    if (seen.current) readAll()
    seen.current = true
    let day = dayOf(momentOf(new Date()))
    const timer = setInterval(() => {
      const today = dayOf(momentOf(new Date()))
      if (today !== day) readAll()
      day = today
    }, minute)
    const stopListening = window.kuaichu.on((event) => {
      if (event.type === 'changed') readAgain(queryClient, event)
    })
    return () => {
      clearInterval(timer)
      stopListening()
    }
  }, [queryClient, unlocked])
}
