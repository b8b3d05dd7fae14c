import { Document, Packer, Paragraph } from 'docx'
import { seedBench10Pieces } from './ten-pieces.ts'
import { ask, openService, type County } from './county.ts'
import { median, rounded, timed, type Figure } from './figures.ts'

const times = 15

/** The same words as plain paragraphs, without layout, tables or page numbers. */
async function plainDocument(): Promise<void> {
  const lines = Array.from(
    { length: 400 },
    (_, index) => new Paragraph(`第${index}段：堰塘整治后仍然渗漏，群众意见很大。`)
  )
  await Packer.toBuffer(new Document({ sections: [{ children: lines }] }))
}

/** `volume.10-pieces`: everything of one case read, laid out and written as one Word file. */
export async function benchVolume(county: County, suffix: string): Promise<Figure> {
  const service = openService(county.folder)
  const caseId = await seedBench10Pieces(service)
  const build = () => ask<{ pieces: unknown[] }>(service, 'dossier.build', { caseId })
  const { pieces } = await build()
  const took: number[] = []
  const plain: number[] = []
  await plainDocument()
  for (let index = 0; index < times; index++) {
    took.push(await timed(build))
    plain.push(await timed(plainDocument))
  }
  await service.close()
  const ours = median(took)
  const other = median(plain)
  return {
    id: `volume.10-pieces${suffix}`,
    value: rounded(ours),
    unit: 'ms',
    against: 'a plain docx-library document of 400 paragraphs, median',
    ratio: rounded(ours / other),
    note: `${county.cases} cases, ${pieces.length} pieces, plain ${rounded(other)} ms`
  }
}
