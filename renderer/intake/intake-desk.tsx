import { Button, Form } from 'antd'
import { useDeferredValue, useEffect, useEffectEvent, useRef, useState, type FocusEvent } from 'react'
import { useLocation, useSearch } from 'wouter'
import { PendingFileRows } from '../attachments/pending-file-rows.tsx'
import { useActor, useCentre } from '../seat/signed-in.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { useSay } from '../ui/footer-message.tsx'
import { finality } from '../api/finality.ts'
import { DeskFoot } from '../ui/desk-foot.tsx'
import { Desk } from '../ui/desk.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { FilePicker } from '../ui/file-picker.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { RestoredDraft } from '../drafts/restored-draft.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { IntakeAside } from './intake-aside.tsx'
import { intakeKey, type IntakeDraft } from './intake-draft.ts'
import { toFirstField } from './first-field.ts'
import { emptyIntake, isTouched, type IntakeValues } from './intake-values.ts'
import { MatterFields } from './matter-fields.tsx'
import { Parties } from './parties.tsx'
import { RegisteredPanel } from './registered-panel.tsx'
import { StoryFields } from './story-fields.tsx'
import { useIntake, type Intake } from './use-intake.ts'
import './intake.css'

function IntakeFilePicker({ intake }: { intake: Intake }) {
  const actor = useActor()
  return (
    <FilePicker
      multiple
      label="添加附件"
      onPick={(picked) =>
        intake.sender.pick(picked, {
          source: '诉求人提供',
          collector: actor.name,
          collectedAt: intake.form.getFieldValue('registeredAt') as string
        })
      }
    />
  )
}

/**
 * Puts the cursor where a registration begins and a card reader writes; coming back to one that is under way, it stays
 * where it was.
 */
function useStartAtFirstField(intake: Intake) {
  const visible = useDeskVisible()
  const { form, registered } = intake
  const begun = useRef(false)
  const start = useEffectEvent(() => {
    const underWay = begun.current && isTouched(form.getFieldsValue(true) as IntakeValues)
    begun.current = true
    if (!underWay) toFirstField()
  })
  useEffect(() => {
    if (visible && !registered) start()
  }, [visible, registered])
}

/**
 * F2 asks in the address for a new registration: where the number of the last one stands, it makes room. A registration
 * under way and files that still wait are never given up so.
 */
function useBegunOnPurpose(intake: Intake) {
  const visible = useDeskVisible()
  const [, go] = useLocation()
  const say = useSay()
  const asked = new URLSearchParams(useSearch()).has('new')
  const begin = useEffectEvent(() => {
    go('/intake?', { replace: true })
    if (!intake.registered) {
      if (isTouched(intake.form.getFieldsValue(true) as IntakeValues))
        say('这一件还没有登记：先按 Ctrl+Enter 登记，再登记下一件')
      return
    }
    if (intake.sender.files.length === 0) intake.again()
    else say('还有附件没有保存：先重试、移除或放弃，再登记下一件')
  })
  useEffect(() => {
    if (visible && asked) begin()
  }, [visible, asked])
}

/**
 * Whether all of the page is drawn. Where somebody waits for it, the first field comes first and takes letters while the
 * rest follows it, in the next frame.
 */
function useWhole(): boolean {
  const waitedFor = useDeskVisible()
  return useDeferredValue(true, !waitedFor)
}

/** 登记台: a walk-in's story gets down on one page while the person is talking. */
export function IntakeDesk() {
  const intake = useIntake()
  const { dictionaries } = useCentre()
  const [field, setField] = useState('')
  const whole = useWhole()
  useStartAtFirstField(intake)
  useBegunOnPurpose(intake)
  const open = !intake.registered && !intake.saving
  useShortcut('Ctrl+Enter', () => void intake.register(), { enabled: open, label: '登记' })

  const notice = (event: FocusEvent) => {
    const id = event.target.id.split('_').at(-1) ?? ''
    if (id !== '') setField(id)
  }

  return (
    <Desk
      title="登记台"
      aside={
        whole ? (
          <IntakeAside
            form={intake.form}
            field={intake.registered ? null : field}
            registered={intake.registered !== null}
          />
        ) : (
          <></>
        )
      }
    >
      {intake.registered ? (
        <RegisteredPanel
          registered={intake.registered}
          sender={intake.sender}
          onAgain={intake.again}
          onCard={intake.readCard}
          waitingCard={intake.waitingCard}
        />
      ) : null}
      <div hidden={intake.registered !== null} onFocusCapture={notice} onKeyDown={enterGoesOn}>
        <Form<IntakeValues>
          form={intake.form}
          name="intake"
          className="intake"
          layout="vertical"
          initialValues={intake.initial}
          onValuesChange={intake.change}
          {...intake.held.guard}
        >
          <Parties onAdd={intake.addParty} />
          {whole ? (
            <>
              <StoryFields />
              <MatterFields files={<IntakeFilePicker intake={intake} />} />
              <PendingFileRows sender={intake.sender} />
            </>
          ) : null}
        </Form>
        {intake.question}
        {intake.registered ? null : (
          <DeskFoot>
            <RestoredDraft<IntakeDraft>
              draftKey={intakeKey}
              blank={() => ({ values: emptyIntake(dictionaries), summaryTyped: false, files: [] })}
              read={intake.read}
              put={intake.put}
            />
            {intake.lostFiles.length > 0 ? (
              <p className="quiet restored-draft" role="note">
                附件没有存进草稿，请重新添加：{intake.lostFiles.join('、')}
              </p>
            ) : null}
            <span className="quiet">{finality['cases.register'].sentence}</span>
            <ErrorNote error={intake.error} />
            <Button type="primary" loading={intake.saving} onClick={() => void intake.register()}>
              登记 Ctrl+Enter
            </Button>
          </DeskFoot>
        )}
      </div>
    </Desk>
  )
}
