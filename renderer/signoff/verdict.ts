/** What a check of a round found, as it is told above the list of faults. */
export function verdictOf(faults: readonly string[]): string {
  return faults.length === 0 ? '未发现改动：签名链完整，所签内容与现在一致。' : '校验没有通过：'
}
