import type { Colour } from '../../db/cases/case.ts'

const tones: Record<Colour, string> = { 红: 'red', 橙: 'orange', 黄: 'yellow', 蓝: 'blue', 绿: 'green' }

/** 紧急程度: the only use of these five colours, and never without its character. */
export function ColourTag({ colour }: { colour: Colour }) {
  return (
    <span className={`colour-tag colour-tag-${tones[colour]}`} title={`紧急程度：${colour}`}>
      {colour}
    </span>
  )
}
