/** Seconds that each step took, added up by name. */
export class Stopwatch {
  readonly seconds: Record<string, number> = {}

  async time<T>(step: string, act: () => Promise<T>): Promise<T> {
    const start = performance.now()
    try {
      return await act()
    } finally {
      const took = (this.seconds[step] ?? 0) + (performance.now() - start) / 1000
      this.seconds[step] = Math.round(took * 100) / 100
    }
  }
}
