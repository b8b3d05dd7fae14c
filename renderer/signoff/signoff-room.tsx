import { Button, ConfigProvider } from 'antd'
import { useContext, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Value } from '../../db/api.ts'
import type { Round, SeenRound } from '../../db/signoff/signoff.ts'
import { useRead } from '../api/use-call.ts'
import { useActor } from '../seat/signed-in.ts'
import { FootPlace } from '../ui/desk-foot.tsx'
import { Desk } from '../ui/desk.tsx'
import { KeysKept, useShortcut } from '../ui/shortcut.ts'
import { BeforeLending, type IsReadyToLend } from './before-lending.ts'
import { CitizenHead } from './citizen-head.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { SeatPanel } from './seat-panel.tsx'
import { Sheet } from './sheet.tsx'
import { isForCitizen, shownSeat } from './shown-seat.ts'
import { useCitizenMode } from './use-citizen-mode.ts'
import { VerifyRound } from './verify-round.tsx'

interface Props {
  file: Value<'cases.read'>
  round: SeenRound
  earlier: Round[]
  onBack: () => void
}

/** Left the sheet exactly as it is signed, right the seat whose turn it is. */
export function SignoffRoom({ file, round, earlier, onBack }: Props) {
  const me = useActor()
  const people = useRead('people.list', {})
  const area = useRef<HTMLDivElement>(null)
  const citizen = useCitizenMode(area)
  const [returning, setReturning] = useState(false)
  const seat = file.ownerGone ? null : shownSeat(round, me, file.owner, people.data ?? [])
  const isReadyToLend = useRef<IsReadyToLend>(null)
  const [lentTo, setLentTo] = useState('')
  // Who comes next isn't known to the staff before they have the screen back.
  const shown = citizen.on && seat?.kind === 'applicant' && seat.partyId !== lentTo ? null : seat
  const lend = () => {
    if (seat?.kind !== 'applicant' || isReadyToLend.current?.() !== true) return
    setLentTo(seat.partyId)
    citizen.enter()
  }
  useShortcut('Escape', onBack, { enabled: !citizen.on, label: '回到列表' })

  return (
    <Desk
      title={`会签 ${file.number}`}
      actions={
        <>
          {isForCitizen(shown, round) ? <Button onClick={lend}>全屏给诉求人</Button> : null}
          {round.mayReturn ? <Button onClick={() => setReturning(true)}>退回…</Button> : null}
          <SignoffLinks caseId={file.id} onBack={onBack} />
        </>
      }
    >
      <div
        ref={area}
        className={citizen.on ? 'signoff-room signoff-citizen keeps-keys' : 'signoff-room'}
        tabIndex={-1}
      >
        <KeysKept value={citizen.on}>
          <InArea area={area} large={citizen.on}>
            {citizen.on ? <CitizenHead onLeave={citizen.leave} /> : null}
            {/* It scrolls by itself, by keyboard too (WCAG 2.1.1). */}
            <div className="signoff-sheet" tabIndex={0}>
              <Sheet round={round} />
              {citizen.on ? null : (
                <div className="signoff-records">
                  <VerifyRound key={round.id} round={round} />
                  <EarlierRounds rounds={earlier} />
                </div>
              )}
            </div>
            <div className="signoff-seat">
              <BeforeLending value={isReadyToLend}>
                <SeatPanel file={file} round={round} shown={shown} me={me} citizen={citizen} />
              </BeforeLending>
            </div>
          </InArea>
        </KeysKept>
      </div>
      {returning ? (
        <ReturnDialog
          round={round}
          owner={file.owner?.name ?? '承办人'}
          onClose={() => setReturning(false)}
        />
      ) : null}
    </Desk>
  )
}

/** What leads away from the sign-off of a case. */
export function SignoffLinks({ caseId, onBack }: { caseId: string; onBack: () => void }) {
  return (
    <>
      <Button type="link" href={`#/cases/${caseId}`}>
        看诉求
      </Button>
      <Button data-way-back onClick={onBack}>
        返回列表
      </Button>
    </>
  )
}

interface InAreaProps {
  area: RefObject<HTMLDivElement | null>
  large: boolean
  children: ReactNode
}

const largeType = { token: { fontSize: 18, controlHeight: 42 } }

/** Lists open inside the area, and the button stands there: outside it they would be behind the full screen. */
function InArea({ area, large, children }: InAreaProps) {
  const deskFoot = useContext(FootPlace)
  const [ownFoot, setOwnFoot] = useState<HTMLElement | null>(null)
  return (
    <ConfigProvider
      getPopupContainer={() => area.current ?? document.body}
      theme={large ? largeType : { inherit: true }}
    >
      <FootPlace value={large ? ownFoot : deskFoot}>{children}</FootPlace>
      {large ? <div className="desk-foot" ref={setOwnFoot} /> : null}
    </ConfigProvider>
  )
}
