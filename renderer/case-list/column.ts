import type { ReactNode } from 'react'
import type { CaseRow, CaseSort } from '../../db/case-file/case-file.api.ts'

/** A column of a list; its class `column-NAME` gives it its width, unless it brings one. */
export interface Column<R = CaseRow, S extends string = CaseSort> {
  name: string
  title: string
  /** In rem. */
  width?: number
  /** What the list can be sorted by here. */
  sort?: S
  /** The whole text, for what a narrow cell cuts. */
  hint?: (row: R) => string
  /** What stands in a row; `index` counts the rows from 0, `current` has the cursor: only its links are stops. */
  render: (row: R, index: number, current: boolean) => ReactNode
}
