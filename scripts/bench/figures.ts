/** One line of the results. */
export interface Figure {
  id: string
  value: number
  unit: string
  /** What it was measured against, in the same run. */
  against: string
  /** Ours over the other's, unless the id says otherwise. */
  ratio: number
  /** The raw figures behind it. */
  note: string
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value that 95 of 100 don't exceed. */
export function p95(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits))
}

/** Milliseconds that one call takes. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
