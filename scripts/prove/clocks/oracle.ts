import type { Question } from '../../../tests/support/clocks.ts'
import { tableBefore, tableToday, type Table } from './oracle-table.ts'
import {
  arrival,
  countedUntil,
  lengthOf,
  timeOf,
  type Arrival,
  type FullRule,
  type Stop,
  type Walk
} from './oracle-walk.ts'

/** The question with everything written out, as the generator makes it. */
export interface FullQuestion {
  rule: FullRule
  start: string
  pauses: { from: string; to: string | null }[]
  extensions: { at: string; add: number }[]
  changes: Change[]
  asOf: string
}

export type Change = NonNullable<Question['changes']>[number]

type Event = { at: number; add: number } | { at: number; change: Change }

/** What `clocks.explain` must answer, its sentence aside. */
export function oracle(question: FullQuestion): Record<string, unknown> {
  return new History(question).answer()
}

/** Tells a clock's life as it went, event by event, and walks the clock anew whenever its end is asked for. */
class History {
  private readonly question: FullQuestion
  private rule: FullRule
  private start: number
  private granted = 0
  private pauses: Stop[]
  private rests: Stop[] = []
  private table: Table
  private readonly laterTables: Table[]
  private oldTable: Table | null = null
  private closed: number | null = null
  private refused = 0
  private breach = false
  private born = false
  private first: { met: boolean; due: string | null } | null = null

  constructor(question: FullQuestion) {
    this.question = question
    this.rule = question.rule
    this.start = timeOf(question.start)
    this.pauses = question.pauses.map(({ from, to }) => ({
      from: timeOf(from),
      to: to === null ? null : timeOf(to)
    }))
    const revised = question.changes.filter(({ type }) => type === 'table').map(({ at }) => at.slice(0, 10))
    const [table, ...later] = [...revised.map(tableBefore), tableToday]
    this.table = table
    this.laterTables = later
  }

  private events(): Event[] {
    const events: Event[] = this.question.changes.map((change) => ({ at: timeOf(change.at), change }))
    for (const { at, add } of this.question.extensions.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
      const time = timeOf(at)
      const next = events.findIndex(
        (event) =>
          'change' in event && (event.at > time || (event.at === time && event.change.type !== 'reopen'))
      )
      events.splice(next < 0 ? events.length : next, 0, { at: time, add })
    }
    return events
  }

  private walk(table = this.table): Walk {
    const { rule, start, closed } = this
    const stops = this.pauses.filter(({ from }) => closed === null || from < closed).concat(this.rests)
    return { rule, start, length: rule.length + this.granted, stops, table }
  }

  private end(table = this.table): Arrival | null {
    return arrival(this.walk(table))
  }

  private passed(end: Arrival | null, at: number): boolean {
    return end !== null && at > end.at
  }

  private extend(at: number, add: number): void {
    const end = this.end()
    const late = end !== null && at >= end.dayOver
    if (this.closed !== null || (late && this.rule.lateExtension === 'refuse')) {
      this.refused++
    } else {
      this.granted += add
      this.breach ||= late
    }
  }

  private change(change: Change, at: number): void {
    if (change.type === 'close') this.close(at)
    else if (change.type === 'table') this.changeTable(at)
    else if (change.type === 'reopen') this.reopen(change, at)
    else {
      const rule = { ...this.rule, ...change.rule } as FullRule
      if (change.mode === 'restart') this.start = at
      if (change.mode === 'restart' || rule.unit !== this.rule.unit) this.granted = 0
      this.rule = rule
      this.born = this.passed(this.end(), at)
    }
  }

  private close(at: number): void {
    this.closed = at
    for (const pause of this.pauses) if (pause.to === null && pause.from < at) pause.to = at
  }

  private changeTable(at: number): void {
    const ahead = this.closed === null && !this.passed(this.end(), at)
    this.oldTable = this.table
    this.table = this.laterTables.shift() ?? tableToday
    if (ahead && this.passed(this.end(), at)) this.born = true
  }

  private reopen(change: Extract<Change, { type: 'reopen' }>, at: number): void {
    const closed = this.closed ?? at
    const end = this.end()
    this.first ??= { met: !this.passed(end, closed), due: end?.text ?? null }
    this.closed = null
    this.rule = { ...this.rule, ...change.rule } as FullRule
    if (change.mode === 'continue') {
      this.rests.push({ from: closed, to: at })
    } else {
      this.start = at
      this.granted = 0
      this.rests = []
      this.born = false
    }
  }

  private state(end: Arrival | null, now: number): string {
    if (this.closed !== null) return 'ended'
    const held = this.pauses.some(({ from, to }) => from <= now && (to === null || now < to))
    return held && !this.passed(end, now) ? 'paused' : 'running'
  }

  answer(): Record<string, unknown> {
    for (const event of this.events()) {
      if ('add' in event) this.extend(event.at, event.add)
      else this.change(event.change, event.at)
    }
    const now = timeOf(this.question.asOf)
    const until = this.closed ?? now
    const end = this.end()
    const counted = countedUntil(this.walk(), until)
    const perUnit = this.rule.unit === 'hour' ? 60 : 1
    const left = Math.max(0, lengthOf(this.walk()) - counted)
    return {
      ...(end ? { due: end.text, estimated: end.estimated } : {}),
      used: Math.round((counted / perUnit) * 10_000) / 10_000,
      remaining: Math.round((left / perUnit) * 10_000) / 10_000,
      state: this.state(end, now),
      overdue: this.passed(end, until),
      ...this.flags()
    }
  }

  private flags(): Record<string, unknown> {
    const { extensions, changes } = this.question
    const moved = changes.some(({ type }) => type === 'rule' || type === 'table')
    const oldEnd = this.oldTable ? this.end(this.oldTable) : null
    return {
      ...(extensions.length > 0 ? { refusedExtensions: this.refused, breachRecorded: this.breach } : {}),
      ...(moved ? { bornOverdue: this.born } : {}),
      ...(oldEnd ? { dueUnderOldTable: oldEnd.text } : {}),
      ...(this.first ? { firstClock: this.first.met ? 'met' : 'missed' } : {}),
      ...(this.first?.due ? { firstDue: this.first.due } : {})
    }
  }
}
