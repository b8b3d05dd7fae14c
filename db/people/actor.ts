import type { z } from 'zod'
import { accountSchema } from './people.ts'

export const actorSchema = accountSchema.pick({ id: true, name: true, title: true, roles: true })
/** Who is signed in at a seat. */
export type Actor = z.infer<typeof actorSchema>
