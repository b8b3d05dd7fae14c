import { Button } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { caseTitle } from '../../db/cases/case.ts'
import { useRead } from '../api/use-call.ts'
import { useActor } from '../seat/signed-in.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { useOffer } from '../ui/footer-message.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { standsNowhere } from '../ui/stands-nowhere.ts'
import { useShortcut } from '../ui/shortcut.ts'
import { CaseAside } from './case-aside.tsx'
import { CaseHead, type QuietAction } from './case-head.tsx'
import { CaseStory } from './case-story.tsx'
import {
  askedStep,
  deskLinks,
  mayAttach,
  nextStep,
  offeredSteps,
  stepLabel,
  type CaseView,
  type PanelStep
} from '../case-steps/offered-steps.ts'
import { OpenPanel, type Panel } from './open-panel.tsx'
import { Timeline } from './timeline.tsx'
import './case-page.css'

function CaseTitle({ file }: { file: CaseView }) {
  const title = caseTitle(file.facts, file.parties)
  return (
    <span className="case-title">
      <span className="numbers">{file.number}</span>
      <span className="case-title-words" title={title}>
        {title}
      </span>
    </span>
  )
}

interface Primary {
  label: string
  act: () => void
}

/** The list that a case was opened from, as its address names it: 返回 and Esc lead there. */
function useList(): string {
  const from = new URLSearchParams(useSearch()).get('from')
  const desks = ['deadlines', 'ledgers', 'supervision', 'results']
  return from !== null && desks.includes(from) ? `/${from}` : '/cases'
}

/** An address that asks for a step opens its panel, with the cursor in it also where it stood open already. */
function useAskedStep(caseId: string, open: (step: PanelStep) => void) {
  const visible = useDeskVisible()
  const [, go] = useLocation()
  const search = useSearch()
  const asked = askedStep(search)
  const openAsked = useEffectEvent((step: PanelStep) => {
    const rest = new URLSearchParams(search)
    rest.delete('step')
    go(`/cases/${caseId}?${rest}`, { replace: true })
    open(step)
  })
  useEffect(() => {
    if (visible && asked) openAsked(asked)
  }, [visible, asked])
}

/** Whoever opens a case has the cursor on its next action, so that Enter goes on, unless it is somewhere by now. */
function useCursorAtNext() {
  const next = useRef<HTMLButtonElement>(null)
  const visible = useDeskVisible()
  useEffect(() => {
    if (visible && standsNowhere()) next.current?.focus()
  }, [visible])
  return next
}

/** A case that was read: its one next action, everything else quieter. */
function ShownCase({ file }: { file: CaseView }) {
  const actor = useActor()
  const [, go] = useLocation()
  const list = useList()
  const [opened, setOpened] = useState<Panel | null>(null)
  // Counted up when a panel is asked for by address: it is drawn anew, with the words that were kept.
  const [asked, setAsked] = useState(0)
  useAskedStep(file.id, (step) => {
    setOpened(step)
    setAsked((count) => count + 1)
  })
  const next = useCursorAtNext()
  const offer = useOffer()
  const offered = offeredSteps(file, actor)
  const links = deskLinks(file, actor)
  // A step that is no longer open, because it was taken here or elsewhere, takes its panel along.
  const open = opened === 'attach' ? mayAttach(file, actor) : opened !== null && offered.includes(opened)
  const panel = open ? opened : null

  const due = nextStep(file, actor)
  const dueLink = links.find((link) => link.next)
  const primary: Primary | null = due
    ? { label: stepLabel(due, file.state), act: () => setOpened(due) }
    : dueLink
      ? { label: dueLink.label, act: () => go(dueLink.address) }
      : null

  const toggle = (next: Panel) => setOpened(panel === next ? null : next)
  const actions: QuietAction[] = [
    ...offered
      .filter((step) => step !== due)
      .map((step) => ({
        label: stepLabel(step, file.state),
        act: () => toggle(step),
        pressed: panel === step
      })),
    ...(mayAttach(file, actor)
      ? [{ label: '添加附件', act: () => toggle('attach'), pressed: panel === 'attach' }]
      : []),
    ...links
      .filter((link) => !link.next)
      .map(({ label, address }) => ({ label, act: () => go(address), pressed: false }))
  ]

  useShortcut('Escape', () => (panel ? setOpened(null) : go(list)), { label: '回到列表' })

  return (
    <Desk
      title={<CaseTitle file={file} />}
      actions={
        <>
          <Button data-way-back onClick={() => go(list)}>
            返回
          </Button>
          {/* While a panel is open its own button is the next action. */}
          {primary && panel === null ? (
            <Button ref={next} type="primary" onClick={primary.act}>
              {primary.label}
            </Button>
          ) : null}
        </>
      }
      aside={<CaseAside file={file} />}
    >
      <CaseHead file={file} waiting={primary === null} actions={actions} />
      {panel ? (
        <OpenPanel key={asked} panel={panel} file={file} onClose={() => setOpened(null)} onOffer={offer} />
      ) : null}
      <CaseStory file={file} />
      <Timeline file={file} />
    </Desk>
  )
}

/** The page of one case. */
export function CasePage({ caseId }: { caseId: string }) {
  const { data, error } = useRead('cases.read', { caseId })
  const [, go] = useLocation()
  const list = useList()
  useShortcut('Escape', () => go(list), { label: '回到列表', enabled: data === undefined })
  if (data) return <ShownCase key={caseId} file={data} />
  return (
    <Desk title="诉求">
      {error ? (
        <div className="case-absent">
          <ErrorNote error={error} />
          <Button onClick={() => go(list)}>回到列表</Button>
        </div>
      ) : (
        <p className="quiet" role="status" aria-busy>
          正在读取…
        </p>
      )}
    </Desk>
  )
}
