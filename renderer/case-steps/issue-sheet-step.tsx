import { Form, Input, Radio } from 'antd'
import { dayOf } from '../../db/calendar/moment.ts'
import { answerableBody, inForce } from '../../db/cases/timeline.ts'
import { supervised } from '../../db/people/posts.ts'
import { proposedWords } from '../../db/supervision/proposed.ts'
import type { SupervisionSettings } from '../../db/supervision/settings.ts'
import {
  firstRung,
  nextRung,
  openSheet,
  sheetKinds,
  sheetLabels,
  usualLimit,
  type SheetKind
} from '../../db/supervision/three-sheets.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { DayInput } from '../ui/day-input.tsx'
import { SearchSelect } from '../ui/search-select.tsx'
import { StaffSelect } from '../ui/staff-select.tsx'
import { thisMinute } from '../ui/typed-time.ts'
import { useProposal, type Proposal } from './answerable-body.tsx'
import { orNull } from './help-fields.tsx'
import type { CaseView } from './offered-steps.ts'
import { SheetTold } from './sheet-told.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface SheetValues {
  kind: SheetKind
  bodyId: string | null
  accountId: string | null
  dueOn: string | null
  problem: string
  demand: string
}

/** What the form begins with: from the sheet that it rises from, else from what is wrong with the case. */
function proposed(file: CaseView, settings: SupervisionSettings): SheetValues {
  const now = thisMinute()
  const before = openSheet(file.sheets)
  const kind = (before ? nextRung(settings, before.kind) : null) ?? firstRung(settings)
  const dueOn = usualLimit(settings, kind, dayOf(now))
  if (before) {
    const { bodyId, accountId, problem, demand } = before
    return { kind, bodyId, accountId, dueOn, problem, demand }
  }
  const workedOn = inForce(file.timeline).some(
    (event) => event.cycle === file.cycle && (event.kind === 'handled' || event.kind === 'mediated')
  )
  const { due, status } = file.clock
  const words = proposedWords({ state: file.state, due, late: status === 'overdue', workedOn })
  return {
    kind,
    bodyId: answerableBody(file.timeline)?.id ?? null,
    accountId: file.owner?.id ?? null,
    dueOn,
    ...words
  }
}

function Issue(props: StepProps & { settings: SupervisionSettings; proposal: Proposal }) {
  const { file, settings, proposal } = props
  const before = openSheet(file.sheets)
  const choice = sheetKinds.filter((kind) =>
    before ? sheetKinds.indexOf(kind) > sheetKinds.indexOf(before.kind) : settings.ladder.includes(kind)
  )
  return (
    <StepPanel<SheetValues>
      {...props}
      step="issueSheet"
      initial={proposed(file, settings)}
      send={async ({ dueOn, ...values }, draft) => {
        const previousId = before?.id ?? null
        const given = { caseId: file.id, ...values, dueOn: dueOn ?? '', previousId }
        const { number } = await call('supervision.issue', given, draft)
        return `已发${sheetLabels[values.kind]} ${number}`
      }}
      short={
        <>
          <Form.Item name="kind" label="发哪一种" required>
            <Radio.Group
              aria-label="发哪一种"
              options={choice.map((value) => ({ value, label: sheetLabels[value] }))}
            />
          </Form.Item>
          <Form.Item
            name="accountId"
            label="签收和答复人"
            {...orNull}
            extra="单位在外、没有账户的不选，由承办人登记"
          >
            <StaffSelect roles={supervised} placeholder="选择签收和答复的人" />
          </Form.Item>
          {proposal.bodies.length === 0 ? null : (
            <Form.Item name="bodyId" label="受文单位" {...orNull} extra="发给个人的不选">
              <SearchSelect
                aria-label="受文单位"
                allowClear
                placeholder="可不选"
                options={proposal.bodies.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
          )}
          <Form.Item name="dueOn" label="答复期限" required {...orNull}>
            <DayInput />
          </Form.Item>
        </>
      }
    >
      {before ? <SheetTold sheet={before} /> : null}
      <Form.Item name="problem" label="存在的问题" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="demand" label="督办要求" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </StepPanel>
  )
}

/** 督办发单: what is wrong and what is asked for stand there already; one stroke sends it, numbered. */
export function IssueSheetStep(props: StepProps) {
  const settings = useRead('supervision.settings', {}).data
  const proposal = useProposal(props.file)
  return settings && proposal ? <Issue {...props} settings={settings} proposal={proposal} /> : null
}
