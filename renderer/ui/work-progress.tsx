import { Button } from 'antd'
import type { JobView } from '../../db/jobs/job.ts'
import { restOfWork } from './rest-of-work.ts'
import './work-progress.css'

interface Props {
  /** What is being made: `生成案卷` */
  what: string
  job: JobView
  /** When what it does now began, in milliseconds of the page's clock. */
  since: number
  onCancel: () => void
}

function textOf({ what, job, since }: Props): string {
  const { state, ahead, done, of, word } = job
  if (state === 'queued') return ahead > 0 ? `排队中：前面还有 ${ahead} 项，轮到时自动${what}` : `马上${what}`
  if (of === 0) return `正在${what}`
  const rest = restOfWork(done, of, performance.now() - since)
  return [`正在${what}：${word}，${done} / ${of}`, rest].filter(Boolean).join('，')
}

/** How far a job is: what is being made, how much of it, how long it still takes, and the way out. Calm: nothing turns. */
export function WorkProgress(props: Props) {
  const { what, job, onCancel } = props
  const text = textOf(props)
  const part = job.of > 0 ? Math.round((job.done / job.of) * 100) : 0
  return (
    <div className="work-progress">
      <span className="numbers">{text}</span>
      <span
        className="work-track"
        role="progressbar"
        aria-label={what}
        aria-valuenow={part}
        aria-valuetext={text}
      >
        <span className="work-done" style={{ width: `${part}%` }} />
      </span>
      <Button size="small" className="work-cancel" onClick={onCancel}>
        取消
      </Button>
    </div>
  )
}
