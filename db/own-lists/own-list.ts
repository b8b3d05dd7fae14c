import { z } from 'zod'

/** Lists whose rows stand in an order of the centre's own and are stopped, never deleted. */

/** Which way a row is moved: past its neighbour among those in use. */
export const directionSchema = z.enum(['up', 'down'])
export type Direction = z.infer<typeof directionSchema>

/** Whether a row can be chosen; a stopped one is kept for what was given to it. */
export function isInUse({ stoppedAt }: { stoppedAt: string | null }): boolean {
  return stoppedAt === null
}

/** The row next to one in a list; undefined at its end. */
export function neighbour<R extends { id: string }>(
  list: readonly R[],
  id: string,
  direction: Direction
): R | undefined {
  const at = list.findIndex((one) => one.id === id)
  return at < 0 ? undefined : list[direction === 'up' ? at - 1 : at + 1]
}
