import type { z } from 'zod'
import type { Call, ParsedInputOf } from './contract.ts'
import type { CommandContext, GateContext, PrepareContext, QueryContext } from './context.ts'

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

type AnswerOf<C, I, V> = C extends { kind: 'gate' }
  ? (context: GateContext, input: I) => Promise<V>
  : C extends { kind: 'query' }
    ? (context: QueryContext, input: I) => Promise<V>
    : ((context: CommandContext, input: I) => Promise<V>) | PreparedAnswer<I, V>

/** One function, or a prepared one, for every call of a slice; one object in, plain data out. */
export type AnswersOf<A extends Record<string, Call>> = {
  [N in keyof A]: AnswerOf<A[N], ParsedInputOf<A[N]>, RawValueOf<A[N]>>
}

/** Ties the functions to the calls they answer; a missing or mistyped one does not compile. */
export function defineAnswers<A extends Record<string, Call>>(_api: A, answers: AnswersOf<A>): AnswersOf<A> {
  return answers
}
