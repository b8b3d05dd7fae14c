/** Whether no field or button has the cursor, as when a desk was just opened. */
export function standsNowhere(): boolean {
  const at = document.activeElement
  return at === null || at.matches('body, .desk-slot, .desk-body')
}
