import { Link } from 'wouter'
import { mayTake } from '../../db/cases/life.ts'
import { firstRung, sheetLabels } from '../../db/supervision/three-sheets.ts'
import { useRead } from '../api/use-call.ts'
import { stepAddress } from '../case-steps/offered-steps.ts'
import type { Column } from '../case-list/column.ts'

/** Writes the first of 三单 about the case of a row, in its filled-in panel; where one is open, says so. */
export function useSheetColumn(): Column | undefined {
  const settings = useRead('supervision.settings', {}).data
  const open = useRead('oversight.sheets', {}).data
  if (!settings || !open) return undefined
  const words = `发${sheetLabels[firstRung(settings)]}`
  const sheets = new Map(open.map(({ caseId, kind }) => [caseId, sheetLabels[kind]]))
  return {
    name: 'sheet',
    title: '督办',
    width: 6,
    render: ({ id, number, state }, _, current) => {
      const sheet = sheets.get(id)
      if (sheet) return <span className="quiet">有{sheet}</span>
      if (!mayTake('issueSheet', state)) return null
      return (
        <Link
          href={`${stepAddress(id, 'issueSheet')}&from=supervision`}
          className="sheet-begin"
          aria-label={`${number}，${words}`}
          tabIndex={current ? 0 : -1}
          onClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
        >
          {words}
        </Link>
      )
    }
  }
}
