import { isReachable, openDialog, placeOfKeys, stopInGap, stopOfPlace, type Gap } from './focus-stops.ts'

/** What is opened over or in a page, and closes again. */
const opened = '.ant-modal-root, .ant-popover, .ant-drawer, dialog, .step-panel, .party-reason'

/** What offers 撤销 stands beside the page. */
const foot = '.foot-line'

/** How many stops back whatever opened a dialog may lie. */
const trailLength = 100

/** Set where what was opened is done: the cursor goes on to the next action, not back. */
let done = false

/** To be called right before something closes because it is done. */
export function goesOn(): void {
  done = true
}

/**
 * The one rule for a cursor whose place went away – closed, taken, removed, disabled, hidden: the same field drawn
 * anew; or back to what opened it; or on to what came in its place; or to the next action of the page; never on the
 * bare page, where no key does anything. A cursor that somebody took away, as by a click on nothing, stays away.
 */
class KeptFocus {
  #held: HTMLElement | null = null
  /** It can't hold the cursor any more, which nobody took from it. */
  #taken = false
  #gap: Gap | null = null
  /** Where the cursor was; null where it was nowhere. */
  #trail: (HTMLElement | null)[] = []
  /** The dialog that the cursor has just left by Tab past its end, which brings it back: that is no stop on its way. */
  #strayedFrom: HTMLElement | null = null
  #planned = false

  gained(one: HTMLElement): void {
    if (one === document.body) return
    this.#held = one
    this.#taken = false
    this.#gap = null
    done = false
    const dialog = openDialog() ?? null
    const isInDialog = dialog?.contains(one) ?? false
    const before = isInDialog && dialog === this.#strayedFrom ? this.#trail.slice(0, -1) : this.#trail
    this.#strayedFrom = isInDialog ? null : dialog
    this.#trail = [...before.slice(-trailLength), one]
  }

  lost(one: HTMLElement): void {
    if (one === this.#held && !isReachable(one)) this.#taken = true
    this.plan()
  }

  changed(changes: MutationRecord[]): void {
    const held = this.#held
    if (!held) return
    if (!held.isConnected) {
      for (const { removedNodes, target, nextSibling } of changes) {
        for (const gone of removedNodes) {
          if (gone.contains(this.#gap?.parent ?? held)) this.#gap = { parent: target, next: nextSibling }
        }
      }
    }
    this.plan()
  }

  /** Looks in the next frame: whatever gives the cursor a place by itself has done so by then. */
  plan(): void {
    if (this.#planned || !this.#held) return
    this.#planned = true
    requestAnimationFrame(() => {
      this.#planned = false
      this.#settle()
    })
  }

  #settle(): void {
    const held = this.#held
    const active = document.activeElement
    if (!held || (active && active !== document.body)) return
    if (isReachable(held)) {
      if (this.#taken) held.focus()
      else this.#left()
      return
    }
    this.#taken = true
    this.#move(held)
  }

  #left(): void {
    this.#held = null
    // A click on nothing in a dialog leaves nothing of what opened it.
    if (!openDialog()) this.#trail = [...this.#trail, null]
  }

  #move(held: HTMLElement): void {
    const place = placeOfKeys()
    const back = done ? null : (sameAgain(held) ?? this.#opener(held, place))
    const near = done || !this.#gap ? null : stopInGap(this.#gap)
    done = false
    const to = back ?? near ?? stopOfPlace(place)
    to?.focus()
    if (!to || document.activeElement !== to) place.focus()
  }

  #opener(held: HTMLElement, place: HTMLElement): HTMLElement | null {
    const there = (one: HTMLElement | null) =>
      one !== null && one !== place && isReachable(one) && place.contains(one)
    if (held.closest(foot)) return this.#trail.findLast(there) ?? null
    const box = held.closest<HTMLElement>(opened)
    if (!box || isReachable(box)) return null
    const before = this.#trail.findLast((one) => !one || !(box.contains(one) || isOfClosed(one))) ?? null
    return there(before) ? before : null
  }
}

/** It stood in a question or a bubble that closed meanwhile: nothing was opened from there. */
function isOfClosed(one: HTMLElement): boolean {
  return one.closest('.ant-modal-root, .ant-popover, .ant-drawer, dialog') !== null && !isReachable(one)
}

/** A form that was emptied draws its fields anew. */
function sameAgain(held: HTMLElement): HTMLElement | null {
  const again = held.id === '' ? null : document.getElementById(held.id)
  return again && again !== held && isReachable(again) ? again : null
}

/**
 * A key held down presses once: the cursor may stand on another button by the second stroke. Ctrl+Enter finishes a form
 * and presses no button: the second of two would begin what follows, or answer a question that nobody read.
 */
function pressesOnce(event: KeyboardEvent): void {
  const { target } = event
  const again = event.repeat || event.ctrlKey
  if (!again || event.key !== 'Enter' || !(target instanceof HTMLElement)) return
  if (target.matches('button, a')) event.preventDefault()
}

/** Keeps the cursor somewhere for as long as the page is open. */
export function keepFocus(): void {
  const kept = new KeptFocus()
  const listen = (type: 'focusin' | 'focusout', listener: (one: HTMLElement) => void) =>
    document.addEventListener(type, ({ target }) => {
      if (target instanceof HTMLElement) listener(target)
    })
  listen('focusin', (one) => kept.gained(one))
  listen('focusout', (one) => kept.lost(one))
  // While one element fills the screen no other can take the cursor.
  document.addEventListener('fullscreenchange', () => kept.plan())
  document.addEventListener('keydown', pressesOnce, true)
  new MutationObserver((changes) => kept.changed(changes)).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'inert']
  })
}
