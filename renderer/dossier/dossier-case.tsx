import { Button, Spin } from 'antd'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import type { Value } from '../../db/api.ts'
import { mayTake } from '../../db/cases/life.ts'
import { permits, postsOf } from '../api/permits.ts'
import { useRead } from '../api/use-call.ts'
import { useActor } from '../seat/signed-in.ts'
import { Desk } from '../ui/desk.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { Catalogue } from './catalogue.tsx'
import { FilingForm } from './filing-form.tsx'
import { FilingView } from './filing-view.tsx'
import { MissingPapers } from './missing-papers.tsx'
import { useVolumeFile } from './use-volume-file.ts'
import { VolumeFileLine } from './volume-file-line.tsx'

/** The volume of one case: its catalogue, what it lacks, filing it, and its Word file. */
export function DossierCase({ caseId }: { caseId: string }) {
  const [, navigate] = useLocation()
  const me = useActor()
  const file = useRead('cases.read', { caseId })
  const preview = useRead('dossier.preview', { caseId })
  const volume = useVolumeFile(caseId, file.data?.number ?? '')
  const begun = useRef<HTMLButtonElement>(null)
  const back = () => navigate('/dossier')
  const mayFile = file.data ? mayTake('file', file.data.state) && permits('dossier.file', me) : false
  const closedOnce = file.data?.rounds.some(({ status }) => status === 'completed') ?? false
  const canBuild = preview.isSuccess && closedOnce && !volume.busy
  useShortcut('Escape', back, { label: '回到列表' })
  const build = () => {
    if (canBuild) volume.build()
  }

  return (
    <Desk
      title={file.data ? `案卷 ${file.data.number}` : '案卷'}
      actions={
        <>
          <Button type="link" href={`#/cases/${caseId}`}>
            看诉求
          </Button>
          <Button data-way-back onClick={back}>
            返回列表
          </Button>
          <Button
            type={mayFile ? 'default' : 'primary'}
            ref={begun}
            // It keeps the cursor while it rests; a button that is truly disabled would drop it.
            aria-disabled={!canBuild}
            className={canBuild ? '' : 'ant-btn-disabled'}
            onClick={build}
          >
            生成案卷
          </Button>
        </>
      }
      aside={
        file.data ? (
          <div className="dossier-aside">
            {preview.data ? <MissingPapers missing={preview.data.missing} /> : null}
            <Filing file={file.data} mayFile={mayFile} closedOnce={closedOnce} />
          </div>
        ) : null
      }
    >
      {file.data ? <p className="dossier-summary">{file.data.facts.summary}</p> : null}
      <VolumeFileLine volume={volume} begun={begun} />
      <ErrorNote error={file.error ?? preview.error} />
      {preview.isPending || file.isPending ? <Spin /> : null}
      {preview.data ? <Catalogue pieces={preview.data.pieces} pageCount={preview.data.pageCount} /> : null}
    </Desk>
  )
}

/** What a case that can't be filed yet can be used for. */
function waitsFor(closedOnce: boolean): string {
  return closedOnce
    ? '回访之后才能立卷归档；案卷可以先生成来看。'
    : '办结以后才能生成案卷，回访之后立卷归档；目录列的是到现在为止的材料。'
}

interface FilingProps {
  file: Value<'cases.read'>
  mayFile: boolean
  /** Whether all four have signed once: before that there is nothing to put into a volume. */
  closedOnce: boolean
}

function Filing({ file, mayFile, closedOnce }: FilingProps) {
  if (file.filing) return <FilingView filing={file.filing} />
  if (mayFile) return <FilingForm file={file} />
  return (
    <p className="quiet">
      {mayTake('file', file.state)
        ? `由${postsOf('dossier.file')}立卷归档。`
        : `现在是“${file.stateLabel}”，${waitsFor(closedOnce)}`}
    </p>
  )
}
