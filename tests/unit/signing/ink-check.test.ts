import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { inkOf, sampleInk } from '../../../db/sample/sample-ink.ts'
import { inkFault } from '../../../db/signing/ink-check.ts'
import { strokesSchema, type Ink } from '../../../db/signoff/signoff.ts'
import { onePixelPng } from '../../support/pictures.ts'

const drawn = sampleInk('赵德福')
const another = sampleInk('王桂英')
const { width, height } = PNG.sync.read(Buffer.from(drawn.png))

/** The picture of a signature with every pixel changed by a rule. */
function repainted(
  rule: (data: Buffer, byte: number, x: number, y: number) => void
): Uint8Array<ArrayBuffer> {
  const picture = PNG.sync.read(Buffer.from(drawn.png))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rule(picture.data, (y * width + x) * 4, x, y)
  }
  return new Uint8Array(PNG.sync.write(picture))
}

function shifted(by: number): Uint8Array<ArrayBuffer> {
  const from = PNG.sync.read(Buffer.from(drawn.png)).data
  return repainted((data, byte, x) => {
    data[byte] = data[byte + 1] = data[byte + 2] = x < by ? 255 : (from[byte - by * 4] ?? 255)
  })
}

/** The same file whose header claims another size. */
function claiming(wide: number, high: number): Uint8Array<ArrayBuffer> {
  const png = Uint8Array.from(drawn.png)
  const view = new DataView(png.buffer)
  view.setUint32(16, wide)
  view.setUint32(20, high)
  return png
}

const blank = (wide: number, high: number, value: number) => {
  const picture = new PNG({ width: wide, height: high })
  picture.data.fill(value)
  return new Uint8Array(PNG.sync.write(picture))
}

describe('a signature is taken', () => {
  it.each(['赵德福', '欧阳修文', '王'])('as %s draws it', (name) => {
    expect(inkFault(sampleInk(name))).toBeNull()
  })

  it('with dots, lines and corners', () => {
    const at = (x: number, y: number) => ({ x, y, t: 0, p: 0.5 })
    const strokes = [
      [at(-20, 4.25)],
      [at(0, 0), at(70.5, 9)],
      [at(10, 60), at(90, 60), at(10, 61), at(95.5, 140)]
    ]
    expect(inkFault(inkOf(strokes))).toBeNull()
  })

  it('on transparent ground, as the screen draws it', () => {
    const png = repainted((data, byte) => {
      data[byte + 3] = 255 - (data[byte] ?? 0)
    })
    expect(inkFault({ ...drawn, png })).toBeNull()
  })

  it('within 30 ms of work', () => {
    const took = Array.from({ length: 5 }, () => {
      const start = process.cpuUsage()
      inkFault(drawn)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1_000
    })
    expect(Math.min(...took)).toBeLessThan(30)
  })
})

describe('a signature is refused', () => {
  const pictures: [what: string, png: Uint8Array<ArrayBuffer>][] = [
    ['the first bytes of a picture', drawn.png.slice(0, 8)],
    ['a picture cut short', drawn.png.slice(0, drawn.png.length / 2)],
    ['one pixel', onePixelPng()],
    ['no width', claiming(0, height)],
    ['an enormous width', claiming(2 ** 31 - 1, height)],
    ['a line of 30,000 pixels', blank(1, 30_000, 0)],
    ['nothing to be seen', blank(width, height, 0)],
    ['nothing but ink', repainted((data, byte) => data.fill(0, byte, byte + 3))],
    ['white ground alone', blank(width, height, 255)],
    ['ink too pale', repainted((data, byte) => data.fill(Math.max(200, data[byte] ?? 0), byte, byte + 3))],
    ['another’s name', another.png],
    ['the name moved aside', shifted(30)],
    [
      'half of the name',
      repainted((data, byte, x) => {
        if (x > width / 2) data.fill(255, byte, byte + 3)
      })
    ],
    [
      'the name and a stain',
      repainted((data, byte, x, y) => {
        if (x < 60 && y < 60) data.fill(0, byte, byte + 3)
      })
    ]
  ]

  it.each(pictures)('with %s', (_what, png) => {
    expect(inkFault({ ...drawn, png })).toBe('INK_NOT_DRAWN')
  })

  it.each<[string, Partial<Ink>, ReturnType<typeof inkFault>]>([
    ['without a stroke', { strokes: [] }, 'INK_TOO_LITTLE'],
    ['with a tick', { strokes: [drawn.strokes[0]?.slice(0, 2) ?? []] }, 'INK_TOO_LITTLE'],
    [
      'across many screens',
      { strokes: [[-9_000, 9_000].map((at) => ({ x: at, y: at, t: 0, p: 0.5 }))] },
      'INK_TOO_LARGE'
    ],
    ['with another’s strokes', { strokes: another.strokes }, 'INK_NOT_DRAWN']
  ])('%s', (_what, change, fault) => {
    expect(inkFault({ ...drawn, ...change })).toBe(fault)
  })

  const point = { x: 0, y: 0, t: 0, p: 0.5 }
  it.each([
    ['a point at infinity', [[{ ...point, x: Infinity }]]],
    ['a point beyond every screen', [[{ ...point, x: 1e308 }]]],
    ['a point that is none', [[{ ...point, y: NaN }]]],
    [
      'time that runs back in a stroke',
      [
        [
          { ...point, t: 100 },
          { ...point, t: 5 }
        ]
      ]
    ],
    ['time that runs back between strokes', [[{ ...point, t: 100 }], [{ ...point, t: 5 }]]],
    ['time before the first point', [[{ ...point, t: -1 }]]],
    [
      'more points than a pen tells',
      Array.from({ length: 60 }, () => Array.from({ length: 1_000 }, () => point))
    ]
  ])('with %s', (_what, strokes) => {
    expect(strokesSchema.safeParse(strokes).success).toBe(false)
  })
})
