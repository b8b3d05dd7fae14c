import { answers } from '../answer-map.ts'
import type { JobAnswer } from '../answers.ts'
import { api, type JobName } from '../api.ts'
import { changesOf, type Changed } from '../changes.ts'
import { runRecorded } from '../command.ts'
import type { OwnJobs, ReadContext } from '../context.ts'
import { AppError, problem } from '../errors.ts'
import { failure } from '../failure.ts'
import type { House } from '../house.ts'
import { checkAccess } from '../permission.ts'
import { readActor } from '../people/people.store.ts'
import type { Answer, AppEvent } from '../wire.ts'
import type { Progress } from './job.ts'
import { isUnderWay, JobList, type Job, type Order } from './job-list.ts'
import type { WorkHost } from './work-host.ts'

type Steps = JobAnswer<unknown, unknown, unknown, unknown>

export interface JobDeskOptions {
  house: House
  host: WorkHost
  /** Runs a task as queries run: beside the writing, never while a gate opens or closes the data. */
  read: <T>(task: () => Promise<T>) => Promise<T>
  /** Runs a task in the queue of what writes. */
  write: <T>(task: () => Promise<T>) => Promise<T>
  emit: (event: AppEvent, seat: string | null) => void
}

/** What a job does but for its work. */
export function stepsOf(name: JobName): Steps {
  // The map of all answers has forgotten which input and which work belong together.
  return answers[name] as unknown as Steps
}

/**
 * Where jobs are taken in, worked on one after another, and handed over. A job belongs to one person at one seat: while
 * they are away it goes on, but nothing is begun and nothing handed over.
 */
export class JobDesk {
  private readonly options: JobDeskOptions
  private readonly list = new JobList()
  private running: Promise<void> | null = null
  private closing = false

  constructor(options: JobDeskOptions) {
    this.options = options
  }

  /** Takes an order in, or joins it to the one under way; the answer comes when it is done. */
  enter(order: Order): Promise<Answer> {
    if (this.closing) return Promise.resolve({ ok: false, error: problem('JOB_CANCELLED').toData() })
    const job = this.list.joined(order) ?? this.list.add(order)
    if (job.state === 'done') return Promise.resolve({ ok: true, value: job.value })
    const answer = new Promise<Answer>((resolve) => job.waiters.push(resolve))
    if (job.state === 'made') this.handOver(job)
    else this.tell(job)
    this.next()
    return answer
  }

  of(seat: string, accountId: string): OwnJobs {
    const own = () => this.list.all().filter((job) => job.seat === seat && job.accountId === accountId)
    return {
      list: () => own().map((job) => this.list.view(job)),
      cancel: (id) => {
        const job = own().find((one) => one.id === id)
        if (!job) return false
        const underWay = isUnderWay(job)
        if (!job.finishing) this.giveUp(job)
        return underWay
      }
    }
  }

  /** Somebody came or left: who is away waits no more, who is back finds what they left. */
  seatsChanged(): void {
    for (const job of this.list.all()) if (!this.isThere(job)) this.answer(job, problem('NOT_SIGNED_IN'))
    this.next()
    if (this.options.house.seats.empty && !this.running) void this.options.host.end()
  }

  dataChanged(changed: Changed): void {
    for (const job of this.list.outdate(changed)) this.tell(job)
  }

  /** The data is another: nothing that was made from the old is left. */
  clear(): void {
    for (const job of [...this.list.all()]) this.giveUp(job)
  }

  /** Gives up what is under way and ends the thread. */
  async close(): Promise<void> {
    this.closing = true
    for (const job of [...this.list.all()]) if (!job.finishing) this.giveUp(job)
    await this.running
    await this.options.host.end()
  }

  private isThere({ seat, accountId }: Job): boolean {
    return this.options.house.seats.accountAt(seat) === accountId
  }

  private tell(job: Job): void {
    if (this.isThere(job)) this.options.emit({ type: 'job', ...this.list.view(job) }, job.seat)
  }

  private answer(job: Job, answer: Answer | AppError): void {
    const waiters = job.waiters.splice(0)
    const given: Answer = answer instanceof AppError ? { ok: false, error: answer.toData() } : answer
    for (const waiter of waiters) waiter(given)
  }

