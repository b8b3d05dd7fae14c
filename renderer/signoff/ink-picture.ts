import SignaturePad, { type PointGroup } from 'signature_pad'
import { boundsOf, inPicture, penWidths, pictureScale, pictureSize } from '../../db/signoff/ink.ts'
import { palette } from '../theme/palette.ts'

export const pen = { ...penWidths, minDistance: 2, throttle: 8, penColor: palette.pen }

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
  const box = boundsOf(drawn.flatMap(({ points }) => points))
  if (!box) return null
  const canvas = document.createElement('canvas')
  const { width, height } = pictureSize(box)
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return null
  const origin = inPicture(box, { x: 0, y: 0 })
  context.setTransform(pictureScale, 0, 0, pictureScale, origin.x, origin.y)
  const pad = new SignaturePad(canvas, pen)
  pad.off()
  pad.fromData(drawn)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob ? new Uint8Array(await blob.arrayBuffer()) : null
}
