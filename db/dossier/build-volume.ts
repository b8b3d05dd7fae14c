import type { Progress } from '../jobs/job.ts'
import type { VolumeData } from '../documents/volume-data.ts'
import { templates, type TemplateName } from '../papers/template.ts'
import { composeVolume } from './compose-volume.ts'

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
