import { Button, Form } from 'antd'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { CentreFields } from '../settings/centre-fields.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { FootLine } from '../ui/foot-line.tsx'
import { inPageOrder, showFieldErrors } from '../ui/form-errors.ts'
import { useShortcut } from '../ui/shortcut.ts'
import { AdministratorStep } from './administrator-step.tsx'
import { useSignInActions } from '../seat/sign-in-actions.ts'
import { emptySetup, setupInput, type SetupDraft } from './setup-draft.ts'
import { SetupSummary } from './setup-summary.tsx'
import { StaffStep } from './staff-step.tsx'

const steps = [
  { part: 'centre', title: '单位', text: '印在文书和案卷上，以后可以在“设置”里修改。' },
  { part: 'administrator', title: '管理员', text: '管理员设置单位、字典和工作人员，用姓名和密码登录。' },
  {
    part: 'staff',
    title: '工作人员',
    text: '每人一个账户，初始密码由本人登录后修改；也可以先不填，以后再加。诉求要办结，至少要有窗口登记员、办理人、分管领导、主要领导，后三人不能是同一人。'
  },
  { part: 'summary', title: '最后核对', text: '看一遍，没有问题就建立数据库。' }
] as const

/** Puts the cursor where a step begins; for a step without fields yet, on its one button. */
function focusFirst(section: HTMLElement | null) {
  section?.querySelector<HTMLElement>('input, button')?.focus()
}

/** Nothing is asked any more: Enter goes on, and the page stays at what is to be read. */
function focusGoOn(foot: HTMLElement | null) {
  foot?.querySelector<HTMLElement>('[type=submit]')?.focus({ preventScroll: true })
}

/** Three calm questions and a look back. All steps stay in one form, so going back loses nothing. */
export function SetupAssistant({ onBack }: { onBack: () => void }) {
  const { created } = useSignInActions()
  const [form] = Form.useForm<SetupDraft>()
  const [at, setAt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const step = steps[at] ?? steps[0]
  const last = step.part === 'summary'

  const back = () => (at === 0 ? onBack() : setAt(at - 1))
  useShortcut('Escape', back)

  const showProblem = (refused: AppError) => {
    const problem = inPageOrder(form, refused)
    const part = problem.fields?.[0]?.path[0]
    const where = steps.findIndex((one) => one.part === part)
    // The step has to be on screen before its field can be scrolled to.
    if (where >= 0) flushSync(() => setAt(where))
    setError(showFieldErrors(form, problem))
  }

  const create = async () => {
    setBusy(true)
    try {
      const input = setupInput(form.getFieldsValue(true) as SetupDraft)
      const { recoveryCode } = await call('setup.create', input)
      const administrator = input.administrator.name.trim()
      created({ recoveryCode, centre: input.centre.name.trim(), administrator, samplePassword: null })
    } catch (problem) {
      setBusy(false)
      showProblem(asAppError(problem))
    }
  }

  const goOn = async () => {
    setError(null)
    if (last) return create()
    try {
      await form.validateFields([step.part], { recursive: true })
      setAt(at + 1)
    } catch {
      const wrong = form.getFieldsError().find((field) => field.errors.length > 0)
      if (wrong) form.scrollToField(wrong.name, { block: 'center', focus: true })
    }
  }

  useShortcut('Ctrl+Enter', () => void goOn(), { enabled: !busy, label: last ? '建立数据库' : '下一步' })

  return (
    <Form
      form={form}
      layout="vertical"
      className="roomy"
      initialValues={emptySetup}
      onSubmitCapture={(event) => {
        // antd would check all steps at once; only the one on screen is asked for.
        event.preventDefault()
        event.stopPropagation()
        void goOn()
      }}
      aria-label="初次设置"
    >
      <p className="quiet">{last ? '三步都填好了' : `第 ${at + 1} 步，共 ${steps.length - 1} 步`}</p>
      <h1>{step.title}</h1>
      <p className="setup-lead">{step.text}</p>
      <div onKeyDown={enterGoesOn}>
        <section hidden={step.part !== 'centre'} ref={step.part === 'centre' ? focusFirst : null}>
          <CentreFields at={['centre']} />
        </section>
        <section
          hidden={step.part !== 'administrator'}
          ref={step.part === 'administrator' ? focusFirst : null}
        >
          <AdministratorStep />
        </section>
        <section hidden={step.part !== 'staff'} ref={step.part === 'staff' ? focusFirst : null}>
          <StaffStep />
        </section>
        {last ? <SetupSummary draft={form.getFieldsValue(true) as SetupDraft} /> : null}
        <ErrorNote error={error} />
        <FootLine />
        <div className="setup-foot" ref={last ? focusGoOn : null}>
          <Button onClick={back}>返回</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {last ? '建立数据库' : '下一步'}
          </Button>
        </div>
      </div>
    </Form>
  )
}
