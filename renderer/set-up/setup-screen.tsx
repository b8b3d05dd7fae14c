import { Button } from 'antd'
import { useState } from 'react'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { AntdFrame } from '../theme/antd-frame.tsx'
import { DeskVisibility } from '../ui/desk-visibility.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { FooterMessageProvider } from '../ui/footer-message.tsx'
import { useSignInActions } from '../seat/sign-in-actions.ts'
import { SetupAssistant } from './setup-assistant.tsx'
import '../ui/desk.css'
import '../ui/ui.css'
import './set-up.css'

interface WelcomeProps {
  onStart: () => void
}

/** The two ways to begin. */
function Welcome({ onStart }: WelcomeProps) {
  const { created } = useSignInActions()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  const trySample = async () => {
    setBusy(true)
    setError(null)
    try {
      const { recoveryCode, password, administrator } = await call('setup.trySample', {})
      created({ recoveryCode, centre: '样例中心', administrator, samplePassword: password })
    } catch (problem) {
      setError(asAppError(problem))
      setBusy(false)
    }
  }

  return (
    <>
      <h1>第一次使用</h1>
      <p>这台电脑上还没有数据。回答三组问题就能开始用：单位、管理员、工作人员，大约十分钟。</p>
      <p className="quiet">
        数据只存在这台电脑上，加密保存，不需要联网。登录密码就是打开数据的钥匙，程序不保存密码。
      </p>
      <div className="setup-choices">
        <Button type="primary" size="large" autoFocus disabled={busy} onClick={onStart}>
          开始设置
        </Button>
        <Button size="large" loading={busy} onClick={() => void trySample()}>
          用样例中心试用
        </Button>
      </div>
      <p className="quiet">
        样例中心带有虚构的单位和工作人员，每个画面和每份文书都标着“样例”；试用之后可以在“设置”里丢弃，再正式设置。
      </p>
      <ErrorNote error={error} />
    </>
  )
}

/** What is on screen before there is any data. */
export function SetupScreen() {
  const [started, setStarted] = useState(false)
  // Going back to the first page keeps what was typed.
  const [opened, setOpened] = useState(false)
  const start = () => {
    setOpened(true)
    setStarted(true)
  }
  return (
    <AntdFrame>
      <main className="gate-screen">
        <section className={started ? 'gate-card gate-card-wide' : 'gate-card gate-card-medium'}>
          <p className="gate-brand">快处工作台</p>
          {opened ? (
            <div hidden={!started}>
              <DeskVisibility value={started}>
                <FooterMessageProvider>
                  <SetupAssistant onBack={() => setStarted(false)} />
                </FooterMessageProvider>
              </DeskVisibility>
            </div>
          ) : null}
          {started ? null : <Welcome onStart={start} />}
        </section>
      </main>
    </AntdFrame>
  )
}
