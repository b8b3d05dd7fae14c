import { Button, Spin } from 'antd'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Value } from '../../db/api.ts'
import { mayTake } from '../../db/cases/life.ts'
import { useRead } from '../api/use-call.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { sessionWithoutAgreement } from '../../db/mediation/mediation.ts'
import { AgreementForm } from './agreement-form.tsx'
import { AgreementView } from './agreement-view.tsx'
import { PartTabs } from './part-tabs.tsx'
import { PastSession } from './past-session.tsx'
import { SessionForm } from './session-form.tsx'
import { WhatFollows } from './what-follows.tsx'
import './agreement.css'

type CaseView = Value<'cases.read'>
type Part = 'session' | 'agreement' | 'past'

/** The mediation of one case: the session being held, the agreement, the sessions before. */
export function MediationCase({ caseId }: { caseId: string }) {
  const [, navigate] = useLocation()
  const file = useRead('cases.read', { caseId })
  useShortcut('Escape', () => navigate('/mediation'), { label: '回到列表' })
  return (
    <Desk
      title={file.data ? `调解 ${file.data.number}` : '调解'}
      actions={
        <>
          <Button type="link" href={`#/cases/${caseId}`}>
            看诉求
          </Button>
          <Button data-way-back onClick={() => navigate('/mediation')}>
            返回列表
          </Button>
        </>
      }
    >
      <ErrorNote error={file.error} />
      {file.data ? <Parts file={file.data} /> : file.isPending ? <Spin /> : null}
    </Desk>
  )
}

/** An address that asks for the agreement shows it, whichever part stood there. */
function useAskedAgreement(caseId: string, show: () => void) {
  const visible = useDeskVisible()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).has('agreement')
  const showAsked = useEffectEvent(() => {
    navigate(`/mediation/${caseId}?`, { replace: true })
    show()
    // The part is hidden until the next frame.
    requestAnimationFrame(() => {
      document.getElementById(panelId('agreement'))?.querySelector('textarea')?.focus()
    })
  })
  useEffect(() => {
    if (visible && asked) showAsked()
  }, [visible, asked])
}

function Parts({ file }: { file: CaseView }) {
  const [chosen, choose] = useState<Part | null>(null)
  useAskedAgreement(file.id, () => choose('agreement'))
  // Counted up when a session was recorded: the next one starts on a blank form.
  const [held, setHeld] = useState(0)
  const open = mayTake('mediate', file.state)
  const agreed = open ? sessionWithoutAgreement(file) : null
  const active = chosen ?? firstPart(file, open)
  const key = (what: string) => `mediation/${file.id}/${what}`

  const parts: { value: Part; label: string }[] = [
    ...(open ? [{ value: 'session' as const, label: '本次调解' }] : []),
    { value: 'agreement', label: agreed ? '协议书（待登记）' : '协议书' },
    { value: 'past', label: `以往调解（${file.sessions.length}）` }
  ]
  return (
    <div className="mediation">
      <div className="mediation-head">
        <PartTabs label="调解的各部分" parts={parts} value={active} onChange={choose} panelId={panelId} />
        <span className="mediation-summary" title={file.facts.summary}>
          {file.facts.summary}
        </span>
        {open ? null : <span className="quiet">现在是“{file.stateLabel}”，只能查看</span>}
      </div>
      {open ? (
        <Panel part="session" label="本次调解" shown={active === 'session'}>
          <SessionForm
            key={held}
            caseId={file.id}
            parties={file.parties}
            draftKey={key('session')}
            active={active === 'session'}
            onRecorded={(outcome) => {
              setHeld((count) => count + 1)
              choose(outcome === '达成协议' ? 'agreement' : 'past')
            }}
          />
        </Panel>
      ) : null}
      <Panel part="agreement" label="协议书" shown={active === 'agreement'}>
        {agreed ? (
          <AgreementForm
            key={agreed.id}
            caseId={file.id}
            session={agreed}
            parties={file.parties}
            draftKey={key(`agreement ${agreed.id}`)}
            active={active === 'agreement'}
          />
        ) : (
          <AgreementsSoFar file={file} />
        )}
      </Panel>
      <Panel part="past" label="以往调解" shown={active === 'past'}>
        <PastSessions file={file} onWrite={agreed ? () => choose('agreement') : null} />
      </Panel>
    </div>
  )
}

interface PanelProps {
  part: Part
  label: string
  shown: boolean
  children: ReactNode
}

/** A part that stays as it was left while another one shows. */
function Panel({ part, label, shown, children }: PanelProps) {
  return (
    <div className="mediation-panel" role="tabpanel" id={panelId(part)} aria-label={label} hidden={!shown}>
      {children}
    </div>
  )
}

function panelId(part: Part): string {
  return `mediation-${part}`
}

interface RecordedProps {
  file: CaseView
}

function AgreementsSoFar({ file }: RecordedProps) {
  if (file.agreements.length > 0) {
    return (
      <>
        <WhatFollows file={file} onWrite={null} />
        {file.agreements.map((agreement) => (
          <AgreementView key={agreement.id} agreement={agreement} />
        ))}
      </>
    )
  }
  return <EmptyState title="还没有协议" text="一次调解以“达成协议”结束后，在这里登记协议书。" />
}

function PastSessions({ file, onWrite }: RecordedProps & { onWrite: (() => void) | null }) {
  if (file.sessions.length === 0) {
    return <EmptyState title="还没有调解过" text="登记了的每一次调解都留在这里，只能看，不能改。" />
  }
  return (
    <>
      <WhatFollows file={file} onWrite={onWrite} />
      {file.sessions.map((session, index) => (
        <PastSession key={session.id} session={session} position={index + 1} />
      ))}
    </>
  )
}

/** What a person most likely came for. */
function firstPart(file: CaseView, open: boolean): Part {
  if (open && sessionWithoutAgreement(file)) return 'agreement'
  if (file.agreements.length > 0 && !heldAgain(file)) return 'agreement'
  return open ? 'session' : 'past'
}

/** The case is handled again, and what was agreed before belongs to an earlier time. */
function heldAgain({ agreements, sessions, cycle, state }: CaseView): boolean {
  const last = sessions.find((session) => session.id === agreements.at(-1)?.sessionId)
  return state === 'handling' && last !== undefined && last.cycle < cycle
}
