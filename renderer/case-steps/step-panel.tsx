import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { AppError } from '../../db/errors.ts'
import type { Moment } from '../../db/calendar/moment.ts'
import { momentLabel } from '../../db/cases/life.ts'
import { asAppError } from '../api/as-app-error.ts'
import { finality } from '../api/finality.ts'
import { sureOf } from '../api/sure-of.ts'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay, type Offer } from '../ui/footer-message.tsx'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { inPageOrder, showFieldErrors } from '../ui/form-errors.ts'
import { useFinalQuestion } from '../ui/final-question.tsx'
import { goesOn } from '../ui/kept-focus.ts'
import { useHeldForm } from '../ui/held-form.ts'
import { MomentInput } from '../ui/moment-input.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { panelCall, stepLabel, type CaseView, type PanelStep } from './offered-steps.ts'
import type { BlankRows, RowsOf } from '../drafts/over-blank.ts'
import { useFormDraft } from '../drafts/use-form-draft.tsx'
import { stepKey } from './step-drafts.ts'
import { thisMinute } from '../ui/typed-time.ts'
import './step-panel.css'

/** What every step of a case is given. */
export interface StepProps {
  file: CaseView
  onClose: () => void
  /** Says what was done with 撤销 beside it; the offer stays when the panel is gone. */
  onOffer: (offer: Offer) => void
}

type Outcome = string | Offer | null

interface Panel<V extends object> extends StepProps {
  step: PanelStep
  /** What the step's own fields hold at first. */
  initial: V
  /** A blank row of each list among the fields. */
  rows?: BlankRows
  /**
   * Takes the step; answers what to say or to offer, or null where the panel must stay for a rest of work. `draft` is
   * to go with the call that takes it.
   */
  send: (values: V & { happenedAt: Moment }, draft: string | undefined) => Promise<Outcome>
  /** The input of the call, where it isn't the case with the values. */
  input?: (values: V & { happenedAt: Moment }) => object
  /** What can't be taken back, in a sentence; asked about before the step is taken. Left out, the sentence of the call is. */
  finality?: (values: V) => string | undefined
  /** What is done by it, as the question names it; else as the step is called. */
  doing?: (values: V) => string
  /** What will follow, where that depends on the answers; else it is what the finality of the call says. */
  hint?: ReactNode
  /** What its moment is called, where that depends on the answers. */
  timeLabel?: ReactNode
  /** Short fields, which share their line with the time. */
  short?: ReactNode
  /** The texts below them. */
  children: ReactNode
}

type Props<V extends object> = Panel<V> & RowsOf<V>

/** Now, to the minute; or the last thing that happened, where that was within this very minute. */
function proposedTime(file: CaseView): Moment {
  const now = thisMinute()
  return [now, file.since, ...file.timeline.map((event) => event.happenedAt)].reduce((latest, one) =>
    one > latest ? one : latest
  )
}

interface Timed {
  happenedAt: Moment
}

/** What somebody typed: a time that was only proposed is proposed anew when the draft is opened. */
function typedOf(values: Timed, proposed: Moment): Partial<Timed> {
  const { happenedAt, ...words } = values
  return happenedAt === proposed ? words : { happenedAt, ...words }
}

function useFirstFieldFocus() {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector)
    const first =
      find(
        '.step-short :is(input:checked, [role=combobox], input[type=text], .ant-radio-group:not(:has(input:checked)) input)'
      ) ??
      find('.choice-boxes input') ??
      find('textarea')
    first?.focus()
  }, [])
  return panel
}

/** A step of a case as a panel under its head: the fields, when it happened, and the one button. */
export function StepPanel<V extends object>(props: Props<V>) {
  const { file, step, initial, send, onClose } = props
  const say = useSay()
  const client = useQueryClient()
  const panel = useFirstFieldFocus()
  const [form] = Form.useForm<object>()
  const held = useHeldForm()
  const [proposed] = useState(() => proposedTime(file))
  const usual: Timed & V = { happenedAt: proposed, ...initial }
  const typed = (values: Timed) => typedOf(values, proposed)
  const draft = useFormDraft<Timed & object>(form, stepKey(file.id, step), usual, typed, props.rows)
  const taking = useMutation<Outcome, unknown, V & { happenedAt: Moment }>({
    mutationFn: async (values) => {
      const said = await draft.spend((key) => send(values, key))
      // The page shows what was done before the panel goes, so that no button changes under a finger. It may be asked
      // for already, where the backend told of the change first; the rest of the screens follow by themselves.
      await client.invalidateQueries(
        { queryKey: ['cases.read', { caseId: file.id }] },
        { cancelRefetch: false }
      )
      return said
    }
  })
  const pending = taking.isPending
  const [refused, setRefused] = useState<AppError | null>(null)
  const label = stepLabel(step, file.state)

  const told = finality[panelCall(step)]
  // What can't be taken back asks by itself; a panel says only where that depends on its answers.
  const asked = told.way === 'asks' && 'sentence' in told ? told.sentence : undefined
  const hint = props.hint ?? ('sentence' in told ? told.sentence : null)

  const { ask, question } = useFinalQuestion()
  const submit = async () => {
    const values = form.getFieldsValue(true) as V & { happenedAt: Moment }
    const sentence = props.finality ? props.finality(values) : asked
    const sure = () =>
      sentence === undefined ? Promise.resolve(true) : ask(props.doing?.(values) ?? label, sentence)
    if (!(await sureOf(panelCall(step), props.input?.(values) ?? { caseId: file.id, ...values }, sure)))
      return
    setRefused(null)
    try {
      const said = await held.during(() =>
        taking.mutateAsync(form.getFieldsValue(true) as V & { happenedAt: Moment })
      )
      if (said === null) return
      if (typeof said === 'string') say(said)
      else props.onOffer(said)
      goesOn()
      onClose()
    } catch (thrown) {
      const error = inPageOrder(form, asAppError(thrown))
      setRefused(error)
      showFieldErrors(form, error)
    }
  }

  useShortcut('Ctrl+Enter', () => void submit(), { enabled: !pending, label })
  useShortcut('Escape', onClose, { enabled: !pending, label: '收起，文字保留' })

  return (
    <section ref={panel} className="step-panel" aria-label={label}>
      <h2>{label}</h2>
      <Form
        form={form}
        name={`step-${step}`}
        layout="vertical"
        initialValues={draft.start}
        onKeyDown={enterGoesOn}
        {...held.guard}
        onValuesChange={(changed: object) => {
          clearFieldErrors(form, changed)
          setRefused(null)
          draft.keep()
        }}
      >
        {draft.note}
        <div className="step-fields">
          {props.short ? <div className="step-short">{props.short}</div> : null}
          <Form.Item
            name="happenedAt"
            label={props.timeLabel ?? momentLabel(step)}
            required
            className="step-time"
          >
            <MomentInput />
          </Form.Item>
          {props.children}
        </div>
        {hint ? <div className="step-hint">{hint}</div> : null}
        <div className="step-foot held-foot">
          <Button type="primary" loading={pending} onClick={() => void submit()}>
            {step === 'decide' ? '确认决定' : `确定${label}`}
          </Button>
          <Button type="text" disabled={pending} onClick={onClose}>
            收起
          </Button>
          <span className="quiet step-keys">Ctrl+Enter · Esc 收起，文字保留</span>
          <ErrorNote error={refused} />
        </div>
      </Form>
      {question}
    </section>
  )
}
