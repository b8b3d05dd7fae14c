import { Segmented } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { stateLabel, type CaseState } from '../../db/cases/states.ts'
import { useRead } from '../api/use-call.ts'
import { Desk } from '../ui/desk.tsx'
import { WaitingList } from '../case-list/waiting-list.tsx'
import { DossierCase } from './dossier-case.tsx'
import { VolumesBegun } from './volumes-begun.tsx'
import './dossier.css'

type Shelf = Extract<CaseState, 'revisited' | 'closed' | 'archived'>

const shelves: { state: Shelf; empty: { title: string; text: string } }[] = [
  {
    state: 'revisited',
    empty: {
      title: '没有待立卷的诉求',
      text: '办结并回访过的诉求会出现在这里；看过卷内目录，就可以立卷归档。'
    }
  },
  {
    state: 'closed',
    empty: { title: '没有待回访的诉求', text: '办结后还没有回访的诉求会出现在这里；回访之后才能立卷。' }
  },
  {
    state: 'archived',
    empty: { title: '还没有归档的案卷', text: '立卷归档后的案卷会出现在这里，随时可以再生成 Word 文件。' }
  }
]

/** 档案室: cases by what they still need, or the volume of one of them. */
export function DossierDesk({ caseId }: { caseId: string | null }) {
  const [, navigate] = useLocation()
  const [shelf, setShelf] = useState<Shelf>('revisited')
  const counts = useRead('cases.counts', {})
  if (caseId) return <DossierCase key={caseId} caseId={caseId} />
  const shown = shelves.find((one) => one.state === shelf)
  return (
    <Desk title="档案室">
      <VolumesBegun />
      <Segmented<Shelf>
        className="dossier-shelves"
        aria-label="按所缺的一步"
        value={shelf}
        onChange={setShelf}
        options={shelves.map(({ state }) => ({
          value: state,
          label: `${stateLabel(state, 1)} ${counts.data?.[state] ?? 0}`
        }))}
      />
      {shown ? (
        <WaitingList
          key={shown.state}
          label={`${stateLabel(shown.state, 1)}的诉求`}
          states={[shown.state]}
          empty={shown.empty}
          onOpen={(id) => navigate(`/dossier/${id}`)}
        />
      ) : null}
    </Desk>
  )
}
