import { z } from 'zod'
import { bytesSchema } from '../attachments/attachment.ts'
import { command, job, query } from '../contract.ts'
import { archivists, volumeReaders } from '../people/posts.ts'
import { filingInputSchema } from '../filing/filing.ts'
import { templateNames } from '../papers/template.ts'
import { catalogueEntrySchema } from '../documents/catalogue-entry.ts'

const volume = z.object({
  caseId: z.uuid(),
  /** After which template the volume is made: 诉求卷 or 调解卷. */
  template: z.enum(templateNames).default('appeal')
})

const catalogue = {
  pieces: z.array(catalogueEntrySchema),
  pageCount: z.number().int(),
  /** Papers the volume should hold and doesn't, in words. */
  missing: z.array(z.string())
}

export const dossierApi = {
  'dossier.preview': query({
    summary: '案卷目录：每件从第几页起，还缺什么',
    access: volumeReaders,
    reads: ['case', 'people', 'centre'],
    input: volume,
    output: z.object(catalogue)
  }),
  'dossier.file': command({
    summary: '立卷归档：保管期限、检查人、情况说明；给出档号',
    access: archivists,
    changes: ['case', 'cases'],
    input: filingInputSchema,
    output: z.object({ archiveNumber: z.string() })
  }),
  'dossier.build': job({
    summary: '生成案卷的 Word 文件',
    access: volumeReaders,
    reads: ['case', 'people', 'centre'],
    input: volume,
    output: z.object({ name: z.string(), bytes: bytesSchema, ...catalogue })
  }),
  'dossier.buildPaper': job({
    summary: '把一件文书单独生成 Word 文件：随时可以，不用等案卷',
    access: volumeReaders,
    reads: ['case', 'people', 'centre'],
    input: z.object({
      caseId: z.uuid(),
      key: z.string().max(100).meta({ title: '哪一件文书' })
    }),
    output: z.object({ name: z.string(), bytes: bytesSchema, pageCount: z.number().int() })
  })
}
