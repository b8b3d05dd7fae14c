import { halfOf, sittingLeaders } from '../../db/bodies/body.ts'
import { dayOf, isMoment, type Moment } from '../../db/calendar/moment.ts'
import { useRead } from '../api/use-call.ts'

/** Who of the leaders sits in the half of the day in which a moment lies; nobody for what is no moment. */
export function useSitting(): (at: Moment) => string[] {
  const bodies = useRead('bodies.list', {}).data ?? []
  return (at) => (isMoment(at) ? sittingLeaders(bodies, dayOf(at), halfOf(at)) : [])
}
