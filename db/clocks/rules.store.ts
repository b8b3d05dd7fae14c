import type { Day } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import { readRule } from './centre-rule.ts'
import { presetRules } from './presets.ts'
import type { RuleInUse } from './settling.ts'

/** A rule as it stands on a day; version 1 of a preset is the program's own. */
interface StandingRule extends RuleInUse {
  inUse: boolean
}

/**
 * All rules as they stand on a day: those that came with the program, each in the latest version of the centre that has taken
 * effect, and the centre's own.
 */
export async function listRules(db: Reader, day: Day): Promise<StandingRule[]> {
  const rows = await db
    .selectFrom('clockRule')
    .select(['code', 'version', 'inUse', 'definition'])
    .where('takesEffect', '<=', day)
    .orderBy('code')
    .orderBy('takesEffect')
    .orderBy('version')
    .execute()
  const standing = new Map<string, StandingRule>(
    presetRules().map((rule) => [rule.code, { ...rule, version: 1 }])
  )
  for (const { code, version, inUse, definition } of rows) {
    // A version that can't be read must not stop the centre: the one before it stands.
    const read = readRule(definition)
    if (read) standing.set(code, { code, version, inUse: inUse === 1, definition: read })
  }
  return [...standing.values()]
}

/** The rules by which new clocks begin on a day. */
export async function rulesInUse(db: Reader, day: Day): Promise<RuleInUse[]> {
  return (await listRules(db, day)).filter(({ inUse }) => inUse)
}
