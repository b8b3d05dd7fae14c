import { useDeskVisible } from '../ui/desk-visibility.ts'
import { useRead } from '../api/use-call.ts'

const minute = 60_000

/** The board of deadlines, asked again each minute while somebody looks: time alone makes cases late. */
export function useBoard() {
  const visible = useDeskVisible()
  return useRead('deadlines.board', {}, { every: visible ? minute : false })
}
