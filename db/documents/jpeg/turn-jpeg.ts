import { unitOf, type Component, type Jpeg } from './jpeg.ts'

/** How a picture must be turned: first its lines and columns changed, then each line, then each column reversed. */
interface Rotation {
  swapped: boolean
  across: boolean
  down: boolean
}

/** What the eight orientations of a camera ask for (Exif 2.32, tag 0x0112). */
const turns: readonly Rotation[] = [
  { swapped: false, across: false, down: false },
  { swapped: false, across: true, down: false },
  { swapped: false, across: true, down: true },
  { swapped: false, across: false, down: true },
  { swapped: true, across: false, down: false },
  { swapped: true, across: true, down: false },
  { swapped: true, across: true, down: true },
  { swapped: true, across: false, down: true }
]

/** Whether height becomes width. */
export function swapsSides(orientation: number): boolean {
  return turns[orientation - 1]?.swapped ?? false
}

/** For each place of a turned block: the place its coefficient comes from, and its sign. A mirrored wave of odd frequency is negative. */
function placesOf({ swapped, across, down }: Rotation): { from: number; sign: number }[] {
  return Array.from({ length: 64 }, (_, place) => {
    const [row, column] = [place >> 3, place & 7]
    const mirrored = (across && column % 2 === 1) !== (down && row % 2 === 1)
    return { from: swapped ? column * 8 + row : place, sign: mirrored ? -1 : 1 }
  })
}

function turnComponent(component: Component, turn: Rotation): Component {
  const places = placesOf(turn)
  const { swapped } = turn
  const columns = swapped ? component.rows : component.columns
  const rows = swapped ? component.columns : component.rows
  const coefficients = new Int16Array(component.coefficients.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [alongRow, alongColumn] = [
        turn.down ? rows - 1 - row : row,
        turn.across ? columns - 1 - column : column
      ]
      const block = swapped
        ? alongColumn * component.columns + alongRow
        : alongRow * component.columns + alongColumn
      const start = (row * columns + column) * 64
      places.forEach(({ from, sign }, place) => {
        coefficients[start + place] = sign * (component.coefficients[block * 64 + from] ?? 0)
      })
    }
  }
  const [across, down] = swapped ? [component.down, component.across] : [component.across, component.down]
  return { ...component, across, down, columns, rows, coefficients }
}

function transposed(values: readonly number[]): number[] {
  return values.map((_, place) => values[(place & 7) * 8 + (place >> 3)] ?? 1)
}

/** A turned picture, and how many pixels of filling it has at its left and top, to be left out where it is shown. */
export interface Turned {
  jpeg: Jpeg
  left: number
  top: number
}

/**
 * Sets a picture upright without decoding it to pixels, so that nothing is lost. The last units of a picture are filled up beyond its
 * edge; mirrored, the filling comes first and can't be cut off, so it is told.
 */
export function turnJpeg(jpeg: Jpeg, orientation: number): Turned {
  const turn = turns[orientation - 1]
  if (!turn || orientation === 1) return { jpeg, left: 0, top: 0 }
  const components = jpeg.components.map((one) => turnComponent(one, turn))
  const unit = unitOf({ components })
  const [width, height] = turn.swapped ? [jpeg.height, jpeg.width] : [jpeg.width, jpeg.height]
  const left = turn.across ? Math.ceil(width / unit.width) * unit.width - width : 0
  const top = turn.down ? Math.ceil(height / unit.height) * unit.height - height : 0
  const quantisation = turn.swapped
    ? new Map([...jpeg.quantisation].map(([id, one]) => [id, { ...one, values: transposed(one.values) }]))
    : jpeg.quantisation
  return { jpeg: { ...jpeg, width: width + left, height: height + top, components, quantisation }, left, top }
}
