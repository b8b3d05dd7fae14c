/**
 * A text that the program or Tab enters for the first time has the caret at its end: whoever types on, types on. A browser
 * would put it before what a form opened with. A click decides by itself, and whoever comes back finds the caret where it was.
 */
export function keepCaretAtEnd(page: Document): void {
  const entered = new WeakSet<Element>()
  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || entered.has(target)) return
    entered.add(target)
    // Whoever selected something means that.
    if (target.selectionEnd > 0) return
    target.setSelectionRange(target.value.length, target.value.length)
  })
}
