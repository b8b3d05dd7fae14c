/** The parts of a key stroke that tell whose it is. */
type Stroke = Pick<KeyboardEvent, 'key' | 'isComposing' | 'timeStamp'> & {
  /** 229 for a stroke that an input method took; nothing else says so. */
  keyCode: number
}

/** How long after a commit an Enter still counts as the one that committed, in milliseconds. */
const commitStroke = 100

/**
 * Tells the key strokes that belong to an input method from ours. An input method announces its strokes
 * as composing, or by key code 229 alone, or – where its commit comes first – not at all: then an Enter
 * of the same stroke follows the end of the composition.
 */
export class KeyGuard {
  #composing = false
  #committedAt = -Infinity

  compositionStarted(): void {
    this.#composing = true
  }

  compositionEnded(timeStamp: number): void {
    this.#composing = false
    this.#committedAt = timeStamp
  }

  /** The stroke that committed is over: the next Enter is a new one. */
  keyReleased(): void {
    this.#committedAt = -Infinity
  }

  /** Whether this key that went down is the input method's, and nothing of ours may act on it. */
  owns(stroke: Stroke): boolean {
    if (this.#composing || stroke.isComposing || stroke.key === 'Process') return true
    if (stroke.keyCode === 229) return true
    return stroke.key === 'Enter' && stroke.timeStamp - this.#committedAt < commitStroke
  }
}

/**
 * Keeps every key that belongs to an input method from everything in the page: shortcuts, lists, dialogs,
 * forms, the transcript. Must be called before anything else listens, since it is the first listener of
 * the window that decides. Answers how to stop guarding.
 */
export function guardKeys(target: EventTarget): () => void {
  const guard = new KeyGuard()
  const listening = new AbortController()
  const listen = (type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, listener, { capture: true, signal: listening.signal })

  listen('compositionstart', () => guard.compositionStarted())
  listen('compositionend', (event) => guard.compositionEnded(event.timeStamp))
  // A field that goes away while text is composed in it never says that the composition ended.
  listen('focusin', () => guard.compositionEnded(-Infinity))
  listen('keyup', () => guard.keyReleased())
  listen('keydown', (pressed) => {
    const event = pressed as KeyboardEvent
    if (!guard.owns(event)) return
    event.stopImmediatePropagation()
    // The Enter that committed would still break the line or send the form.
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault()
  })
  return () => listening.abort()
}
