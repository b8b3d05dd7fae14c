const fields = 'input:not([type=file], [type=hidden], [readonly]), textarea'
const stops = `${fields}, button, a[href], [tabindex]:not([tabindex="-1"])`
const primary = ':is(button, a).ant-btn-primary, .gate-primary'

/** What takes all keys while it is open. */
const dialogs = '.ant-modal-wrap, .ant-drawer-open, .keeps-keys, dialog[open]'

/** The parts of a page; what comes in the place of something inside them is near enough to go on there. */
const parts = '.desk-body, .desk-aside, .ant-modal-body, .gate-card'

/** Whether the cursor can stand here. */
export function isReachable(one: HTMLElement): boolean {
  return (
    one.isConnected &&
    !one.matches(':disabled') &&
    !one.closest('[inert]') &&
    one.checkVisibility({ visibilityProperty: true })
  )
}

function firstOf(place: ParentNode, selector: string): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>(selector)].find(isReachable)
}

/** The dialog that takes all keys now. */
export function openDialog(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(dialogs)].findLast(isReachable)
}

/** The dialog, desk or screen that the keys belong to. */
export function placeOfKeys(): HTMLElement {
  return openDialog() ?? firstOf(document, '.desk-slot') ?? firstOf(document, 'main') ?? document.body
}

/** Where filling in begins: the first field; of choices, the one that is taken. */
export function fieldToFill(place: ParentNode): HTMLElement | undefined {
  const first = firstOf(place, fields)
  const choices = first?.closest('[role=radiogroup]')
  return (choices && firstOf(choices, 'input:checked')) ?? first
}

/** Something on the page is still being read: what it will show isn't there yet. */
const reading = '[aria-busy=true], .ant-spin-spinning'

/** What is read, and scrolled by keys; choices that take the cursor as one have a role. */
const readable = '.desk-body div[tabindex="0"]:not([role])'

/**
 * Where a desk, or a case at it, is begun when it was just opened: its next action, or the first field of the form that this
 * finishes; else the row of its list, what it says to do first, or what is read there, which arrows then scroll. Undefined
 * while it is read.
 */
export function entryOf(slot: HTMLElement): HTMLElement | undefined {
  if (!slot.querySelector('.desk') || slot.querySelector(reading)) return
  const action = firstOf(slot, primary)
  if (action) {
    const form = action.closest('.desk-foot')
      ? slot.querySelector('.desk-columns')
      : action.closest('.ant-form')
    return (form && choiceOrField(form)) ?? action
  }
  const list = firstOf(slot, '.case-rows')
  if (list) return firstOf(list, 'tr[tabindex="0"]')
  return firstOf(slot, '.empty-state :is(button, a)') ?? firstOf(slot, readable) ?? scroller(slot)
}

/** The first field; a list that nothing is typed into is one too. */
function choiceOrField(form: ParentNode): HTMLElement | undefined {
  const first = firstOf(form, `${fields}, [role=combobox]`)
  return first?.matches('[role=combobox]') ? first : fieldToFill(form)
}

function scroller(slot: HTMLElement): HTMLElement | undefined {
  const body = firstOf(slot, '.desk-body')
  if (body) body.tabIndex = -1
  return body
}

/** A hole in the page: what stood in `parent`, before `next`, went away. */
export interface Gap {
  parent: Node
  next: Node | null
}

/** What follows a row that went, or what stands where something else stood; undefined where that was a whole part. */
export function stopInGap({ parent, next }: Gap): HTMLElement | undefined {
  if (!(parent instanceof HTMLElement) || !parent.isConnected || !parent.parentElement?.closest(parts)) return
  if (!next?.isConnected) return firstOf(parent, fields) ?? firstOf(parent, primary)
  const follows = (one: Node) =>
    next.contains(one) || (next.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return [...parent.querySelectorAll<HTMLElement>(stops)].find((one) => follows(one) && isReachable(one))
}

/**
 * Where a place is gone on with: a desk at its next action, what asks for something at the first empty field. Where the
 * next action sends what is filled in here, filling it in comes first.
 */
export function stopOfPlace(place: HTMLElement): HTMLElement | undefined {
  const action = firstOf(place, primary)
  if (place.matches('.desk-slot'))
    return action?.closest('.desk-foot') ? (firstOf(place, fields) ?? action) : action
  const empty = [...place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)].find(
    (one) => one.value === '' && isReachable(one)
  )
  return empty ?? action ?? firstOf(place, stops)
}
