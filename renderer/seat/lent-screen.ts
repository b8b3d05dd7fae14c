const mark = 'kuaichu.lent'

/**
 * Whether the screen is in a citizen's hands. Kept beside the page, not in it: a page that is loaded anew
 * must not show the desk of whoever lent the screen.
 */
export function isLent(): boolean {
  return sessionStorage.getItem(mark) !== null
}

export function lend(): void {
  sessionStorage.setItem(mark, '1')
}

/** To be called only once nobody is signed in any more. */
export function endLending(): void {
  sessionStorage.removeItem(mark)
}
