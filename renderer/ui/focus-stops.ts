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
