import { Button } from 'antd'
import { useJob } from '../api/use-job.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useBuiltFile } from '../ui/use-built-file.ts'
import { WorkProgress } from '../ui/work-progress.tsx'

interface Props {
  caseId: string
  paper: { key: string; title: string }
}

/** One paper as a Word file of its own, to be printed from Word or WPS; what becomes of it stands under the paper. */
export function PaperFile({ caseId, paper: { key, title } }: Props) {
  const file = useBuiltFile(useJob('dossier.buildPaper', { caseId, key }), { made: title, saved: title })
  const { stand, saving } = file
  const unsaved = saving.step === 'unsaved' || (stand.step === 'made' && saving.step === 'not')
  const error = 'error' in saving ? saving.error : 'error' in stand ? stand.error : null
  return (
    <div className="paper-file">
      {stand.step === 'underWay' ? (
        <WorkProgress what={`生成${title}`} job={stand.job} since={stand.since} onCancel={file.cancel} />
      ) : (
        <Button
          size="small"
          disabled={saving.step === 'asking'}
          aria-label={unsaved ? `保存${title}` : `${title}存为 Word`}
          onClick={unsaved ? file.save : file.build}
        >
          {unsaved ? '保存' : '存为 Word'}
        </Button>
      )}
      {saving.step === 'saved' ? (
        <Button size="small" type="text" aria-label={`打开${saving.name}`} onClick={() => file.open(saving)}>
          打开打印
        </Button>
      ) : null}
      <span className="quiet" role="status">
        {unsaved ? '已生成，还没有保存' : stand.step === 'lost' ? '上次没有生成完' : ''}
      </span>
      <ErrorNote error={error} />
    </div>
  )
}
