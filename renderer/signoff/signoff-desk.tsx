import { statesFor } from '../../db/cases/life.ts'
import { seatsInOrder } from '../../db/signoff/signoff.ts'
import { useLocation } from 'wouter'
import { Desk } from '../ui/desk.tsx'
import { WaitingList } from '../case-list/waiting-list.tsx'
import { SignoffCase } from './signoff-case.tsx'
import './signoff.css'

/** 会签: the cases that wait for a signature, or the sign-off of one of them. */
export function SignoffDesk({ caseId }: { caseId: string | null }) {
  const [, navigate] = useLocation()
  if (caseId) return <SignoffCase key={caseId} caseId={caseId} />
  return (
    <Desk title="会签">
      <WaitingList
        label="会签中的诉求"
        states={statesFor('sign')}
        nextTitle="等谁"
        empty={{
          title: '没有等签名的诉求',
          text: `承办人申请办结后，诉求会出现在这里，由${seatsInOrder}依次签名；四方签齐才能办结。`
        }}
        onOpen={(id) => navigate(`/signoff/${id}`)}
      />
    </Desk>
  )
}