  private giveUp(job: Job): void {
    job.stop.abort()
    job.state = 'cancelled'
    this.list.remove(job)
    this.tell(job)
    this.answer(job, problem('JOB_CANCELLED'))
  }

  /** Begins the next one whose owner is there. */
  private next(): void {
    if (this.running || this.closing) return
    const job = this.list.all().find((one) => one.state === 'queued' && this.isThere(one))
    if (!job) return
    this.running = this.perform(job).finally(() => {
      this.running = null
      this.list.trim()
      for (const one of this.list.all()) if (one.state === 'queued') this.tell(one)
      this.next()
    })
  }

  private async perform(job: Job): Promise<void> {
    job.state = 'running'
    this.tell(job)
    const progress: Progress = (done, of, word) => {
      Object.assign(job, { done, of, word })
      this.tell(job)
    }
    try {
      const given = await this.options.read(() => this.gather(job, progress))
      job.made = await this.options.host.work(job.name, given, progress, job.stop.signal)
      if (job.stop.signal.aborted) return
      job.state = 'made'
      if (job.waiters.length > 0) this.handOver(job)
      else this.tell(job)
    } catch (error) {
      this.fail(job, error)
    }
  }

  private fail(job: Job, error: unknown): void {
    if (job.stop.signal.aborted) return
    const answer = failure(error, job.name, this.options.house.log)
    job.state = 'failed'
    job.error = answer.ok ? null : answer.error
    job.made = undefined
    this.tell(job)
    this.answer(job, answer)
  }

  /** The person as they are now, if they still sit there and still may. */
  private async contextOf(job: Job): Promise<ReadContext> {
    const { house } = this.options
    const { open } = house.folder
    const actor = open && this.isThere(job) ? await readActor(open.reader, job.accountId) : null
    if (!open || !actor) throw problem('NOT_SIGNED_IN')
    checkAccess(api[job.name], actor)
    return { ...house.surroundings, db: open.reader, vault: open.vault, actor }
  }

  private async gather(job: Job, progress: Progress) {
    const context = await this.contextOf(job)
    const steps = stepsOf(job.name)
    return this.options.house.folder.readTogether(async (db) => {
      const together = { ...context, db }
      await steps.check(together, job.input)
      return steps.read(together, job.input, (...how) => {
        if (job.stop.signal.aborted) throw problem('JOB_CANCELLED')
        progress(...how)
      })
    })
  }

  private handOver(job: Job): void {
    void this.options.write(() => this.finish(job))
  }

  /**
   * Records that it is done and gives the answer to those who wait. Who may no longer have it gets nothing, and it is
   * thrown away; where only the recording failed, what was made is kept for another try.
   */
  private async finish(job: Job): Promise<void> {
    if (job.state !== 'made' || job.waiters.length === 0) return
    const stage = { allowed: false }
    job.finishing = true
    try {
      const { actor } = await this.contextOf(job)
      const { house } = this.options
      const caller = { seat: job.seat, accountId: job.accountId }
      const steps = stepsOf(job.name)
      const recorded = { name: job.name, caller, actor, input: job.input }
      const { answer } = await runRecorded(house, recorded, () =>
        Promise.resolve(async (context) => {
          await steps.check(context, job.input)
          stage.allowed = true
          return steps.finish(context, job.input, job.made)
        })
      )
      this.options.emit({ type: 'changed', ...changesOf(job.name, job.input, null) }, null)
      // Its data was thrown away meanwhile.
      if (!this.list.has(job)) return
      job.state = 'done'
      job.value = answer.ok ? answer.value : undefined
      job.made = undefined
      this.tell(job)
      this.answer(job, answer)
    } catch (error) {
      const waits = error instanceof AppError && ['CLOCK_DOUBTFUL', 'NOT_SIGNED_IN'].includes(error.code)
      if (!stage.allowed && !waits && error instanceof AppError) this.fail(job, error)
      else this.answer(job, failure(error, job.name, this.options.house.log))
    } finally {
      job.finishing = false
    }
  }
}
