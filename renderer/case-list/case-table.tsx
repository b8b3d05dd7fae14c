import type { CaseRow, CaseSort } from '../../db/case-file/case-file.api.ts'
import { RowTable, type TableProps } from './row-table.tsx'
import { caseOrders } from './sorting.ts'

/** A list of cases as 诉求 shows it. */
export function CaseTable(props: TableProps<CaseRow, CaseSort>) {
  return (
    <RowTable
      {...props}
      kind="case-table"
      orders={caseOrders}
      describe={({ number, applicant, summary }) => `${number} ${applicant} ${summary}`}
    />
  )
}
