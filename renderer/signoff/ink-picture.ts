import SignaturePad, { type PointGroup } from 'signature_pad'
import { palette } from '../theme/palette.ts'
import { boundsOf } from './strokes.ts'

/** Pixels per CSS pixel of the picture: sharp in print at the height of a signature box. */
const scale = 3

/** White around the ink, in CSS pixels; wider than the pen. */
const margin = 6

export const pen = { minWidth: 1, maxWidth: 3.2, minDistance: 2, throttle: 8, penColor: palette.pen }

type Picture = Uint8Array<ArrayBuffer> | null

const pictures = new WeakMap<PointGroup[], Promise<Picture>>()

/**
 * The PNG of a signature: transparent, as large as its ink. Null without ink. The same ink is the same picture, and so
 * two clicks on 确认签名 the same act.
 */
export function inkPicture(drawn: PointGroup[]): Promise<Picture> {
  const known = pictures.get(drawn) ?? pictureOf(drawn)
  pictures.set(drawn, known)
  return known
}

async function pictureOf(drawn: PointGroup[]): Promise<Picture> {
  const box = boundsOf(drawn)
  if (!box) return null
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((box.right - box.left + 2 * margin) * scale)
  canvas.height = Math.ceil((box.bottom - box.top + 2 * margin) * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.setTransform(scale, 0, 0, scale, (margin - box.left) * scale, (margin - box.top) * scale)
  const pad = new SignaturePad(canvas, pen)
  pad.off()
  pad.fromData(drawn)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob ? new Uint8Array(await blob.arrayBuffer()) : null
}
