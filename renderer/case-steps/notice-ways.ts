const ways = ['当面告知', '电话告知', '短信告知', '书面送达', '邮寄']

/** All of them where one stands in the field already: whoever comes back to it wants another. */
export function fittingWays(typed: string): string[] {
  return ways.includes(typed) ? ways : ways.filter((way) => way.includes(typed))
}
