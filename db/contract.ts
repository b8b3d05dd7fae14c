import type { z } from 'zod'
import { holdsAny, type Role } from './people/people.ts'

/** Who may call: anyone at the PC, anyone signed in, or anyone signed in who holds one of the roles. */
export type Access = 'anyone' | 'signedIn' | readonly Role[]

/** Whether the posts of somebody signed in are enough. */
export function allows(access: Access, actor: { roles: readonly Role[] }): boolean {
  return typeof access === 'string' || holdsAny(actor.roles, access)
}

/**
 * What a call is: a `gate` works before the database is open, a `query` reads on a connection that can't
 * write, a `command` writes in one transaction that also holds its audit entry. A `job` takes its time on a thread
 * of its own: it reads first, keeps nobody waiting, and is recorded when it is done.
 */
type CallKind = 'gate' | 'query' | 'command' | 'job'

/**
 * What is written to and read: the case that a call is about (its page, its papers), what lists show of cases and
 * count, people with their posts, the centre with its dictionaries, drafts, the audit chain, clues for
 * discipline.
 */
export type Subject = 'case' | 'cases' | 'people' | 'centre' | 'drafts' | 'audit' | 'clues'

export interface Call<
  K extends CallKind = CallKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType
> {
  kind: K
  summary: string
  access: Access
  /** False for a command that leaves no audit entry and asks nothing about the clock: what is typed and not done yet. */
  audited?: boolean
  /** What a command writes to, its audit entry aside; whoever shows that reads it again. */
  changes?: readonly Subject[]
  /** What the answer of a query, or what a job makes, depends on. */
  reads?: readonly Subject[]
  input: I
  output: O
}

type Parts<I extends z.ZodType, O extends z.ZodType> = Omit<
  Call<CallKind, I, O>,
  'kind' | 'changes' | 'reads'
>
type Changing = Pick<Required<Call>, 'changes'>
type Reading = Pick<Required<Call>, 'reads'>

export function gate<I extends z.ZodType, O extends z.ZodType>(parts: Parts<I, O>): Call<'gate', I, O> {
  return { kind: 'gate', ...parts }
}

export function query<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O> & Reading
): Call<'query', I, O> {
  return { kind: 'query', ...parts }
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O> & Changing
): Call<'command', I, O> {
  return { kind: 'command', ...parts }
}

export function job<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O> & Reading
): Call<'job', I, O> {
  return { kind: 'job', ...parts }
}

/** What a caller may pass to a call, before zod has parsed it. */
export type InputOf<C> = C extends Call<CallKind, infer I> ? z.input<I> : never

/** What the function that answers a call gets. */
export type ParsedInputOf<C> = C extends Call<CallKind, infer I> ? z.output<I> : never

/** What a call answers. */
export type ValueOf<C> = C extends Call<CallKind, z.ZodType, infer O> ? z.output<O> : never
