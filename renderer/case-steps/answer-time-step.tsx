import { Form, Input, Radio } from 'antd'
import { api } from '../../db/api.ts'
import { usualWay } from '../../db/cases/decisions.ts'
import { restsOn, timeRequestLabels, type OpenRequest } from '../../db/extensions/time-request.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { thisMinute } from '../ui/typed-time.ts'
import { SuggestInput } from '../ui/suggest-input.tsx'
import { useWatched } from '../ui/use-watched.ts'
import { fittingWays } from './notice-ways.ts'
import { Foreseen } from './foreseen.tsx'
import type { CaseView } from './offered-steps.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface AnswerValues {
  granted: boolean | null
  opinion: string
  way: string
}

/** The request as the question about what would follow puts it. */
function askedBy({ kind, clockId, added, from, to, askedAt }: OpenRequest) {
  if (kind === 'extension') return { kind, clockId, added }
  // The day to look again changes no end.
  return { kind, from: from ?? askedAt, to, lookAgainOn: '2099-12-31' }
}

function Follows({ file, request }: { file: CaseView; request: OpenRequest }) {
  const happenedAt = useWatched(Form.useFormInstance<{ happenedAt: string }>(), 'happenedAt', thisMinute())
  const granted = useWatched(Form.useFormInstance<AnswerValues>(), 'granted', null)
  if (granted === false) return '期限不变。'
  const asked = { ...askedBy(request), caseId: file.id, at: happenedAt }
  return <Foreseen asked={api['extensions.preview'].input.safeParse(asked).success ? asked : null} />
}

/** How the person is told, where they must be. */
function Told({ request }: { request: OpenRequest }) {
  const form = Form.useFormInstance<AnswerValues>()
  const granted = useWatched(form, 'granted', null)
  if (granted !== true || !request.notifies) return null
  return (
    <Form.Item name="way" label="告知方式" required extra="准予延期的给延期告知书文号，给出不能收回">
      <SuggestInput suggest={fittingWays} />
    </Form.Item>
  )
}

function Answer(props: StepProps & { request: OpenRequest }) {
  const { file, request } = props
  const kind = timeRequestLabels[request.kind]
  // What lacks the way of telling is refused, so nobody is asked about it.
  const grantIsFinal = ({ granted, way }: AnswerValues) =>
    granted && !(request.notifies && way.trim() === '') ? finality['extensions.answer'].sentence : undefined
  const inputOf = ({ granted, way, ...values }: AnswerValues & { happenedAt: string }) => ({
    ...{ caseId: file.id, requestId: request.id, ...values },
    granted: granted as boolean,
    way: request.notifies ? way : ''
  })
  return (
    <StepPanel<AnswerValues>
      {...props}
      step="answerTime"
      initial={{ granted: null, opinion: '', way: usualWay(file.facts.channel, file.parties) }}
      input={inputOf}
      finality={grantIsFinal}
      doing={() => `同意${kind}`}
      send={async (values, draft) => {
        const { noticeNumber } = await call('extensions.answer', inputOf(values), draft)
        if (!values.granted) return `已批复：不同意${kind}`
        return noticeNumber === '' ? `已批准${kind}` : `已批准${kind}，告知书 ${noticeNumber}`
      }}
      hint={<Follows file={file} request={request} />}
      short={
        <>
          <Form.Item name="granted" label="批复" required>
            <Radio.Group
              aria-label="批复"
              options={[
                { value: true, label: '同意' },
                { value: false, label: '不同意' }
              ]}
            />
          </Form.Item>
          <Told request={request} />
        </>
      }
    >
      <p className="step-told">
        {[`${request.askedBy}申请：${request.what}。`, ...restsOn(request), `理由：${request.reason}`].join(
          '\n'
        )}
      </p>
      <Form.Item name="opinion" label="意见" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="同意的写有什么要求，不同意的写为什么"
        />
      </Form.Item>
    </StepPanel>
  )
}

/** 批复延期或暂停: by who may grant it; the reason stands above, what follows below. */
export function AnswerTimeStep(props: StepProps) {
  const { request } = props.file
  return request ? <Answer {...props} request={request} /> : null
}
