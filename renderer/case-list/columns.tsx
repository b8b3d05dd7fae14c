import LockOutlined from '@ant-design/icons/LockOutlined'
import { screenMoment } from '../../db/calendar/moment.ts'
import type { CaseRow, CaseSort } from '../../db/case-file/case-file.api.ts'
import { ownerLabel } from '../../db/cases/owner-left.ts'
import { endStates } from '../../db/cases/states.ts'
import { ClockBar } from '../ui/clock-bar.tsx'
import { ColourTag } from '../ui/colour-tag.tsx'
import { RehandledMark } from '../ui/rehandled-mark.tsx'
import type { Column } from './column.ts'
import { returnedNote } from './returned-note.ts'
import { StateText } from '../ui/state-text.tsx'

export const number: Column = {
  name: 'number',
  title: '编号',
  sort: 'number',
  render: (row) => row.number
}

export const colour: Column = {
  name: 'colour',
  title: '急',
  render: (row) => <ColourTag colour={row.colour} />
}

export const applicant: Column = {
  name: 'applicant',
  title: '诉求人',
  hint: (row) => row.applicant,
  render: (row) => row.applicant
}

export const summary: Column = {
  name: 'summary',
  title: '摘要',
  hint: (row) => row.summary,
  render: (row) => (
    <>
      {row.confidential ? (
        <span className="case-confidential">
          <LockOutlined aria-hidden /> 保密{' '}
        </span>
      ) : null}
      <RehandledMark times={row.rehandled} /> {row.summary}
    </>
  )
}

export const state: Column = {
  name: 'state',
  title: '状态',
  sort: 'state',
  hint: (row) => row.stateLabel,
  render: (row) => <StateText state={row.state} label={row.stateLabel} />
}

function ownerWords({ owner, ownerLeft }: Pick<CaseRow, 'owner' | 'ownerLeft'>): string {
  return owner && ownerLabel({ name: owner, title: '' }, ownerLeft)
}

export const owner: Column = {
  name: 'owner',
  title: '承办人',
  hint: ownerWords,
  render: (row) => (
    <span className={row.owner ? 'case-owner' : 'case-owner quiet'}>{ownerWords(row) || '未分派'}</span>
  )
}

/** What comes next, or that it came back and why; and a mark where it waits for the person who looks. */
export const next: Column = {
  name: 'next',
  title: '下一步',
  hint: (row) => {
    const step = row.myTurn ? `等我：${row.nextAction}` : (row.vacant ?? row.nextAction)
    return row.returned ? `${returnedNote(row.returned)}\n${step}` : step
  },
  render: (row) => (
    <div className={row.returned ? 'next-step next-returned' : 'next-step'}>
      {row.vacant ? <span className="vacant-mark">岗位空缺</span> : null}
      {row.myTurn ? <span className="my-turn">等我</span> : null}
      {row.returned ? returnedNote(row.returned) : endStates.includes(row.state) ? '' : row.nextAction}
    </div>
  )
}

export const clock: Column = {
  name: 'clock',
  title: '期限',
  sort: 'due',
  render: (row) => <ClockBar clock={row.clock} />
}

export const registered: Column = {
  name: 'registered',
  title: '登记时间',
  sort: 'registered',
  render: (row) => screenMoment(row.registeredAt)
}

/** Two columns in one, a line each, where the window is too narrow for both. */
function twoLines(name: string, title: string, sort: CaseSort | null, above: Column, below: Column): Column {
  return {
    name,
    title,
    ...(sort ? { sort } : {}),
    hint: (row) => [above, below].flatMap((one) => one.hint?.(row) ?? []).join('\n'),
    render: (...place) => (
      <>
        <div className="row-line">{above.render(...place)}</div>
        <div className="row-line">{below.render(...place)}</div>
      </>
    )
  }
}

const stateAndColour: Column = {
  ...state,
  render: (...place) => (
    <>
      {colour.render(...place)} {state.render(...place)}
    </>
  )
}

export const numberAndState = twoLines('number', '编号 · 状态', 'number', number, stateAndColour)

export const whoAndWhat = twoLines('matter', '诉求人 · 摘要', null, applicant, summary)

export const clockAndOwner = twoLines('due', '期限 · 承办人', 'due', clock, owner)
