import type { Changed } from './changes.ts'
import type { ErrorData } from './errors.ts'
import type { JobView } from './jobs/job.ts'

/** What crosses the borders between the three processes: plain data only. */

/** What a command is named by, beside its input. */
export interface Marks {
  /** A uuid made when a form is opened: sent twice, a command is done once and answered twice. */
  act?: string | undefined
  /** The draft of the caller's that it uses up: gone in the same transaction, there still where it is refused. */
  draft?: string | undefined
}

/** A call as it arrives. */
export interface Incoming extends Marks {
  /** The place it comes from; who is signed in is signed in there. */
  seat: string
  name: string
  input: unknown
}

interface Request extends Incoming {
  id: number
}

export type Answer<T = unknown> = { ok: true; value: T } | { ok: false; error: ErrorData }

/** What the backend tells without being asked. */
export type AppEvent =
  /** Something was written: which cases, which lists. */
  | ({ type: 'changed' } & Changed)
  /** How far a job is. */
  | ({ type: 'job' } & JobView)
  /** The data is closed: by the user, or because the backend is gone and was started anew. */
  | { type: 'signedOut'; reason: 'locked' | 'backendGone' }
  /** The backend went down too often and is not started again. */
  | { type: 'backendFailed' }
  /** The check that runs after opening found the file damaged. */
  | { type: 'damaged' }

/** Backend to main. */
export type BackendMessage =
  | { type: 'ready' }
  | { type: 'answer'; id: number; answer: Answer }
  /** `seat` is the one it is for; null is for all. */
  | { type: 'event'; event: AppEvent; seat: string | null }
  | { type: 'log'; level: 'info' | 'warn' | 'error'; text: string }
  | { type: 'closed' }

/** Main to backend. */
export type MainMessage = { type: 'call'; request: Request } | { type: 'close' }

export type SaveAnswer = Answer<
  /** The user chose no place. */
  | { saved: false }
  /** `token` opens the file later; the renderer never learns whole paths. */
  | { saved: true; name: string; token: string }
>

/** `printed` is false where the person called it off. */
export type PrintAnswer = Answer<{ printed: boolean }>

/** Everything the page can do outside itself; the preload script exposes exactly this. */
export interface Desktop {
  call(name: string, input: unknown, marks?: Marks): Promise<Answer>
  /** Returns the function that stops listening. */
  on(listener: (event: AppEvent) => void): () => void
  /**
   * The program is about to close: every listener writes its drafts to the disk and resolves when they are there, or
   * rejects when they can't be. It has two seconds. Returns the function that stops listening.
   */
  onFlush(listener: () => Promise<void>): () => void
  /**
   * What would be lost by closing although drafts are kept (picked files), in words for the user, who is then asked;
   * null when nothing would be.
   */
  setUnsaved(text: string | null): void
  os: {
    /** Asks where to save, then writes the whole file or nothing. */
    saveFile(file: { name: string; bytes: Uint8Array }): Promise<SaveAnswer>
    /** Opens a file saved before with the system's program. */
    openSaved(token: string): Promise<Answer<null>>
    /** The system's print dialog for the page as it is; what it answers is sent to the printer, not yet on paper. */
    print(): Promise<PrintAnswer>
  }
}
