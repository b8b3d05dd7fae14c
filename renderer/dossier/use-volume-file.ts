import { useJob } from '../api/use-job.ts'
import { useBuiltFile } from '../ui/use-built-file.ts'

/** The Word file of a case's volume. */
export function useVolumeFile(caseId: string, number: string) {
  return useBuiltFile(useJob('dossier.build', { caseId }), { made: `案卷 ${number} `, saved: '案卷' })
}
