/** Whether the caret stands in the first and in the last of the lines that a text field shows its text in. */
export interface CaretLine {
  first: boolean
  last: boolean
}

const copied = [
  'boxSizing',
  'width',
  'padding',
  'border',
  'font',
  'lineHeight',
  'letterSpacing',
  'tabSize'
] as const

/** The text as the field breaks it, where its lines can be measured; a field tells nobody. */
function mirrorOf(field: HTMLTextAreaElement): HTMLElement {
  const mirror = document.createElement('div')
  const style = getComputedStyle(field)
  for (const name of copied) mirror.style[name] = style[name]
  Object.assign(mirror.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word'
  })
  return mirror
}

/** Where the caret stands, if nothing is selected. */
export function caretLine(field: HTMLTextAreaElement): CaretLine {
  const { value, selectionStart: at } = field
  const mirror = mirrorOf(field)
  // Nothing in it, so that no word is broken there.
  const mark = document.createElement('span')
  const end = document.createElement('span')
  // A place without width, so that an empty last line has a height too.
  end.textContent = '\u200b'
  mirror.append(value.slice(0, at), mark, value.slice(at), end)
  document.body.append(mirror)
  const top = mark.offsetTop
  const height = parseFloat(getComputedStyle(mirror).lineHeight)
  const first = top < height
  const last = end.offsetTop - top < height / 2
  mirror.remove()
  return { first, last }
}
