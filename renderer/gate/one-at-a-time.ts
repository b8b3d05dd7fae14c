/** The task such that whoever wants it while it is under way joins it, and it is not begun a second time. */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null
  return () => {
    underWay ??= task().finally(() => {
      underWay = null
    })
    return underWay
  }
}
