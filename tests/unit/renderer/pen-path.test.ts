import fc from 'fast-check'
import { PNG } from 'pngjs'
import SignaturePad, { type PointGroup } from 'signature_pad'
import { afterEach, expect, it, vi } from 'vitest'
import { inkFault } from '../../../db/signing/ink-check.ts'
import { boundsOf, inPicture, pictureScale, pictureSize } from '../../../db/signoff/ink.ts'
import { inkLength, minimumInk } from '../../../db/signoff/signoff.ts'
import { pen } from '../../../renderer/signoff/ink-picture.ts'
import { strokesOf } from '../../../renderer/signoff/strokes.ts'

afterEach(() => vi.unstubAllGlobals())

/** The picture that signature_pad draws of the strokes, on a canvas that knows its round dots and straight lines alone. */
function drawnBy(strokes: PointGroup[]): Uint8Array<ArrayBuffer> {
  const box = boundsOf(strokes.flatMap(({ points }) => points)) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const picture = new PNG(pictureSize(box))
  picture.data.fill(0)
  const dot = (x: number, y: number, radius: number) => {
    const at = inPicture(box, { x, y })
    const half = radius * pictureScale
    for (let row = Math.ceil(at.y - half); row < at.y + half; row += 1) {
      for (let column = Math.ceil(at.x - half); column < at.x + half; column += 1) {
        if (column < 0 || column >= picture.width) continue
        if (Math.hypot(column + 0.5 - at.x, row + 0.5 - at.y) < half) {
          picture.data[(row * picture.width + column) * 4 + 3] = 255
        }
      }
    }
  }
  let from = { x: 0, y: 0 }
  let to = from
  const context = {
    ...{ fillStyle: '', strokeStyle: '', lineCap: '', lineWidth: 0, globalCompositeOperation: '' },
    ...Object.fromEntries(
      ['clearRect', 'fillRect', 'beginPath', 'closePath', 'fill', 'save', 'restore'].map((name) => [
        name,
        () => undefined
      ])
    ),
    arc: dot,
    moveTo: (x: number, y: number) => (from = { x, y }),
    lineTo: (x: number, y: number) => (to = { x, y }),
    stroke() {
      const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)) + 1
      for (let step = 0; step <= steps; step += 1) {
        const part = step / steps
        dot(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part, this.lineWidth / 2)
      }
    }
  }
  vi.stubGlobal('window', { devicePixelRatio: 1, PointerEvent: true })
  const canvas = {
    getContext: () => context,
    style: {},
    addEventListener: () => undefined,
    ...pictureSize(box)
  }
  // All that the pad asks of a canvas to draw what it is given.
  const pad = new SignaturePad(canvas as unknown as HTMLCanvasElement, pen)
  pad.fromData(strokes)
  return new Uint8Array(PNG.sync.write(picture))
}

const place = fc.record({
  x: fc.double({ min: -20, max: 200, noNaN: true }),
  y: fc.double({ min: -20, max: 100, noNaN: true })
})
/** Nearer points than `minDistance` the page doesn't keep. */
const apart = (points: { x: number; y: number }[]) =>
  points.every(({ x, y }, index) => {
    const before = points[index - 1]
    return !before || Math.hypot(x - before.x, y - before.y) > pen.minDistance
  })
const stroke = fc
  .array(fc.tuple(place, fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 8 })
  .filter((points) => apart(points.map(([at]) => at)))

it('takes whatever signature_pad draws: slow and fast, in curves and corners, dots and straight lines', () => {
  fc.assert(
    fc.property(fc.array(stroke, { minLength: 1, maxLength: 4 }), (hand) => {
      let time = 1_000
      const strokes: PointGroup[] = hand.map((points) => ({
        ...{ ...pen, dotSize: 0, velocityFilterWeight: 0.7, compositeOperation: 'source-over' },
        points: points.map(([at, wait]) => ({ ...at, time: (time += wait), pressure: 0 }))
      }))
      const drawn = strokesOf(strokes)
      fc.pre(inkLength(drawn) >= minimumInk)
      expect(inkFault({ strokes: drawn, png: drawnBy(strokes) })).toBeNull()
    }),
    { numRuns: 40, endOnFailure: true }
  )
})
