import type { z } from 'zod'
import type { Call, ParsedInputOf } from './contract.ts'
import type { CommandContext, GateContext, QueryContext } from './context.ts'

type ContextOf<C> = C extends { kind: 'gate' }
  ? GateContext
  : C extends { kind: 'query' }
    ? QueryContext
    : CommandContext

type RawValueOf<C> = C extends { output: infer O extends z.ZodType } ? z.input<O> : never

/** One function for every call of a slice; one object in, plain data out. */
export type AnswersOf<A extends Record<string, Call>> = {
  [N in keyof A]: (context: ContextOf<A[N]>, input: ParsedInputOf<A[N]>) => Promise<RawValueOf<A[N]>>
}

/** Ties the functions to the calls they answer; a missing or mistyped one does not compile. */
export function defineAnswers<A extends Record<string, Call>>(_api: A, answers: AnswersOf<A>): AnswersOf<A> {
  return answers
}
