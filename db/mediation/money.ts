import { chineseYuan } from '../text/chinese-number.ts'

/** Money is kept in whole fen, so that sums are exact. */
export type Fen = number

/** `2,000.00` */
export function figures(fen: Fen): string {
  return (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/** `贰仟元整`, `壹仟肆佰零玖元伍角`: 整 closes whole yuan only (支付结算办法, 附一). */
export function capitals(fen: Fen): string {
  const text = chineseYuan((fen / 100).toFixed(2))
  return fen % 100 === 0 ? `${text}整` : text
}

/** `人民币贰仟元整（￥2,000.00）`, the one way money is written in documents (forms.md). */
export function moneyText(fen: Fen): string {
  return `人民币${capitals(fen)}（￥${figures(fen)}）`
}
