/** How long a work must have been watched before a guess is worth saying, in milliseconds. */
const watched = 3_000

/** About how long is left, in words; empty while nobody can tell, or where it is a moment. */
export function restOfWork(done: number, of: number, elapsedMs: number): string {
  if (done <= 0 || done >= of || elapsedMs < watched) return ''
  const seconds = Math.round(((elapsedMs / done) * (of - done)) / 1_000)
  if (seconds < 3) return ''
  return seconds < 90 ? `大约还要 ${seconds} 秒` : `大约还要 ${Math.round(seconds / 60)} 分钟`
}
