import type { ErrorCode } from '../../db/errors.ts'

/** How long after its answer the same input again is still the same finger: a second click, not a second wish. */
const doubled = 1_000

interface Begun {
  act: string
  doneAt: number | null
}

const begun = new Map<string, Begun>()
/**
 * By the key of its draft, the act that a form is about to do: until it is answered as done, whatever is sent from the form
 * is that act or, where an answer was lost and the form changed since, refused.
 */
const ofForms = new Map<string, string>()
const files = new WeakMap<Uint8Array, number>()
let fileCount = 0

/** Files are told apart by which they are; to read them all twice would take longer than to send them. */
function plain(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value
  const known = files.get(value) ?? ++fileCount
  files.set(value, known)
  return `file ${known}`
}

interface ActHandle {
  id: string
  /** The command was answered: from a moment later on, the same again is meant. */
  done: () => void
  /** Whether it was done is not known: the same again, or whatever comes from its form next, is the same act. */
  lost: () => void
  /**
   * It was refused: the same again is another attempt, and nothing of the input is remembered. Only a refusal as another
   * content of an act that was done ends the act of its form.
   */
  refused: (code: ErrorCode) => void
}

/**
 * What may be meant to be done again once the other was done: 添加, 撤销, 添加. What such a command does, the other may
 * have set back; every other one adds a record that stays.
 */
const setBack: readonly { done: RegExp; again: RegExp }[] = [
  { done: /^centre\./, again: /^centre\./ },
  { done: /^people\./, again: /^people\./ },
  { done: /^ledgerViews\./, again: /^ledgerViews\./ },
  { done: /^cases\.withdraw$/, again: /^cases\.(screen|assign) / },
  { done: /^extensions\.withdraw$/, again: /^extensions\.ask / }
]

function isSetBack(name: string, key: string): boolean {
  return setBack.some(({ done, again }) => done.test(name) && again.test(key))
}

/** The act that the form of this draft is about to do; it stays until it is done or the draft is given up. */
export function formAct(draft: string): string {
  const act = ofForms.get(draft) ?? crypto.randomUUID()
  ofForms.set(draft, act)
  return act
}

/** The form goes on with the act that its draft was kept with. */
export function resumeFormAct(draft: string, act: string): void {
  ofForms.set(draft, act)
}

/** What was typed is done or given up: what is typed next is for another act. */
export function endFormAct(draft: string): void {
  ofForms.delete(draft)
}

/**
 * The act that a filled form is about to do. The same command with the same content, while the first is under way,
 * after its answer was lost or within a second after its answer, is the same act; the backend does it once and answers
 * twice. What can be set back is told apart more finely: once that was done, the same again is meant.
 *
 * @param draft the key of the draft that tells the form, where it has one
 */
export function actOf(
  name: string,
  input: unknown,
  draft?: string,
  now: () => number = () => performance.now()
): ActHandle {
  const key = `${name} ${draft ?? ''} ${JSON.stringify(input, plain)}`
  for (const [old, { doneAt }] of begun) if (doneAt !== null && now() - doneAt > doubled) begun.delete(old)
  const one = begun.get(key) ?? {
    act: draft === undefined ? crypto.randomUUID() : formAct(draft),
    doneAt: null
  }
  begun.set(key, one)
  return {
    id: one.act,
    done: () => {
      if (draft !== undefined) endFormAct(draft)
      one.doneAt ??= now()
      for (const other of begun.keys()) if (other !== key && isSetBack(name, other)) begun.delete(other)
    },
    refused: (code) => {
      if (code === 'ACT_MISMATCH' && draft !== undefined) endFormAct(draft)
      begun.delete(key)
    },
    lost: () => {
      if (draft !== undefined) begun.delete(key)
    }
  }
}

/** Somebody else sits here now: what is sent from here on is nobody's act but theirs. */
export function forgetActs(): void {
  begun.clear()
  ofForms.clear()
}
