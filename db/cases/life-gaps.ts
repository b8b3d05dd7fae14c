/** What a table leaves out: states nothing leads to or from, kinds nothing writes, due steps that aren't open. */
export type Gaps<
  S extends string,
  R extends { step: string; from: string; to: string; event: string | null },
  K extends string,
  D
> =
  | Exclude<S, 'registered' | R['to']>
  | Exclude<S, End<D> | R['from']>
  | Exclude<K, 'registered' | R['event']>
  | { [X in keyof D & string]: D[X] extends null | Extract<R, { from: X }>['step'] ? never : X }[keyof D &
      string]

type End<D> = { [X in keyof D]: D[X] extends null ? X : never }[keyof D]

/** Fails to compile, naming what is missing, while the table is incomplete. */
export type Nothing<T extends never> = T
