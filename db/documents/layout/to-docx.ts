import { finishPackage } from './docx-finish.ts'
import { createImages } from './docx-images.ts'
import type { LaidVolume } from './lay-out-volume.ts'

/**
 * Writes a laid-out volume as .docx; the same volume always gives the same bytes. The library that writes it is loaded only here: looking
 * at a catalogue takes the layout and nothing of the writing.
 */
export async function toDocx(volume: LaidVolume): Promise<Uint8Array<ArrayBuffer>> {
  const { packVolume } = await import('./docx-volume.ts')
  const images = createImages()
  const packed = await packVolume(volume, images)
  return finishPackage(packed, images, volume.plan.numbering.corner === 'outer')
}
