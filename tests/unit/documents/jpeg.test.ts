import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJpeg } from '../../../db/documents/jpeg/read-jpeg.ts'
import { turnJpeg } from '../../../db/documents/jpeg/turn-jpeg.ts'
import { writeJpeg } from '../../../db/documents/jpeg/write-jpeg.ts'
import { readPicture } from '../../../db/documents/layout/picture.ts'
import { uprightImage } from '../../../db/documents/layout/upright.ts'
import { photoHeld, photoPng } from '../../support/images.ts'

const held = [1, 2, 3, 4, 5, 6, 7, 8]
const codings = ['quarters', 'quarters-progressive'] as const

describe.each(codings)('a JPEG of %s', (coding) => {
  it('written again has the very coefficients that were read', () => {
    const jpeg = readJpeg(photoHeld(1, coding))
    expect(readJpeg(writeJpeg(jpeg))).toEqual(jpeg)
  })

  it.each(held)('held as %i and turned back the same way loses nothing', (orientation) => {
    const jpeg = readJpeg(photoHeld(1, coding))
    const back = { 6: 8, 8: 6 }[orientation] ?? orientation
    const twice = turnJpeg(turnJpeg(jpeg, orientation).jpeg, back).jpeg
    expect(twice.components).toEqual(jpeg.components)
    expect(twice.quantisation).toEqual(jpeg.quantisation)
  })

  it.each(held)(
    'held as %i is shown with its sides, without the filling that a mirror brings in front',
    (orientation) => {
      const picture = readPicture(photoHeld(orientation, coding), '')
      const sides = orientation >= 5 ? [72, 120] : [120, 72]
      expect([(picture?.width ?? 0) / 15, (picture?.height ?? 0) / 15]).toEqual(sides)
      const { left, top, jpeg } = turnJpeg(readJpeg(photoHeld(orientation, coding)), orientation)
      // 120 and 72 pixels are coded in units of 16: 8 too many each.
      expect([jpeg.width - left, jpeg.height - top]).toEqual(sides)
      expect({ left, top }).toEqual({
        left: [2, 3, 6, 7].includes(orientation) ? 8 : 0,
        top: [3, 4, 7, 8].includes(orientation) ? 8 : 0
      })
    }
  )

  it('cut short anywhere is none', () => {
    const whole = photoHeld(6, coding)
    for (let length = 0; length < whole.length; length += 7) {
      expect(readPicture(whole.subarray(0, length), ''), String(length)).toBeNull()
    }
  })

  it('damaged anywhere is a wrong picture or none, never an error', () => {
    const whole = photoHeld(6, coding)
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(damage, (places) => {
        const bytes = Uint8Array.from(whole)
        for (const [place, byte] of places) bytes[place] = byte
        const picture = readPicture(bytes, '')
        if (picture) expect(uprightImage(picture).bytes.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 }
    )
  })
})

it('a picture that lies right is put in as it is, with what else may follow it', () => {
  const bytes = Buffer.concat([photoHeld(1), Buffer.from('trailer of a phone')])
  const picture = readPicture(bytes, '')
  expect(picture && uprightImage(picture)).toEqual({ bytes, crop: null })
})

it('a PNG cut short anywhere is none', () => {
  const whole = photoPng(40, 30, 1)
  for (let length = 0; length < whole.length; length++) {
    expect(readPicture(whole.subarray(0, length), '')).toBeNull()
  }
  expect(readPicture(whole, '')).toMatchObject({ width: 600, height: 450 })
})
