import { Button } from 'antd'
import { useState } from 'react'
import type { Input, Value } from '../../db/api.ts'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { startJob } from '../api/job-store.ts'
import { unwrap } from '../api/send.ts'
import { useJob, useStands } from '../api/use-job.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { WorkProgress } from '../ui/work-progress.tsx'

/** The jobs that make a file of a ledger, and what each is called while it is at work. */
const jobs = { 'ledgers.export': '导出', 'ledgers.print': '排版', 'checklists.file': '导出' } as const
type FileJob = keyof typeof jobs
type Asked = Input<FileJob>
type Made = Value<FileJob>

/** A file on the disk, which the system can open. */
interface Saved {
  name: string
  token: string
}

/** What the file is of. */
function whatOf(input: Asked): string {
  return 'ledger' in input ? `${input.ledger}台账` : '清单'
}

/** Asks where to, and writes the file there; null where the person called it off. */
async function saved({ name, bytes }: Made): Promise<Saved | null> {
  const answer = unwrap(await window.kuaichu.os.saveFile({ name, bytes }))
  return answer.saved ? { name: answer.name, token: answer.token } : null
}

/** Has the ledger written as it is shown. What becomes of it stands in {@link LedgerFiles}, which asks where to save it. */
export function exportLedger(asked: Input<'ledgers.export'>): void {
  void startJob('ledgers.export', asked)
}

/** Has the ledger laid out on paper, as a Word file. */
export function printLedger(asked: Input<'ledgers.print'>): void {
  void startJob('ledgers.print', asked)
}

/** The files of ledgers that this person began and what was saved last. */
export function useLedgerFiles() {
  const exported = useStands('ledgers.export')
  const printed = useStands('ledgers.print')
  const lists = useStands('checklists.file')
  const [last, setLast] = useState<Saved | null>(null)
  const waiting = exported.length + printed.length + lists.length
  return { exported, printed, lists, last, setLast, busy: waiting > 0 || last !== null }
}

/** What becomes of every file of a ledger that this person began: how far it is, that it waits to be saved, why there is none. */
export function LedgerFiles({ exported, printed, lists, last, setLast }: ReturnType<typeof useLedgerFiles>) {
  const file = (job: FileJob) => {
    const drawn = ({ input }: { input: Asked }) => (
      <LedgerFile key={JSON.stringify(input)} job={job} input={input} onSaved={setLast} />
    )
    return drawn
  }
  return (
    <>
      {exported.map(file('ledgers.export'))}
      {printed.map(file('ledgers.print'))}
      {lists.map(file('checklists.file'))}
      {last ? <SavedFile key={last.token} {...last} onClose={() => setLast(null)} /> : null}
    </>
  )
}

interface Props {
  job: FileJob
  input: Asked
  onSaved: (saved: Saved) => void
}

function LedgerFile({ job: name, input, onSaved }: Props) {
  const job = useJob(name, input)
  const say = useSay()
  const [error, setError] = useState<AppError | null>(null)
  const { stand } = job
  const did = jobs[name]

  async function save() {
    setError(null)
    try {
      const made = await job.fetch()
      const file = made && (await saved(made))
      if (!made || !file) return
      say(`${whatOf(input).slice(-2)} ${made.cases} 件已保存为 ${file.name}`)
      onSaved(file)
      job.drop()
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }

  const drop = (
    <Button size="small" type="text" onClick={job.drop}>
      不要了
    </Button>
  )
  switch (stand.step) {
    case 'underWay':
      return (
        <WorkProgress
          what={`${did}${whatOf(input).slice(-2)}`}
          job={stand.job}
          since={stand.since}
          onCancel={job.cancel}
        />
      )
    case 'made':
      return (
        <div className="ledger-file">
          <ErrorNote error={error ?? stand.error} />
          <span>
            {stand.job.outdated
              ? `${whatOf(input)}已${did}，之后又有改动，不在这一份里。`
              : `${whatOf(input)}已${did}，还没有保存。`}
          </span>
          <Button size="small" autoFocus onClick={() => void save()}>
            保存
          </Button>
          {drop}
        </div>
      )
    case 'failed':
      return (
        <div className="ledger-file">
          <ErrorNote error={stand.error} />
          <Button size="small" onClick={() => void job.start()}>
            重新{did}
          </Button>
          {drop}
        </div>
      )
    case 'lost':
    case 'cancelled':
      return (
        <div className="ledger-file">
          <span>
            {stand.step === 'lost' ? `${whatOf(input)}没有${did}完，请重新${did}。` : `已取消${did}。`}
          </span>
          <Button size="small" type="text" onClick={job.drop}>
            知道了
          </Button>
        </div>
      )
    default:
      return null
  }
}

/** A file that is on the disk: from Word, WPS or Excel it goes to the printer. */
function SavedFile({ name, token, onClose }: Saved & { onClose: () => void }) {
  const [error, setError] = useState<AppError | null>(null)
  async function open() {
    try {
      unwrap(await window.kuaichu.os.openSaved(token))
      onClose()
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  return (
    <div className="ledger-file">
      <ErrorNote error={error} />
      <span>“{name}”打开后在 Word、WPS 或 Excel 里打印。</span>
      <Button size="small" autoFocus onClick={() => void open()}>
        打开
      </Button>
      <Button size="small" type="text" onClick={onClose}>
        知道了
      </Button>
    </div>
  )
}
