import type { KeyboardEvent } from 'react'

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
}

interface Stop {
  row: number
  column: number
}

/**
 * Where an arrow leads among the cells that can be stopped at: along the row to the next, or to the next row that has any,
 * there to the column that lies nearest. Null where nothing lies that way.
 */
export function nextStop<S extends Stop>(stops: readonly S[], from: Stop, key: string): S | null {
  const [down, right] = steps[key] ?? [0, 0]
  const ahead = stops.filter(({ row, column }) =>
    down === 0
      ? right !== 0 && row === from.row && (column - from.column) * right > 0
      : (row - from.row) * down > 0
  )
  const far = ({ row, column }: Stop): readonly [number, number] => [
    Math.abs(row - from.row),
    Math.abs(column - from.column)
  ]
  const nearest = ahead.toSorted((a, b) => far(a)[0] - far(b)[0] || far(a)[1] - far(b)[1])
  return nearest[0] ?? null
}

/** Moves the cursor among the numbers of all tables of a page, as if they were one. */
export function moveAmongNumbers(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.key in steps) || event.ctrlKey || event.altKey || event.shiftKey) return
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')]
  const stops = rows.flatMap((tr, row) =>
    [...tr.querySelectorAll('td')].flatMap((td) =>
      // A cell that holds several is passed through one after the other.
      [...td.querySelectorAll<HTMLElement>('a, button')].map((link, at) => ({
        row,
        column: td.cellIndex + at / 100,
        link
      }))
    )
  )
  const here = stops.find(({ link }) => link === document.activeElement)
  if (!here) return
  event.preventDefault()
  nextStop(stops, here, event.key)?.link.focus()
}
