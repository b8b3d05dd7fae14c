import { largestAmount } from '../../db/mediation/mediation.ts'
import type { Fen } from '../../db/mediation/money.ts'

const shape = /^(\d{1,12})(?:\.(\d{1,2})?)?$/

/** `2,000元`, `￥2000.5`, `２０００` as people type them, without what isn't the number. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元整?$/, '')
}

/**
 * The whole fen in a typed amount of yuan, or null when it can't be read. Yuan and fen are taken from
 * the digits themselves: no decimal fraction is ever computed with.
 */
export function fenOf(text: string): Fen | null {
  const parts = shape.exec(bare(text))
  if (!parts) return null
  const fen = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return fen <= largestAmount ? fen : null
}

/** Why a typed amount can't be taken, or null. */
export function amountProblem(text: string): string | null {
  if (text.trim() === '') return '请填写金额'
  const fen = fenOf(text)
  if (fen === null) return '金额写成数字，最多两位小数，如 2000 或 1500.50'
  return fen === 0 ? '金额应大于 0' : null
}
