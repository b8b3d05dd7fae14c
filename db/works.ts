import type { JobName } from './api.ts'
import type { Progress } from './jobs/job.ts'

/** Plain data in, plain data out; runs on the worker's thread. */
type Work = (given: never, progress: Progress) => Promise<unknown>

/**
 * The work of each job, loaded by the worker when it is first asked for. A job without one does not compile. What is loaded here
 * reaches neither database nor files.
 */
export const works = {
  'dossier.build': async () => (await import('./dossier/build-volume.ts')).buildVolume,
  'dossier.buildPaper': async () => (await import('./dossier/build-volume.ts')).buildPaper,
  'checklists.file': async () => (await import('./checklists/checklist-file.ts')).writeChecklist,
  'ledgers.print': async () => (await import('./ledgers/ledger-paper.ts')).printLedger,
  'ledgers.export': async () => (await import('./ledgers/ledger-sheets.ts')).writeLedger
} satisfies Record<JobName, () => Promise<Work>>

type LoadOf<N> = N extends keyof typeof works ? (typeof works)[N] : never

/** What the work is given, and what it makes. */
export type GivenOf<N> =
  LoadOf<N> extends () => Promise<(given: infer G, progress: Progress) => unknown> ? G : never
export type MadeOf<N> = LoadOf<N> extends () => Promise<(...args: never[]) => Promise<infer M>> ? M : never
