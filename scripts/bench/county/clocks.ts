import type { CaseFacts } from '../../../db/cases/case.ts'
import { clockRowIn, dueRowOf } from '../../../db/clocks/clocks.store.ts'
import { lifeEntriesOf } from '../../../db/clocks/life-entries.ts'
import { presetRules } from '../../../db/clocks/presets.ts'
import { settle, type RuleInUse } from '../../../db/clocks/settling.ts'
import type { CaseEventTable } from '../../../db/schema.ts'
import { nextId } from './ids.ts'
import type { Rows } from './rows.ts'

const rules: RuleInUse[] = presetRules()
  .filter(({ inUse }) => inUse)
  .map(({ code, definition }) => ({ code, version: 1, definition }))

/** The clocks that the product would have begun and ended over the life of a case. */
export function clockRows(
  one: Pick<CaseFacts, 'tier' | 'colour' | 'category' | 'channel'> & { id: string },
  events: readonly CaseEventTable[],
  now: string
): Rows {
  const deeds = { pauses: [], extensions: [], moves: [] }
  const { begun } = settle({
    facts: { ...one, grade: null, nature: '一般诉求', route: null },
    entries: lifeEntriesOf(events),
    seen: 0,
    clocks: [],
    deeds,
    rules,
    officeOn: () => [],
    calendarId: 0,
    noticesOf: () => [],
    newId: nextId,
    now
  })
  return {
    caseClock: begun.map((clock) => clockRowIn(one.id, clock)),
    caseDue: [dueRowOf(one.id, begun, deeds, events.length)]
  }
}
