import { BroadcastChannel } from 'node:worker_threads'
import type { JobView } from '../../db/jobs/job.ts'
import type { Answer } from '../../db/wire.ts'
import { newCentre, type TestCentre } from './centre.ts'
import { caseInSigning, everyoneSigns } from './life.ts'
import { withRaw } from './raw.ts'

/** What a held thread of jobs is told: to go on with its work, or to die of it. */
export type HeldOrder = 'go' | 'crash'
export const orders = 'held jobs'

/** The thread of jobs that waits for the test. */
const heldWorker = new URL('held.worker.ts', import.meta.url)

/** What was told of jobs so far, for a seat. */
export function toldOf(centre: TestCentre, seat: string = centre.seat): JobView[] {
  return centre.eventsFor(seat).flatMap((event) => (event.type === 'job' ? [event] : []))
}

/** Comes back as soon as a job is told as this; the test's own time limit is the end of its patience. */
export async function untilTold(centre: TestCentre, fits: (job: JobView) => boolean): Promise<JobView> {
  for (;;) {
    const found = toldOf(centre).findLast(fits)
    if (found) return found
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export const archivist = '谯文芳'

/** An archive whose volumes are built as the test says, the archivist at their seat. */
export interface HeldArchive {
  centre: TestCentre
  /** Two closed cases, and one that is still being signed. */
  caseId: string
  other: string
  signing: string
  say: (order: HeldOrder) => void
  build: (caseId?: string, act?: string) => Promise<Answer>
  /** Until the job with that id, or for that case, is held in its thread. */
  running: (id?: string) => Promise<JobView>
  /** Until one waits behind another. */
  queued: () => Promise<JobView>
  jobs: () => Promise<JobView[]>
  /** What the audit says of volumes that were built. */
  built: () => Promise<unknown[]>
  close: () => Promise<void>
}

export async function heldArchive(): Promise<HeldArchive> {
  const channel = new BroadcastChannel(orders)
  channel.unref()
  const centre = await newCentre(heldWorker)
  const closedCase = async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    return id
  }
  const caseId = await closedCase()
  const other = await closedCase()
  const signing = (await caseInSigning(centre)).id
  await centre.signIn(archivist)
  return {
    centre,
    ...{ caseId, other, signing },
    say: (order) => {
      channel.postMessage(order)
    },
    build: (id = caseId, act) => centre.send('dossier.build', { caseId: id }, act),
    running: (id = caseId) =>
      untilTold(centre, (job) => job.state === 'running' && job.of > 0 && JSON.stringify(job).includes(id)),
    queued: () => untilTold(centre, (job) => job.state === 'queued' && job.ahead === 1),
    jobs: () => centre.call('jobs.list', {}),
    built: () =>
      withRaw(centre, (raw) =>
        raw.prepare(`SELECT detail FROM audit_entry WHERE call = 'dossier.build'`).pluck().all()
      ),
    close: async () => {
      await centre.service.close()
      channel.close()
    }
  }
}
