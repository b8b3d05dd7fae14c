import { Button } from 'antd'
import { useState } from 'react'
import type { Input, Value } from '../../db/api.ts'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { unwrap } from '../api/send.ts'
import { useJob, useStands } from '../api/use-job.ts'
import { startJob } from '../api/job-store.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { WorkProgress } from '../ui/work-progress.tsx'

type Asked = Input<'ledgers.export'>
type Made = Value<'ledgers.export'>

/** Asks where to, and writes the file there; false where the person called it off. */
async function saved({ name, bytes }: Made): Promise<string | null> {
  const answer = unwrap(await window.kuaichu.os.saveFile({ name, bytes }))
  return answer.saved ? answer.name : null
}

/** Has the ledger written as it is shown. What becomes of it stands in {@link LedgerFiles}, which asks where to save it. */
export function exportLedger(asked: Asked): void {
  void startJob('ledgers.export', asked)
}

/** What becomes of every file of a ledger that this person began: how far it is, that it waits to be saved, why there is none. */
export function LedgerFiles() {
  const begun = useStands('ledgers.export')
  return begun.map(({ input }) => <LedgerFile key={JSON.stringify(input)} input={input} />)
}

function LedgerFile({ input }: { input: Asked }) {
  const job = useJob('ledgers.export', input)
  const say = useSay()
  const [error, setError] = useState<AppError | null>(null)
  const { stand } = job

  async function save() {
    setError(null)
    try {
      const made = await job.fetch()
      const name = made && (await saved(made))
      if (!made || name === null) return
      say(`台账 ${made.cases} 件已保存为 ${name}`)
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
      return <WorkProgress what="导出台账" job={stand.job} since={stand.since} onCancel={job.cancel} />
    case 'made':
      return (
        <div className="ledger-file">
          <ErrorNote error={error ?? stand.error} />
          <span>
            {stand.job.outdated
              ? `${input.ledger}台账已导出，之后又有改动，不在这一份里。`
              : `${input.ledger}台账已导出，还没有保存。`}
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
            重新导出
          </Button>
          {drop}
        </div>
      )
    case 'lost':
    case 'cancelled':
      return (
        <div className="ledger-file">
          <span>{stand.step === 'lost' ? '台账没有导出完，请重新导出。' : '已取消导出。'}</span>
          <Button size="small" type="text" onClick={job.drop}>
            知道了
          </Button>
        </div>
      )
    default:
      return null
  }
}
