import type { LaidCell, LaidCellItem, LaidRow, LaidTable } from './laid.ts'
import { BORDER, CELL_MARGIN } from './layout-row.ts'
import { marksXml, paragraphXml, spaceXml, type MediaSink } from './wordml-text.ts'

/** Tables as WordprocessingML, widths in DXA everywhere: WPS trusts `w:gridCol`, Word the cells. */

export function cellItemXml(item: LaidCellItem, media: MediaSink, breakBefore: boolean): string {
  switch (item.kind) {
    case 'paragraph':
      return paragraphXml(item, breakBefore)
    case 'marks':
      return marksXml(item, media, breakBefore)
    case 'space':
      return spaceXml(item, breakBefore)
  }
}

const EMPTY_CELL = '<w:p><w:pPr><w:pStyle w:val="FormBody"/></w:pPr></w:p>'

function cellXml(cell: LaidCell, media: MediaSink): string {
  const content = cell.items.map((item) => cellItemXml(item, media, false)).join('')
  const merge =
    cell.merge === undefined ? '' : `<w:vMerge w:val="${cell.merge === 'start' ? 'restart' : 'continue'}"/>`
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${cell.width}" w:type="dxa"/>` +
    (cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '') +
    `${merge}<w:vAlign w:val="${cell.vAlign}"/></w:tcPr>${content === '' ? EMPTY_CELL : content}</w:tc>`
  )
}

function rowXml(row: LaidRow, media: MediaSink): string {
  const height = Math.round(row.height - BORDER)
  return (
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>` +
    `${row.cells.map((cell) => cellXml(cell, media)).join('')}</w:tr>`
  )
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')

function marginXml(side: string, width: number): string {
  return `<w:${side} w:w="${width}" w:type="dxa"/>`
}

const MARGINS =
  marginXml('top', CELL_MARGIN.vertical) +
  marginXml('left', CELL_MARGIN.side) +
  marginXml('bottom', CELL_MARGIN.vertical) +
  marginXml('right', CELL_MARGIN.side)

export function tableXml(table: LaidTable, media: MediaSink): string {
  const width = table.columns.reduce((sum, column) => sum + column, 0)
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    (table.borders === 'all' ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : '') +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${table.columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>` +
    `${table.rows.map((row) => rowXml(row, media)).join('')}</w:tbl>`
  )
}
