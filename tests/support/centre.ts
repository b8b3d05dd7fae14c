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
  /** What the backend wrote to its log. */
  log: string[]
  /** The present, `YYYY-MM-DDTHH:mm:ss+08:00`. */
  now: string
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
export function openCentre(folder: string = newFolder(), newId = sequentialIds()): TestCentre {
  const events: AppEvent[] = []
  const log: string[] = []
  const centre: TestCentre = {
    folder,
    events,
    log,
    now: '2026-11-21T09:00:00+08:00',
    service: createService({
      folder,
      keyCost,
      surroundings: { clock: () => new Date(centre.now), newId, machine: 'TEST-PC' },
      onEvent: (event) => events.push(event),
      log: (_level, text) => log.push(text)
    }),
    async call<N extends CallName>(name: N, input: Input<N>) {
      const answer = await centre.service.call(name, input)
      if (!answer.ok && answer.error.code === 'UNEXPECTED') throw new Error(log.at(-1))
      return valueOf(answer) as Value<N>
    },
    async refusal(name, input) {
      const answer = await centre.service.call(name, input)
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
export async function newCentre(): Promise<TestCentre> {
  const centre = openCentre()
  await centre.call('setup.create', {
    centre: sample.centre,
    administrator: { name: administrator, password },
    staff: sample.staff.map((one) => ({ ...one, password })) as Input<'setup.create'>['staff']
  })
  return centre
}
