import { Button } from 'antd'
import { Fragment, useState } from 'react'
import type { Value } from '../../db/api.ts'
import type { AppError } from '../../db/errors.ts'
import type { Round } from '../../db/signoff/signoff.ts'
import { asAppError } from '../api/as-app-error.ts'
import { useCommand } from '../api/use-call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { verdictOf } from './verdict.ts'

type Finding = Value<'signoff.verify'> | { error: AppError }

/** Checks a round when asked: whether the chain holds and whether what was signed is still what stands there. */
export function VerifyRound({ round }: { round: Round }) {
  const [finding, setFinding] = useState<Finding | null>(null)
  const check = useCommand('signoff.verify')

  async function verify() {
    try {
      setFinding(await check.mutateAsync({ roundId: round.id }))
    } catch (thrown) {
      const error = asAppError(thrown)
      setFinding({ error })
    }
  }

  return (
    <div className="verify">
      <Button loading={check.isPending} onClick={() => void verify()}>
        校验第 {round.number} 轮
      </Button>
      <div role="status">
        {finding && 'faults' in finding && finding.faults.length === 0 ? verdictOf(finding.faults) : null}
        {finding && 'faults' in finding && finding.faults.length > 0 ? (
          <>
            <strong>{verdictOf(finding.faults)}</strong>
            <ul>
              {finding.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
            {finding.changes.length > 0 ? (
              <dl className="verify-changes">
                {finding.changes.map(({ path, label, before, after }) => (
                  <Fragment key={path}>
                    <dt>{label}</dt>
                    <dd>
                      签时：<del>{before}</del>　现在：<ins>{after}</ins>
                    </dd>
                  </Fragment>
                ))}
              </dl>
            ) : null}
          </>
        ) : null}
      </div>
      {finding && 'error' in finding ? <ErrorNote error={finding.error} /> : null}
    </div>
  )
}
