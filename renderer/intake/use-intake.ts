import { Form, type FormInstance } from 'antd'
import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import type { AppError } from '../../db/errors.ts'
import { useFileSender, type FileSender } from '../attachments/use-file-sender.ts'
import { asAppError } from '../api/as-app-error.ts'
import { finality } from '../api/finality.ts'
import { sureOf } from '../api/sure-of.ts'
import { useCommand } from '../api/use-call.ts'
import { useCentre, useActor } from '../seat/signed-in.ts'
import { useFinalQuestion } from '../ui/final-question.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { inPageOrder, showFieldErrors } from '../ui/form-errors.ts'
import { useHeldForm, type HeldForm } from '../ui/held-form.ts'
import { dropDraft, spendDraft } from '../drafts/draft-store.ts'
import { showKeptErrors } from '../drafts/kept-errors.ts'
import { useFormOnScreen } from '../drafts/use-form-on-screen.ts'
import { withoutDerived } from './derived-problems.ts'
import { toFirstField } from './first-field.ts'
import {
  intakeDraft,
  intakeKey,
  intakeFiles,
  keepIntakeDraft,
  keepIntakeFiles,
  keepRegistered,
  lastRegistered,
  type IntakeDraft,
  type Registered
} from './intake-draft.ts'
import {
  emptyIntake,
  emptyParty,
  isTouched,
  proposeSummary,
  toRegistration,
  type IntakeValues,
  type PartyValues
} from './intake-values.ts'
import { longAgoSentence } from './long-ago.ts'
import { useSitting } from './use-sitting.ts'
import { leaderChannel } from '../../db/cases/case.ts'
import { thisMinute } from '../ui/typed-time.ts'

export interface Intake {
  form: FormInstance<IntakeValues>
  initial: IntakeValues
  held: HeldForm
  sender: FileSender
  registered: Registered | null
  saving: boolean
  error: AppError | null
  change: (changed: Partial<IntakeValues>) => void
  addParty: (list: 'applicants' | 'respondents') => void
  register: () => Promise<void>
  /** Asks before files are stored for good with it, and before a day of long ago is recorded. */
  question: ReactNode
  /** Begins the next registration, with the number of a card that was read and waits. */
  again: () => void
  /** A card was read where the last number stands: it begins the next registration, or waits until no file does. */
  readCard: (idNumber: string) => void
  waitingCard: string
  /** Files that were chosen for the draft and are not here: they went with the program. */
  lostFiles: string[]
  /** The registration as its draft holds it, and another one put in its place. */
  read: () => IntakeDraft
  put: (draft: IntakeDraft) => void
}

