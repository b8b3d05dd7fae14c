import { Button } from 'antd'
import { timeRequestLabels, type OpenRequest } from '../../db/extensions/time-request.ts'
import { finality } from '../api/finality.ts'
import { useCommand } from '../api/use-call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay } from '../ui/footer-message.tsx'

/** 撤回申请, for whoever asked, beside what they asked for and until somebody answers. */
export function WithdrawRequest({ caseId, request }: { caseId: string; request: OpenRequest }) {
  const withdraw = useCommand('extensions.withdraw')
  const say = useSay()
  if (!request.asked) return null
  const withdrawn = () => say(`已撤回${timeRequestLabels[request.kind]}申请`)
  return (
    <>
      <p className="quiet">{finality['extensions.withdraw'].sentence}</p>
      <Button
        size="small"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ caseId, requestId: request.id }, { onSuccess: withdrawn })}
      >
        撤回申请
      </Button>
      <ErrorNote error={withdraw.error} />
    </>
  )
}
