import type { z } from 'zod'
import type { Call, ParsedInputOf } from './contract.ts'
import type { CommandContext, GateContext, PrepareContext, QueryContext, ReadContext } from './context.ts'
import type { Progress } from './jobs/job.ts'
import type { GivenOf, MadeOf } from './works.ts'

type RawValueOf<C> = C extends { output: infer O extends z.ZodType } ? z.input<O> : never

/**
 * A command in two steps: `prepare` runs before the transaction and may take its time (deriving a key), what
 * it gives is the third argument of `run`, which runs inside.
 */
export interface PreparedAnswer<I, V> {
  prepare: (context: PrepareContext, input: I) => Promise<unknown>
  run: (context: CommandContext, input: I, prepared: never) => Promise<V>
}

/** Ties the two steps of a command together, so that the second gets what the first gave. */
export function prepared<I, V, P>(steps: {
  prepare: (context: PrepareContext, input: I) => Promise<P>
  run: (context: CommandContext, input: I, prepared: P) => Promise<V>
}): PreparedAnswer<I, V> {
  return steps
}

/**
 * A job in its steps; what it does between `read` and `finish` is its work, found by its name in db/works.ts and
 * done on a thread that has no data but what `read` gave it.
 */
export interface JobAnswer<I, V, G, M> {
  /** Refuses whoever may not have it: when it is asked for, when its turn comes, before the result is handed over. */
  check: (context: ReadContext, input: I) => Promise<void>
  /** All that the work needs; `db` shows one moment from the first row to the last. */
  read: (context: ReadContext, input: I, progress: Progress) => Promise<G>
  /** Records that it was done and gives the answer, in a short transaction of its own. */
  finish: (context: CommandContext, input: I, made: M) => Promise<V>
}

type AnswerOf<N, C, I, V> = C extends { kind: 'gate' }
  ? (context: GateContext, input: I) => Promise<V>
  : C extends { kind: 'query' }
    ? (context: QueryContext, input: I) => Promise<V>
    : C extends { kind: 'job' }
      ? JobAnswer<I, V, GivenOf<N>, MadeOf<N>>
      : ((context: CommandContext, input: I) => Promise<V>) | PreparedAnswer<I, V>

/** One function, a prepared one or the steps of a job for every call of a slice; one object in, plain data out. */
export type AnswersOf<A extends Record<string, Call>> = {
  [N in keyof A]: AnswerOf<N, A[N], ParsedInputOf<A[N]>, RawValueOf<A[N]>>
}

/** Ties the functions to the calls they answer; a missing or mistyped one does not compile. */
export function defineAnswers<A extends Record<string, Call>>(_api: A, answers: AnswersOf<A>): AnswersOf<A> {
  return answers
}
