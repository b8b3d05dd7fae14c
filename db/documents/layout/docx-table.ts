import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType
} from 'docx'
import type { Images } from './docx-images.ts'
import type { LaidCell, LaidRow, LaidTable } from './laid.ts'
import { BORDER } from './layout-row.ts'
import { itemParagraphs, styleId } from './docx-text.ts'

/** Laid-out tables as `docx` objects, widths in DXA everywhere: WPS trusts `w:gridCol`, Word the cells. */

function tableCell(cell: LaidCell, images: Images): TableCell {
  const content = cell.items.flatMap((item) => itemParagraphs(item, images, false))
  const verticalMerge = cell.merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
  return new TableCell({
    width: { size: cell.width, type: WidthType.DXA },
    verticalAlign: cell.vAlign,
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(cell.merge === undefined ? {} : { verticalMerge }),
    // A cell has to end in a paragraph. An empty one is as high as a line of a form, which every row has room for.
    children: content.length > 0 ? content : [new Paragraph({ style: styleId('formBody') })]
  })
}

function tableRow(row: LaidRow, images: Images): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(row.head ? { tableHeader: true } : {}),
    height: { value: Math.round(row.height - BORDER), rule: HeightRule.ATLEAST },
    children: row.cells.map((cell) => tableCell(cell, images))
  })
}

/** Half a point, black. */
const LINE = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' } as const
const ALL_LINES = {
  top: LINE,
  left: LINE,
  bottom: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE
} as const

export function tableOf(table: LaidTable, images: Images): Table {
  return new Table({
    width: { size: table.columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: table.columns,
    borders: table.borders === 'all' ? ALL_LINES : TableBorders.NONE,
    margins: {
      marginUnitType: WidthType.DXA,
      top: table.margin.vertical,
      left: table.margin.side,
      bottom: table.margin.vertical,
      right: table.margin.side
    },
    rows: table.rows.map((row) => tableRow(row, images))
  })
}
