import { Segmented } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { stateLabel } from '../../db/cases/states.ts'
import { useRead } from '../api/use-call.ts'
import { Desk } from '../ui/desk.tsx'
import { WaitingList } from '../case-list/waiting-list.tsx'
import { DossierCase } from './dossier-case.tsx'
import { shelves } from './shelves.ts'
import { VolumesBegun } from './volumes-begun.tsx'
import './dossier.css'

type ShelfState = (typeof shelves)[number]['state']

/** 档案室: cases by what they still need, or the volume of one of them. */
export function DossierDesk({ caseId }: { caseId: string | null }) {
  const [, navigate] = useLocation()
  const [shelf, setShelf] = useState<ShelfState>('revisited')
  const counts = useRead('cases.counts', {})
  const turns = useRead('cases.turns', {})
  if (caseId) return <DossierCase key={caseId} caseId={caseId} />
  const shown = shelves.find((one) => one.state === shelf)
  return (
    <Desk title="档案室">
      <VolumesBegun />
      <Segmented<ShelfState>
        className="dossier-shelves"
        aria-label="按所缺的一步"
        value={shelf}
        onChange={setShelf}
        options={shelves.map(({ state }) => {
          const mine = turns.data?.byState[state] ?? 0
          const all = `${stateLabel(state, 1)} ${counts.data?.[state] ?? 0}`
          return { value: state, label: mine > 0 ? `${all} · 等我 ${mine}` : all }
        })}
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
