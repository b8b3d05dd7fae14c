import type { Cell, CellItem, Row, Text } from './blocks.ts'
import type { TextStyleName } from './text-styles.ts'

/** Short hands for the cells most forms are made of. */

export function label(text: Text, span = 1, style: TextStyleName = 'formLabel'): Cell {
  return { role: 'label', span, items: [{ kind: 'paragraph', style, text }] }
}

/** An empty value is written as “无”: no field of a form is left blank (forms.md, 通则). */
export function value(text: Text, span = 1, style: TextStyleName = 'formBody'): Cell {
  const plain = typeof text === 'string' ? text : text.map((run) => run.text).join('')
  const shown = plain.trim() === '' ? '无' : text
  return {
    role: 'value',
    span,
    vAlign: 'center',
    items: [{ kind: 'paragraph', style, text: shown }]
  }
}

/** Left blank for a hand to fill in later: here nothing is written, not even “无”. */
export function forTheHand(span = 1): Cell {
  return content([{ kind: 'paragraph', style: 'formBody', text: '' }], span)
}

/** A cell of paragraphs, signatures and pictures, filled from its top. */
export function content(items: readonly CellItem[], span = 1): Cell {
  return { role: 'value', span, items }
}

export function row(...cells: readonly Cell[]): Row {
  return { cells }
}

/** A label and a long text that goes on over the page; “（以下空白）” where it leaves room. */
export function longRow(name: string, text: Text, span: number, minHeight: number): Row {
  const long: Cell = {
    role: 'value',
    span,
    items: [
      { kind: 'paragraph', style: 'formBody', text, align: 'both', indent: { firstLine: 2 } },
      { kind: 'blankBelow' }
    ]
  }
  return { cells: [label(name), long], minHeight, flow: true }
}
