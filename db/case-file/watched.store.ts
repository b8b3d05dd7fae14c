import type { Moment } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import { readSupervisionSettings } from '../supervision/settings.store.ts'
import { standingsOf, type WatchLineName } from '../supervision/watch-lines.ts'
import { watchCondition } from '../supervision/watch-lines.store.ts'
import type { CaseFilter } from './case-filter.store.ts'

/** The cases of a line of 督办专账, as a list is narrowed to them and as they are counted. */
export async function watched(
  db: Reader,
  line: WatchLineName,
  now: Moment
): Promise<Pick<CaseFilter, 'standings' | 'watched'>> {
  const condition = watchCondition(line, await readSupervisionSettings(db), now)
  return { standings: standingsOf(line), watched: condition ?? undefined }
}
