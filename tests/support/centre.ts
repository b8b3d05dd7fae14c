import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sample from '../fixtures/cases.json' with { type: 'json' }
import type { CallName, Input, Value } from '../../db/api.ts'
import { AppError } from '../../db/errors.ts'
import { createService, type Service } from '../../db/service.ts'
import type { Answer, AppEvent } from '../../db/wire.ts'

/** A password that passes the rule; every account of a test centre has it. */
export const password = 'Shiyong-2026'

export const administrator = '周管理'

/** Cheap key derivation: tests prove the locks, not their cost. */
export const keyCost = { n: 2 ** 4 }

/** A centre at work in a folder of its own, with a clock and ids the test decides on. */
export interface TestCentre {
  service: Service
  folder: string
  events: AppEvent[]
  /** Those of them that were for the seat, or for all. */
  eventsFor(seat: string): AppEvent[]
  /** What the backend wrote to its log. */
  log: string[]
  /** The present, `YYYY-MM-DDTHH:mm:ss+08:00`. */
  now: string
  /**
   * Whether a doubtful clock is waved through, as somebody does who sees that it is right: tests jump through
   * the months of a case. Tests of the doubt itself turn it off.
   */
  trustsClock: boolean
  /** The seat that calls come from; another one may be taken in between. */
  seat: string
  /** The answer as it comes over the wire; with an act id where the test wants one. */
  send(name: string, input: unknown, act?: string): Promise<Answer>
  call<N extends CallName>(name: N, input: Input<N>): Promise<Value<N>>
  /** The error that the call is refused with; fails the test if it is not refused. */
  refusal(name: CallName, input: unknown): Promise<AppError>
  signIn(name: string): Promise<void>
  /** The account id of a member of staff. */
  id(name: string): Promise<string>
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kuaichu-'))
}

function valueOf(answer: Answer): unknown {
  if (answer.ok) return answer.value
  throw new AppError(answer.error.code, answer.error.message, answer.error.fields)
}

function sequentialIds(): () => string {
  let last = 0
  return () => `01900000-0000-7000-8000-${String(++last).padStart(12, '0')}`
}

/** Opens the service over a folder; nobody is signed in. */
export function openCentre(
  folder: string = newFolder(),
  newId = sequentialIds(),
  jobWorker?: URL
): TestCentre {
  const events: AppEvent[] = []
  const addressed: { event: AppEvent; seat: string | null }[] = []
  const log: string[] = []
  const centre: TestCentre = {
    folder,
    events,
    eventsFor: (seat) =>
      addressed.filter((one) => one.seat === null || one.seat === seat).map((one) => one.event),
    log,
    now: '2026-11-21T09:00:00+08:00',
    trustsClock: true,
    seat: 'test',
    service: createService({
      folder,
      keyCost,
      ...(jobWorker ? { jobWorker } : {}),
      surroundings: { clock: () => new Date(centre.now), newId, machine: 'TEST-PC' },
      onEvent: (event, seat) => {
        events.push(event)
        addressed.push({ event, seat })
      },
      log: (_level, text) => log.push(text)
    }),
    async send(name, input, act) {
      const incoming = { seat: centre.seat, name, input, act }
      const answer = await centre.service.call(incoming)
      if (answer.ok || answer.error.code !== 'CLOCK_DOUBTFUL' || !centre.trustsClock) return answer
      await centre.service.call({ seat: incoming.seat, name: 'clock.confirm', input: {} })
      return centre.service.call(incoming)
    },
    async call<N extends CallName>(name: N, input: Input<N>) {
      const answer = await centre.send(name, input)
      if (!answer.ok && answer.error.code === 'UNEXPECTED') throw new Error(log.at(-1))
      return valueOf(answer) as Value<N>
    },
    async refusal(name, input) {
      const answer = await centre.send(name, input)
      if (answer.ok) throw new Error(`${name} was not refused`)
      return new AppError(answer.error.code, answer.error.message, answer.error.fields)
    },
    async signIn(name) {
      await centre.call('session.signIn', { name, password })
    },
    async id(name) {
      const found = (await centre.call('people.list', {})).find((account) => account.name === name)
      if (!found) throw new Error(`no account named ${name}`)
      return found.id
    }
  }
  return centre
}

/** A centre set up with the staff of the sample cases, all with the same password. */
export async function newCentre(jobWorker?: URL): Promise<TestCentre> {
  return newCentreIn(openCentre(newFolder(), sequentialIds(), jobWorker))
}

export async function newCentreIn(centre: TestCentre): Promise<TestCentre> {
  await centre.call('setup.create', {
    centre: sample.centre,
    administrator: { name: administrator, password },
    staff: sample.staff.map((one) => ({ ...one, password })) as Input<'setup.create'>['staff']
  })
  return centre
}
