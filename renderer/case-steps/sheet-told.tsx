import { sheetLabels, type Sheet } from '../../db/supervision/three-sheets.ts'

/** What the sheet says, above the fields that are about it. */
export function SheetTold({ sheet }: { sheet: Sheet }) {
  const reply = sheet.reply ? `\n${sheet.reply.by}答复：${sheet.reply.text}` : ''
  return (
    <p className="step-told">
      {`${sheetLabels[sheet.kind]}${sheet.number}，发给${sheet.to}：${sheet.problem}。\n要求：${sheet.demand}，${sheet.dueOn} 以前答复。${reply}`}
    </p>
  )
}
