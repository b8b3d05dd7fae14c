import { Button, Form, type FormInstance } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { PointGroup } from 'signature_pad'
import type { Moment } from '../../db/calendar/moment.ts'
import { AppError, type FieldProblem } from '../../db/errors.ts'
import { type Ink, type Round } from '../../db/signoff/signoff.ts'
import { asAppError } from '../api/as-app-error.ts'
import { finality } from '../api/finality.ts'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { useFormDraft } from '../drafts/use-form-draft.tsx'
import { DeskFoot } from '../ui/desk-foot.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { inPageOrder, showFieldErrors } from '../ui/form-errors.ts'
import { useHeldForm } from '../ui/held-form.ts'
import { useShortcut } from '../ui/shortcut.ts'
import { thisMinute } from '../ui/typed-time.ts'
import { inkPicture } from './ink-picture.ts'
import { inkMissing } from './ink-missing.ts'
import { SignatureArea, type SignatureProblem } from './signature-area.tsx'
import { SigningMoment } from './signing-moment.tsx'
import { strokesOf } from './strokes.ts'
import './seat.css'

/** What every signature has, whatever the seat. */
interface Signing {
  roundId: string
  shownSha256: string
  signedAt: Moment
  ink: Ink
}

/** Null: the minute in which the button is pressed. */
interface When {
  signedAt: Moment | null
}

interface Props<V extends object> {
  round: Round
  title: string
  hint?: string
  signatureLabel: string
  confirm: string
  /** The call that signs here; its finality stands at the button. */
  by: 'signoff.signAsApplicant' | 'signoff.witness' | 'signoff.signAsStaff'
  initial: V
  /** The seat's own fields, above and below the place to sign. */
  above?: ReactNode
  below?: ReactNode
  /** What is missing before the API is asked. */
  check?: (values: V) => FieldProblem[]
  /** `draft` is to go with the call. */
  send: (values: V, signing: Signing, draft: string | undefined) => Promise<unknown>
}

/** One seat of the round: its fields, the place to sign, the one button that signs. */
export function SeatForm<V extends object>(props: Props<V>) {
  const { round, title, hint, signatureLabel, confirm, by, initial, above, below, check, send } = props
  const [form] = Form.useForm<V & When>()
  const held = useHeldForm()
  const signature = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<PointGroup[]>([])
  const [inkProblem, setInkProblem] = useState<SignatureProblem | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const draft = useFormDraft<V & When>(
    form as FormInstance,
    `signoff/${round.id}/${title}`,
    { ...initial, signedAt: null },
    wordsOf
  )

  async function sign() {
    const { signedAt, ...values } = form.getFieldsValue(true) as V & When
    const missing = [...(check?.(values as unknown as V) ?? []), ...inkMissing(strokesOf(drawn))]
    setInkProblem(null)
    setFailure(null)
    if (missing.length > 0) throw new AppError('INVALID_INPUT', '', missing)
    const png = await inkPicture(drawn)
    if (!png) return
    const ink = { strokes: strokesOf(drawn), png }
    const { id: roundId, snapshotSha256: shownSha256 } = round
    const signing = { roundId, shownSha256, signedAt: signedAt ?? thisMinute(), ink }
    await draft.spend((key) => send(values as unknown as V, signing, key))
  }

  async function signOnce() {
    setBusy(true)
    try {
      await held.during(sign)
    } catch (thrown) {
      refuse(withField(asAppError(thrown)))
    } finally {
      setBusy(false)
    }
  }

  /** What is wrong stands at its field or below the signature. */
  function refuse(error: AppError) {
    const atInk = (one: FieldProblem) => (isOfInk(one) ? signature.current : null)
    const [first, ...others] = inPageOrder(form as FormInstance, error, atInk).fields ?? []
    setFailure(showFieldErrors(form as FormInstance, error, atInk))
    if (first && isOfInk(first)) setInkProblem({ message: first.message, first: true })
    const later = others.find(isOfInk)
    if (later) setInkProblem({ message: later.message, first: false })
  }

  const submit = () => void signOnce()
  useShortcut('Ctrl+Enter', submit, { enabled: !busy, label: confirm })

  return (
    <Form<V & When>
      form={form}
      name="signoff-seat"
      component="div"
      layout="vertical"
      className="seat-form"
      initialValues={draft.start}
      onValuesChange={(changed: object) => {
        clearFieldErrors(form as FormInstance, changed)
        setFailure(null)
        draft.keep()
      }}
      onKeyDown={enterGoesOn}
      {...held.guard}
    >
      <h2>{title}</h2>
      {draft.note}
      {hint ? <p className="quiet">{hint}</p> : null}
      {above}
      <SignatureArea
        label={signatureLabel}
        value={drawn}
        onChange={(next) => {
          setDrawn(next)
          setInkProblem(null)
          setFailure(null)
        }}
        disabled={busy}
        problem={inkProblem}
        ref={signature}
      />
      {below}
      <Form.Item name="signedAt" label="签名时间" className="signing-moment-item">
        <SigningMoment />
      </Form.Item>
      <DeskFoot>
        <span className="quiet">{finality[by].sentence}</span>
        <SeatWays />
        <ErrorNote error={failure} />
        <Button type="primary" loading={busy} onClick={submit}>
          {confirm}
        </Button>
      </DeskFoot>
    </Form>
  )
}

/** Where the window is too narrow for both side by side: to the paper that is signed, and to the place to sign. */
function SeatWays() {
  const show = (what: string) =>
    document.querySelector(`.desk-slot:not([hidden]) ${what}`)?.scrollIntoView({ block: 'start' })
  return (
    <span className="seat-ways">
      <Button type="link" onClick={() => show('.signoff-sheet')}>
        看会签单
      </Button>
      <Button type="link" onClick={() => show('.signoff-seat')}>
        去签名
      </Button>
    </span>
  )
}

/** Words only: a password is never kept, and a mark is given anew by whoever gives it. */
function wordsOf<V extends object>(values: V): Partial<V> {
  const kept = Object.entries(values).filter(([name]) => name === 'opinion' || name === 'reason')
  return Object.fromEntries(kept) as Partial<V>
}

function isOfInk({ path }: FieldProblem): boolean {
  return path[0] === 'ink'
}

/** A wrong password is shown where it was typed. */
function withField(error: AppError): AppError {
  if (error.code !== 'WRONG_PASSWORD' || error.fields) return error
  return new AppError(error.code, error.message, [{ path: ['password'], message: error.message }])
}
