import { lastCaller } from './audit/audit.store.ts'
import { screenMoment } from './calendar/moment.ts'
import type { Writer } from './connection.ts'
import { clashProblem, mergeFields, type SharedFields, type Versions } from './shared-fields/shared-fields.ts'

/** Which call writes the fields, about whom, and where each stands in its input: at the top unless told. */
interface Where {
  call: string
  subject?: string
  path?: (field: string) => string[]
}

const atTheTop = (field: string) => [field]

/**
 * What is to be written so that nothing of what others saved meanwhile is lost; runs in the transaction that writes.
 *
 * @throws STALE, at each field that others changed and the caller would change otherwise
 */
export async function keepingOthers<V extends object>(
  db: Writer,
  fields: SharedFields<V>,
  versions: Versions<V>,
  { path = atTheTop, ...saved }: Where
): Promise<V> {
  const { merged, clashes } = mergeFields(fields, versions)
  if (clashes.length === 0) return merged
  const last = await lastCaller(db, saved)
  const by = last ? `（最近一次保存：${last.actorName}，${screenMoment(last.at)}）` : ''
  throw clashProblem(clashes, by, path)
}
