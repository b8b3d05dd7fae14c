/** The 64 positions of a block in the order they are stored (ITU-T T.81 figure 5): from low to high frequencies. */
export const zigzag: readonly number[] = (() => {
  const order: number[] = []
  for (let sum = 0; sum < 15; sum++) {
    const from = Math.max(0, sum - 7)
    for (let step = from; step <= Math.min(sum, 7); step++) {
      const [row, column] = sum % 2 === 0 ? [sum - step, step] : [step, sum - step]
      order.push(row * 8 + column)
    }
  }
  return order
})()

/** One colour channel: blocks of 8 by 8 coefficients, row by row, each in the order of its rows. */
export interface Component {
  id: number
  /** Blocks in a unit of the picture, across and down. */
  across: number
  down: number
  quantisation: number
  /** Blocks in a line and lines of blocks, as many as whole units need. */
  columns: number
  rows: number
  coefficients: Int16Array
}

/** A picture as JPEG holds it, before frequencies become pixels: what is done here loses nothing. */
export interface Jpeg {
  width: number
  height: number
  components: Component[]
  /** Divisors by number, in the order of rows; `wide` where one needs two bytes. */
  quantisation: Map<number, { wide: boolean; values: readonly number[] }>
  /** Segments that tell how colours are meant, whole. */
  colour: Uint8Array[]
}

/** Pixels of a unit: all channels have whole blocks in it. */
export function unitOf({ components }: { components: readonly Pick<Component, 'across' | 'down'>[] }): {
  width: number
  height: number
} {
  return {
    width: 8 * Math.max(...components.map((one) => one.across)),
    height: 8 * Math.max(...components.map((one) => one.down))
  }
}
