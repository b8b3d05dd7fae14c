import { PNG } from 'pngjs'
import { boundsOf, inPicture, penPath, pictureScale, pictureSize } from '../signoff/ink.ts'
import type { Ink, Strokes } from '../signoff/signoff.ts'

const width = 360
const height = 140

const grey = { colorType: 0, inputColorType: 0, inputHasAlpha: false, bitDepth: 8 } as const

/** Half the pen's width, in pixels of the picture. */
const pen = Math.round(1.5 * pictureScale)

/** A signature with the picture of its strokes: grey on white, as large as a drawn one. */
export function inkOf(strokes: Strokes): Ink {
  const box = boundsOf(strokes.flat()) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const picture = new PNG(pictureSize(box))
  const pixels = Buffer.alloc(picture.width * picture.height, 255)
  for (const place of strokes.flatMap(penPath)) {
    const { x, y } = inPicture(box, place)
    for (let down = -pen; down <= pen; down += 1) {
      const half = Math.round(Math.sqrt(pen * pen - down * down))
      const row = (Math.round(y) + down) * picture.width
      pixels.fill(40, row + Math.round(x) - half, row + Math.round(x) + half + 1)
    }
  }
  picture.data = pixels
  return { strokes, png: new Uint8Array(PNG.sync.write(picture, grey)) }
}

/** One flourish a character, bent by the character itself: every invented name has a hand of its own. */
function strokeOf(character: string, index: number, count: number): Strokes[number] {
  const code = character.codePointAt(0) ?? 0
  const middle = (width * (index + 0.5)) / count
  const wide = Math.min(width / count, 90) * 0.42
  return Array.from({ length: 40 }, (_, step) => {
    const turn = (step / 39) * Math.PI * (2 + (code % 3))
    return {
      x: middle + Math.sin(turn * (1 + (code % 2))) * wide,
      y: height / 2 + Math.cos(turn + (code % 7)) * height * 0.3,
      t: (index * 40 + step) * 12,
      p: 0.5
    }
  })
}

/** An invented signature under an invented name; the same name always signs alike. */
export function sampleInk(name: string): Ink {
  const characters = [...name]
  return inkOf(characters.map((character, index) => strokeOf(character, index, characters.length)))
}
