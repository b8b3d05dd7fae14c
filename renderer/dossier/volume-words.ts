import type { CaseFile } from '../../db/case-file/case-file.ts'
import { wayOf } from '../../db/cases/life.ts'
import { owedPapers } from '../../db/papers/papers-of.ts'
import { templates } from '../../db/papers/template.ts'
import type { JobStand } from '../api/job-store.ts'

/** What is said to the person who began it, once nothing is left of it; no cause, since it isn't known. */
export function lostText(made: boolean): string {
  return made ? '上次生成的案卷没有保存，现在已经不在了，请重新生成。' : '上次的案卷没有生成完，请重新生成。'
}

/** How a volume stands, beside its number; empty where there is nothing to be said. */
export function standText(stand: JobStand): string {
  switch (stand.step) {
    case 'underWay':
      if (stand.job.state === 'queued') return '排队中'
      return stand.job.of > 0 ? `正在生成，${stand.job.done} / ${stand.job.of}` : '正在生成'
    case 'made':
      return '已生成，还没有保存'
    case 'failed':
      return `没有生成：${stand.error.message}`
    case 'lost':
      return lostText(stand.made)
    case 'none':
    case 'cancelled':
      return ''
  }
}

/** What is asked before a volume is filed for good: which papers it will lack for ever, too. */
export function filingQuestion(file: CaseFile): string {
  const finality = wayOf('file', 'revisited', 'archived', 'filed')?.finality ?? ''
  const owed = owedPapers(file, templates.appeal)
  return owed.length === 0 ? finality : `卷里还缺 ${owed.length} 项：${owed.join('；')}。${finality}`
}
