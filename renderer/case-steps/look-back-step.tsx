import { Form, Input, Radio } from 'antd'
import { AppError } from '../../db/errors.ts'
import {
  lookBackResultLabels,
  lookBackResults,
  lookBackWays,
  outcomeOf,
  type LookBackResult,
  type LookBackWay
} from '../../db/sampling/look-back.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useRead } from '../api/use-call.ts'
import { useActor } from '../seat/signed-in.ts'
import { useWatched } from '../ui/use-watched.ts'
import { mayAttach } from './offered-steps.ts'
import { StepFiles, useStepFiles } from './step-files.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface LookBackValues {
  way: LookBackWay
  answers: { answer: string }[]
  result: LookBackResult | null
  words: string
}

const blank = { answer: '' }

const told = finality['sampling.record'].sentence

/** What the result will lead to, in a sentence; null while none is chosen. */
function follows(result: LookBackResult | null, { state, cycle }: StepProps['file']): string | null {
  if (result === null) return null
  switch (outcomeOf(result, state === 'archived')) {
    case '重办':
      return `确定后将重办：这件诉求回到承办人，开始第 ${cycle + 1} 次办理，办完重新会签、再回访；办理经过里写明是这次回头看。`
    case '另案重办':
      return '这件诉求已经归档，案卷不再拆开：登记后请在登记台另行登记一件，写明据这次回头看。'
    case '维持':
      return '这件诉求维持原来的结果。'
  }
}

/** What the result will lead to, said before the button is pressed. */
function Outcome({ file }: Pick<StepProps, 'file'>) {
  const result = useWatched(Form.useFormInstance<LookBackValues>(), 'result', null)
  return (
    <p className={result === 'fake' ? 'step-hint step-hint-strong' : 'step-hint'} aria-live="polite">
      {follows(result, file) ?? told}
    </p>
  )
}

interface LookProps extends StepProps {
  lookBackId: string
  questions: readonly string[]
}

function Look(props: LookProps) {
  const { file, lookBackId, questions } = props
  const files = useStepFiles(file.id, 'lookBack')
  const pictures = mayAttach(file, useActor())
  const initial: LookBackValues = {
    way: lookBackWays[0],
    answers: questions.map(() => blank),
    result: null,
    words: ''
  }
  const inputOf = ({ answers, ...values }: LookBackValues & { happenedAt: string }) => ({
    caseId: file.id,
    lookBackId,
    ...values,
    // By the questions that are on screen: a draft may have been kept under others.
    answers: questions.map((question, index) => ({ question, ...(answers[index] ?? blank) }))
  })
  return (
    <StepPanel<LookBackValues>
      {...props}
      step="lookBack"
      initial={initial}
      rows={{ answers: blank }}
      input={inputOf}
      finality={({ result }) => `${follows(result, file) ?? ''}回头看登记后不能改，也不能撤回。`}
      send={async ({ result, ...values }, draft) => {
        if (result === null) {
          const missing = { path: ['result'], message: '请选择结果' }
          throw new AppError('INVALID_INPUT', missing.message, [missing])
        }
        const given = { ...inputOf({ ...values, result }), result }
        const { number, eventId, outcome } = await call('sampling.record', given, draft)
        const left = await files.sendOrHandOn(eventId)
        if (left > 0) return `已登记回头看 ${number}；${left} 件附件没有存上，请到“添加附件”重试`
        return outcome === '重办' ? `已登记回头看 ${number}，开始重办` : `已登记回头看 ${number}`
      }}
      hint={<Outcome file={file} />}
      short={
        <Form.Item name="way" label="核查方式" required>
          <Radio.Group
            aria-label="核查方式"
            options={lookBackWays.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
      }
    >
      {questions.map((question, index) => (
        <Form.Item
          key={question}
          name={['answers', index, 'answer']}
          label={question}
          required
          className="step-text"
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      ))}
      <Form.Item name="result" label="结果" required className="step-text">
        <Radio.Group
          aria-label="结果"
          options={lookBackResults.map((value) => ({ value, label: lookBackResultLabels[value] }))}
        />
      </Form.Item>
      <Form.Item name="words" label="核查结论" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="看到了什么、本人怎么说、凭什么这样认定"
        />
      </Form.Item>
      {pictures ? <StepFiles sender={files.sender} source="回头看拍摄、收集" /> : null}
    </StepPanel>
  )
}

/** 回头看: the centre's questions, one after another, and whether the case was really settled. */
export function LookBackStep(props: StepProps) {
  const settings = useRead('supervision.settings', {}).data
  const open = props.file.toLookBack
  if (!settings || !open) return null
  return <Look {...props} lookBackId={open.id} questions={settings.lookBackQuestions} />
}
