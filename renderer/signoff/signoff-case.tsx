import { Button, Spin } from 'antd'
import { useLocation } from 'wouter'
import { seatsInOrder } from '../../db/signoff/signoff.ts'
import { useRead } from '../api/use-call.ts'
import { Desk } from '../ui/desk.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { SignoffLinks, SignoffRoom } from './signoff-room.tsx'
import { currentRound } from './shown-seat.ts'

/** The sign-off of one case: the present round, and those before it. */
export function SignoffCase({ caseId }: { caseId: string }) {
  const [, navigate] = useLocation()
  const file = useRead('cases.read', { caseId })
  const rounds = useRead('signoff.open', { caseId })
  const back = () => navigate('/signoff')
  const round = currentRound(rounds.data ?? [])
  if (file.data && rounds.data && round) {
    const earlier = rounds.data.filter((one) => one.id !== round.id).sort((a, b) => b.number - a.number)
    return <SignoffRoom file={file.data} round={round} earlier={earlier} onBack={back} />
  }
  return (
    <Desk
      title={file.data ? `会签 ${file.data.number}` : '会签'}
      actions={<SignoffLinks caseId={caseId} onBack={back} />}
    >
      <ErrorNote error={file.error ?? rounds.error} />
      {file.isPending || rounds.isPending ? <Spin /> : null}
      {rounds.data && file.data ? (
        <EmptyState
          title="这件诉求还没有提交会签"
          text={`承办人写明办理结果、申请办结后，会签单出现在这里，由${seatsInOrder}依次签名。`}
          action={<Button href={`#/cases/${caseId}`}>去诉求页</Button>}
        />
      ) : null}
    </Desk>
  )
}
