import { Button } from 'antd'
import { useState } from 'react'
import type { Value } from '../../db/api.ts'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { ErrorNote } from '../ui/error-note.tsx'

type Verdict = Value<'audit.verify'>

/** What the check found, in words. */
function VerdictText({ verdict }: { verdict: Verdict }) {
  if (verdict.faults.length > 0) {
    return (
      <div className="error-note" role="alert">
        <p>{verdict.entries} 条记录里有断裂，请停止录入并联系管理员：</p>
        <ul>
          {verdict.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <p role="status">
      <span className="numbers">{verdict.entries}</span>{' '}
      条记录一条连着一条，没有被改动或抽走。最后一条的校验值：
      <code className="settings-hash">{verdict.head}</code>
    </p>
  )
}

/** 审计链校验 */
export function AuditSection() {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)

  const verify = async () => {
    setBusy(true)
    setError(null)
    setVerdict(null)
    try {
      setVerdict(await call('audit.verify', {}))
    } catch (problem) {
      setError(asAppError(problem))
    }
    setBusy(false)
  }

  return (
    <>
      <p className="settings-help">
        每一步操作都记成一条，带着前一条的校验值；改动或抽走任何一条，都会在这里显出来。
      </p>
      <Button loading={busy} onClick={() => void verify()}>
        校验审计链
      </Button>
      <div className="settings-below">{verdict ? <VerdictText verdict={verdict} /> : null}</div>
      <ErrorNote error={error} />
    </>
  )
}
