import { Form, Input, Radio } from 'antd'
import { tiers, type Tier } from '../../db/cases/case.ts'
import { wayOf } from '../../db/cases/life.ts'
import { directionOf } from '../../db/tiers/place-moves.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { useWatched } from '../ui/use-watched.ts'
import { MovedClocks } from './moved-clocks.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface TierValues {
  to: Tier | ''
  reason: string
}

const wordOf = (from: Tier, to: Tier) => (directionOf(from, to) === 'lowered' ? '降级' : '提级')

/** What the limits of the case become in the other ledger. */
function Follows({ file }: Pick<StepProps, 'file'>) {
  const to = useWatched(Form.useFormInstance<TierValues>(), 'to', '')
  const asked = to === '' ? null : { caseId: file.id, to }
  const { data } = useRead('cases.previewTier', asked ?? { caseId: file.id, to: file.ledger }, {
    enabled: asked !== null,
    steady: true
  })
  return asked === null ? null : <MovedClocks moved={data} where="那一级" />
}

/** 提级或降级: into another ledger, by a leader's word. */
export function MoveTierStep(props: StepProps) {
  const { file } = props
  const others = tiers.filter((tier) => tier !== file.ledger)
  return (
    <StepPanel<TierValues>
      {...props}
      step="moveTier"
      initial={{ to: '', reason: '' }}
      send={async ({ to, ...values }, draft) => {
        await call('cases.moveTier', { caseId: file.id, ...values, to: to as Tier }, draft)
        return to === '' ? null : `已${wordOf(file.ledger, to)}到${to}台账`
      }}
      hint={<Follows file={file} />}
      doing={({ to }) => (to === '' ? '提级或降级' : wordOf(file.ledger, to))}
      finality={() => wayOf('moveTier', 'handling', 'handling', 'raised')?.finality}
      short={
        <Form.Item name="to" label={`现在在${file.ledger}台账，移到`} required>
          <Radio.Group
            aria-label="移到哪一级"
            options={others.map((value) => ({
              value,
              label: `${value}（${wordOf(file.ledger, value)}）`
            }))}
          />
        </Form.Item>
      }
    >
      <Form.Item name="reason" label="理由" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="如：涉及两个镇，超出本镇职权，请区里牵头"
        />
      </Form.Item>
    </StepPanel>
  )
}
