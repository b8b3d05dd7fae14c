import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../db/calendar/moment.ts'
import { clueStepLabels, clueWords, openSteps, type Clue, type ClueStep } from '../../db/clues/clue.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useRead } from '../api/use-call.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { thisMinute } from '../ui/typed-time.ts'

const today = () => dayOf(thisMinute())

/** A new clue. */
function AddClue({ onDone }: { onDone: () => void }) {
  const blank = { foundOn: today(), about: '', source: '', text: '', caseNumber: '' }
  return (
    <SettingsForm
      alone
      label="登记线索"
      draftKey="supervision/clue"
      initialValues={blank}
      save={(values, _before, draft) => call('clues.add', values, draft)}
      saveLabel="登记线索"
      said="已登记一条线索"
      onSaved={onDone}
    >
      <div className="draw-row">
        <Form.Item name="about" label="反映谁" required>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="source" label="线索来源" required>
          <Input autoComplete="off" placeholder="如：回头看、来信" />
        </Form.Item>
        <Form.Item name="foundOn" label="发现日期" required>
          <DayInput />
        </Form.Item>
        <Form.Item name="caseNumber" label="有关的诉求" extra="填编号，可以不填">
          <Input autoComplete="off" className="numbers" />
        </Form.Item>
      </div>
      <Form.Item name="text" label="线索内容" required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <p className="quiet">{finality['clues.add'].sentence}</p>
    </SettingsForm>
  )
}

interface StepValues {
  step: ClueStep
  on: string
  words: string
}

/** What became of a clue. */
function NoteClue({ clue, onDone }: { clue: Clue; onDone: () => void }) {
  const steps = openSteps(clue)
  const blank: StepValues = { step: steps[0] ?? 'ended', on: today(), words: '' }
  return (
    <SettingsForm<StepValues>
      alone
      label={`${clue.about}的线索`}
      draftKey={`supervision/clue/${clue.id}`}
      initialValues={blank}
      save={(values, _before, draft) => call('clues.note', { clueId: clue.id, ...values }, draft)}
      saveLabel="登记"
      said={({ step }) => `已登记${clueStepLabels[step]}`}
      onSaved={onDone}
    >
      <div className="draw-row">
        <Form.Item name="step" label="办到哪一步" required>
          <Radio.Group
            aria-label="办到哪一步"
            options={steps.map((value) => ({ value, label: clueStepLabels[value] }))}
          />
        </Form.Item>
        <Form.Item name="on" label="日期" required>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="words" label="办理情况" required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <p className="quiet">{finality['clues.note'].sentence}</p>
    </SettingsForm>
  )
}

function ClueLine({ clue, onNote }: { clue: Clue; onNote: () => void }) {
  const { foundOn, about, source, text, caseNumber } = clue
  const steps = (['filed', 'punished', 'ended'] as const).flatMap((step) => {
    const done = clue[step]
    return done ? [`${done.on} ${clueStepLabels[step]}：${done.words}`] : []
  })
  return (
    <li>
      <strong>
        {about}，{clueWords(clue)}
      </strong>
      <p className="numbers">
        {foundOn}，{source}
        {caseNumber ? `，${caseNumber}` : ''}
      </p>
      <p>{text}</p>
      {steps.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {openSteps(clue).length > 0 ? (
        <Button size="small" aria-label={`${about}的线索，登记办理`} onClick={onNote}>
          登记办理
        </Button>
      ) : null}
    </li>
  )
}

/** Clues for discipline: for the discipline officer alone, so they stand on no desk and open by their button only. */
export function CluesDialog({ onClose }: { onClose: () => void }) {
  const data = useRead('clues.list', {}).data
  const [form, setForm] = useState<Clue | 'new' | null>(null)
  const back = () => setForm(null)
  return (
    <Dialog open title="违纪线索" footer={null} width={760} onCancel={onClose}>
      {form === 'new' ? <AddClue onDone={back} /> : null}
      {form !== null && form !== 'new' ? <NoteClue key={form.id} clue={form} onDone={back} /> : null}
      {form === null && data ? (
        <>
          <p>
            线索 {data.counts.all} 条，立案 {data.counts.filed} 件，处分 {data.counts.punished} 件。
            <span className="quiet">只有纪检督办员看得到。</span>
          </p>
          <Button type="primary" autoFocus onClick={() => setForm('new')}>
            登记线索
          </Button>
          <ul className="clue-list" aria-label="违纪线索">
            {data.clues.map((clue) => (
              <ClueLine key={clue.id} clue={clue} onNote={() => setForm(clue)} />
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  )
}
