import LockOutlined from '@ant-design/icons/LockOutlined'
import { Button } from 'antd'
import { ownerLabel } from '../../db/cases/owner-left.ts'
import { endStates } from '../../db/cases/states.ts'
import { ClockBar } from '../ui/clock-bar.tsx'
import { ColourTag } from '../ui/colour-tag.tsx'
import { RehandledMark } from '../ui/rehandled-mark.tsx'
import { StateText } from '../ui/state-text.tsx'
import { returnedNote } from '../case-list/returned-note.ts'
import { LifeLine } from './life-line.tsx'
import { whoseTurn, type CaseView } from '../case-steps/offered-steps.ts'

export interface QuietAction {
  label: string
  act: () => void
  /** Its panel is open. */
  pressed: boolean
}

interface Props {
  file: CaseView
  /** Nobody here can take the next step: then it is said who can. */
  waiting: boolean
  actions: QuietAction[]
}

/** One state, one owner, one next action, one clock; and what else can be done, quieter. */
export function CaseHead({ file, waiting, actions }: Props) {
  const ended = endStates.includes(file.state)
  const vacant = file.turn?.vacant ?? null
  const turn = vacant ?? (waiting ? whoseTurn(file) : '')
  return (
    <div className="case-head">
      <div className="case-marks">
        <ColourTag colour={file.facts.colour} />
        {file.facts.confidential ? (
          <span className="case-confidential">
            <LockOutlined aria-hidden /> 保密
          </span>
        ) : null}
        <StateText state={file.state} label={file.stateLabel} />
        <RehandledMark times={file.cycle - 1} />
        {file.rechecks.some(({ differs, cycle }) => differs && cycle === file.cycle) ? (
          <strong>抽查和回访不一致</strong>
        ) : null}
        {file.owner || !ended ? (
          <span>承办人：{file.owner ? ownerLabel(file.owner, file.ownerLeft) : '未分派'}</span>
        ) : null}
        <ClockBar clock={file.clock} />
        {file.returned ? (
          <strong className="case-returned" title={file.returned.reason}>
            {returnedNote(file.returned)}
          </strong>
        ) : null}
        {ended ? null : (
          <span>
            下一步：{file.nextAction}
            {turn ? `（${turn}）` : ''}
          </span>
        )}
      </div>
      <LifeLine file={file} />
      <div className="case-actions" role="group" aria-label="其他操作">
        {actions.map(({ label, act, pressed }) => (
          <Button key={label} size="small" aria-pressed={pressed} onClick={act}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
