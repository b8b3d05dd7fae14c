import { statesFor } from '../../db/cases/life.ts'
import { useLocation } from 'wouter'
import { Desk } from '../ui/desk.tsx'
import { WaitingList } from '../case-list/waiting-list.tsx'
import { MediationCase } from './mediation-case.tsx'
import './mediation.css'

/** 调解室: the cases in handling, or the mediation of one of them. */
export function MediationDesk({ caseId }: { caseId: string | null }) {
  const [, navigate] = useLocation()
  if (caseId) return <MediationCase key={caseId} caseId={caseId} />
  return (
    <Desk title="调解室">
      <WaitingList
        label="可以调解的诉求"
        states={statesFor('mediate')}
        empty={{
          title: '没有办理中的诉求',
          text: '诉求分派给承办人后会出现在这里；选一件，就可以记录调解、登记协议。'
        }}
        onOpen={(id) => navigate(`/mediation/${id}`)}
      />
    </Desk>
  )
}
