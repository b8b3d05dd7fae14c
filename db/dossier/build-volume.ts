import type { Progress } from '../jobs/job.ts'
import type { VolumeData } from '../documents/volume-data.ts'
import { templates, type TemplateName } from '../papers/template.ts'
import { composePaper, composeVolume } from './compose-volume.ts'

/** Lays out a volume and writes its Word file: the work of `dossier.build`. */
export async function buildVolume(
  { data, template }: { data: VolumeData; template: TemplateName },
  progress: Progress
) {
  const { pieces, pageCount, missing, toBytes } = composeVolume(data, templates[template], (done, of) => {
    progress(done, of, '正在排版')
  })
  progress(pieces.length, pieces.length, '正在写 Word 文件')
  return { pieces, pageCount, missing, bytes: await toBytes() }
}

/** Lays out one paper and writes it as a Word file of its own: the work of `dossier.buildPaper`. */
export async function buildPaper({ data, key }: { data: VolumeData; key: string }, progress: Progress) {
  const { title, pageCount, toBytes } = composePaper(data, key)
  progress(1, 1, '正在写 Word 文件')
  return { title, pageCount, bytes: await toBytes() }
}
