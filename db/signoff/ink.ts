import type { Strokes } from './signoff.ts'

/**
 * How a signature's picture is made of its strokes: whoever draws it and whoever checks it read it here. Lengths are CSS
 * pixels, the unit of the strokes, unless they say otherwise.
 */

/** Pixels of the picture per CSS pixel: sharp in print at the height of a signature box, whatever the screen's zoom. */
export const pictureScale = 3

/** White around the ink; wider than the pen. */
const pictureMargin = 6

/** Half the stroke's width, where the pen is fast and where it is slow. */
export const penWidths = { minWidth: 1, maxWidth: 3.2 }

export interface Place {
  x: number
  y: number
}

export interface Bounds {
  left: number
  top: number
  right: number
  bottom: number
}

/** The smallest box around all points; null without any. */
export function boundsOf(points: readonly Place[]): Bounds | null {
  const first = points[0]
  if (!first) return null
  const box = { left: first.x, right: first.x, top: first.y, bottom: first.y }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** The picture's size in its own pixels. */
export function pictureSize({ left, right, top, bottom }: Bounds): { width: number; height: number } {
  const pixels = (length: number) => Math.ceil((length + 2 * pictureMargin) * pictureScale)
  return { width: pixels(right - left), height: pixels(bottom - top) }
}

/** Where a point of a stroke stands in the picture, in its pixels. */
export function inPicture({ left, top }: Bounds, { x, y }: Place): Place {
  return { x: (x - left + pictureMargin) * pictureScale, y: (y - top + pictureMargin) * pictureScale }
}

const middle = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const distance = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y)

/** The two handles of a curve that runs smoothly through `at`, towards the point before and the one after. */
function handles(before: Place, at: Place, after: Place): [Place, Place] {
  const [near, far] = [middle(before, at), middle(at, after)]
  const [coming, going] = [distance(before, at), distance(at, after)]
  const share = coming + going === 0 ? 0 : going / (coming + going)
  const shift = {
    x: at.x - far.x - (near.x - far.x) * share,
    y: at.y - far.y - (near.y - far.y) * share
  }
  return [
    { x: near.x + shift.x, y: near.y + shift.y },
    { x: far.x + shift.x, y: far.y + shift.y }
  ]
}

function onCurve(from: Place, first: Place, second: Place, to: Place, t: number): Place {
  const u = 1 - t
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return {
    x: a * from.x + b * first.x + c * second.x + d * to.x,
    y: a * from.y + b * first.y + c * second.y + d * to.y
  }
}

/**
 * The middle of the pen's line through a stroke, a point for every CSS pixel or so: cubic curves through its points, as
 * signature_pad draws them: the handle of the end before that of the beginning, and nothing towards the last of three
 * and more points.
 */
export function penPath(stroke: Strokes[number]): Place[] {
  const [first, second] = stroke
  if (!first) return []
  if (!second) return [first]
  const steps = (from: Place, to: Place) => Math.max(2, Math.ceil(distance(from, to) * 1.5))
  const line = (from: Place, to: Place, place: (t: number) => Place) =>
    Array.from({ length: steps(from, to) + 1 }, (_, step) => place(step / steps(from, to)))
  if (stroke.length === 2) {
    return line(first, second, (t) => ({
      x: first.x + (second.x - first.x) * t,
      y: first.y + (second.y - first.y) * t
    }))
  }
  return stroke.flatMap((to, index) => {
    const [from, next] = [stroke[index - 1], stroke[index + 1]]
    if (!from || !next) return []
    const [, out] = handles(stroke[index - 2] ?? from, from, to)
    const [into] = handles(from, to, next)
    return line(from, to, (t) => onCurve(from, into, out, to, t))
  })
}