/** The state of 登记台: the form, its draft, its files, and what came of the last registration. */
export function useIntake(): Intake {
  const { dictionaries } = useCentre()
  const sitting = useSitting()
  const proposedLeader = useRef('')
  const actor = useActor()
  const say = useSay()
  const [form] = Form.useForm<IntakeValues>()
  const held = useHeldForm()
  const [blank] = useState(() => emptyIntake(dictionaries))
  const [draft] = useState(() => intakeDraft(blank))
  const [promised, setPromised] = useState(draft?.files ?? [])
  const initial = draft?.values ?? blank
  const [summaryTyped, setSummaryTyped] = useState(draft?.summaryTyped ?? false)
  // The time of a registration is when its first word was typed, unless somebody typed the time itself.
  const [timed, setTimed] = useState(draft !== null)
  const [registered, setRegistered] = useState(() => lastRegistered(actor.id))
  useFormOnScreen(intakeKey, registered === null)
  const command = useCommand('cases.register', intakeKey)
  const showKept = useEffectEvent(() => {
    if (draft) showKeptErrors(form as FormInstance, blank)
  })
  useEffect(() => showKept(), [])
  const [error, setError] = useState<AppError | null>(null)
  const [waitingCard, setWaitingCard] = useState('')
  const keepFiles = useCallback(
    (files: Parameters<typeof keepIntakeFiles>[1]) => keepIntakeFiles(actor.id, files),
    [actor.id]
  )
  const sender = useFileSender(intakeFiles(actor.id), keepFiles)

  const names = sender.files.map(({ name }) => name)
  const keep = (typed: boolean) => {
    const values = form.getFieldsValue(true) as IntakeValues
    keepIntakeDraft({ values, summaryTyped: typed, files: names })
  }
  const listed = names.join('\n')
  const kept = useRef(listed)
  const keepNames = useEffectEvent((present: string) => {
    if (present === kept.current) return
    kept.current = present
    // Files that are given up with the last number are no part of the next registration.
    const isBlank = present === '' && !isTouched(form.getFieldsValue(true) as IntakeValues)
    if (registered === null && !isBlank) keep(summaryTyped)
    if (registered === null && isBlank) dropDraft(intakeKey)
  })
  useEffect(() => keepNames(listed), [listed])

  const change = (changed: Partial<IntakeValues>) => {
    const all = form.getFieldsValue(true) as IntakeValues
    clearFieldErrors(form as FormInstance, changed)
    setError(null)
    let typed = summaryTyped
    if (changed.summary !== undefined) typed = changed.summary.trim() !== ''
    if (changed.content !== undefined && !typed)
      form.setFieldValue('summary', proposeSummary(changed.content))
    if (changed.visitMode === '个人') form.setFieldValue('visitorCount', 1)
    if (!timed) {
      if (changed.registeredAt === undefined && isTouched(all))
        form.setFieldValue('registeredAt', thisMinute())
      if (changed.registeredAt !== undefined || isTouched(all)) setTimed(true)
    }
    if (changed.channel !== undefined || changed.registeredAt !== undefined) proposeLeader()
    setSummaryTyped(typed)
    keep(typed)
  }

  /** Whoever sits then received the person, until somebody else is typed. */
  const proposeLeader = () => {
    const { channel, receivedBy, registeredAt } = form.getFieldsValue(true) as IntakeValues
    if (channel !== leaderChannel || (receivedBy !== '' && receivedBy !== proposedLeader.current)) return
    proposedLeader.current = sitting(registeredAt).join('、')
    form.setFieldValue('receivedBy', proposedLeader.current)
  }

  const addParty = (list: 'applicants' | 'respondents') => {
    const parties = [...(form.getFieldValue(list) as PartyValues[]), emptyParty]
    form.setFieldValue(list, parties)
    if (list === 'applicants') {
      const typed: unknown = form.getFieldValue('visitorCount')
      const count = typeof typed === 'number' ? typed : 1
      form.setFieldsValue({ visitMode: '集体', visitorCount: Math.max(count, parties.length) })
    }
    keep(summaryTyped)
    // The new row isn't on the page before the next frame.
    requestAnimationFrame(() => {
      document.getElementById(`intake_${list}_${parties.length - 1}_idNumber`)?.focus()
    })
  }

  const begin = (idNumber: string) => {
    setWaitingCard('')
    sender.clear()
    // The number of the last one goes as soon as another is begun.
    say('')
    setRegistered(null)
    keepRegistered(actor.id, null)
    if (idNumber === '') return
    const applicants = [{ ...emptyParty, idNumber }]
    form.setFieldsValue({ applicants })
    change({ applicants })
    // The form is hidden until the next frame; the reader's Enter goes on to the name.
    requestAnimationFrame(() => document.getElementById('intake_applicants_0_name')?.focus())
  }

  const readCard = (idNumber: string) => {
    if (sender.files.length === 0) begin(idNumber)
    else setWaitingCard(idNumber)
  }

  const { ask, question } = useFinalQuestion()
  const register = async () => {
    const values = form.getFieldsValue(true) as IntakeValues
    const toKnow = [
      longAgoSentence(values.registeredAt, thisMinute()),
      sender.files.length > 0 ? finality['attachments.add'].sentence : null
    ].filter((one) => one !== null)
    const sure = () => ask('登记', toKnow.join('\n'))
    if (toKnow.length > 0 && !(await sureOf('cases.register', toRegistration(values), sure))) return
    setError(null)
    try {
      const saved = await held.during(() =>
        spendDraft(intakeKey, () => command.mutateAsync(toRegistration(values)))
      )
      setPromised([])
      setRegistered(saved)
      keepRegistered(actor.id, saved)
      say(`已登记 ${saved.number}`, saved.id)
      form.setFieldsValue(emptyIntake(dictionaries))
      setSummaryTyped(false)
      setTimed(false)
      await sender.send({ caseId: saved.id, eventId: null })
    } catch (thrown) {
      const refused = inPageOrder(form as FormInstance, withoutDerived(asAppError(thrown)))
      setError(refused)
      showFieldErrors(form as FormInstance, refused)
    }
  }

  const read = () => ({ values: form.getFieldsValue(true) as IntakeValues, summaryTyped, files: names })

  const put = (other: IntakeDraft) => {
    setPromised(other.files)
    form.setFieldsValue(other.values)
    setSummaryTyped(other.summaryTyped)
    setTimed(isTouched(other.values))
    // The emptied fields aren't on the page before the next frame.
    if (!isTouched(other.values)) requestAnimationFrame(toFirstField)
  }

  return {
    form,
    initial,
    held,
    sender,
    registered,
    lostFiles: promised.filter((name) => !names.includes(name)),
    saving: command.isPending,
    error,
    change,
    addParty,
    register,
    question,
    again: () => begin(waitingCard),
    readCard,
    waitingCard,
    read,
    put
  }
}
