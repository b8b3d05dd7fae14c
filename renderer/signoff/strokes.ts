import { boundsOf } from '../../db/signoff/ink.ts'
import type { Strokes } from '../../db/signoff/signoff.ts'

/** A stroke as signature_pad keeps it, as far as it is needed here. */
export interface DrawnStroke {
  points: { x: number; y: number; time: number; pressure: number }[]
}

const noPressure = 0.5

/**
 * The strokes as they are signed and kept: time counted from the first point, going forward though the clock was set
 * back meanwhile; pressure within 0–1 and 0.5 where the device tells none.
 */
export function strokesOf(drawn: readonly DrawnStroke[]): Strokes {
  const start = drawn[0]?.points[0]?.time ?? 0
  let latest = 0
  return drawn
    .filter((stroke) => stroke.points.length > 0)
    .map((stroke) =>
      stroke.points.map((point) => {
        latest = Math.max(latest, point.time - start)
        return {
          x: point.x,
          y: point.y,
          t: latest,
          p: point.pressure > 0 ? Math.min(1, point.pressure) : noPressure
        }
      })
    )
}

/**
 * The strokes made smaller where the area became too small for them, as when the window is narrowed; never
 * cut off, never stretched.
 */
export function fitted<S extends DrawnStroke>(drawn: S[], width: number, height: number): S[] {
  const box = boundsOf(drawn.flatMap(({ points }) => points))
  if (!box || width <= 0 || height <= 0) return drawn
  const factor = Math.min(1, width / box.right, height / box.bottom)
  if (factor >= 1) return drawn
  return drawn.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor }))
  }))
}
