import { Button, Checkbox, type CheckboxRef } from 'antd'
import { useRef, useState } from 'react'
import { chineseDay, momentOf } from '../../db/calendar/moment.ts'
import { AppError, problem } from '../../db/errors.ts'
import { unwrap } from '../api/send.ts'
import { AntdFrame } from '../theme/antd-frame.tsx'
import type { Created } from '../seat/sign-in-actions.ts'
import { useSignInActions } from '../seat/sign-in-actions.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import '../ui/desk.css'
import '../ui/ui.css'
import './set-up.css'

/** The recovery code, shown this once: four characters a group, to be printed or copied by hand. */
export function RecoveryCodeScreen({ created }: { created: Created }) {
  const { look } = useSignInActions()
  const [kept, setKept] = useState(false)
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const box = useRef<CheckboxRef>(null)
  const goOn = () => {
    if (kept) return void look()
    setAsked(true)
    box.current?.focus()
  }
  useShortcut('Ctrl+Enter', goOn, { label: '继续' })
  const print = async () => {
    setError(null)
    try {
      unwrap(await window.kuaichu.os.print())
    } catch (reason) {
      setError(reason instanceof AppError ? reason : problem('PRINT_FAILED'))
    }
  }
  return (
    <AntdFrame>
      <main className="gate-screen">
        <section className="gate-card gate-card-medium">
          <p className="gate-brand">
            快处工作台
            {created.samplePassword === null ? null : <span className="sample-mark">样例</span>}
          </p>
          <h1>数据库建好了</h1>
          {created.samplePassword === null ? null : (
            <p className="gate-notice">
              样例中心的所有账户都用密码 <code>{created.samplePassword}</code>，系统管理员是
              {created.administrator}。登录画面会再次提示。
            </p>
          )}
          <div className="print-sheet recovery-sheet">
            <h2>快处工作台恢复码</h2>
            <p>
              {created.centre} · {chineseDay(momentOf(new Date()))}建立
            </p>
            <p className="recovery-code" aria-label="恢复码">
              {created.recoveryCode.split('-').map((group, index) => (
                <span key={index}>{group}</span>
              ))}
            </p>
            <p>
              系统管理员忘记密码时，用恢复码设置新密码。请装入信封封好，放进保险柜，不要放在这台电脑旁边。
            </p>
          </div>
          <p>恢复码只在这里显示一次。所有人都忘了密码、恢复码也丢了，数据就再也打不开。</p>
          <ErrorNote error={error} />
          <Checkbox ref={box} checked={kept} onChange={(event) => setKept(event.target.checked)}>
            已经打印或抄下
          </Checkbox>
          <div className="setup-foot">
            <Button autoFocus onClick={() => void print()}>
              打印
            </Button>
            {kept ? null : (
              <span className={asked ? 'recovery-missing' : 'quiet'} role={asked ? 'alert' : undefined}>
                勾选“已经打印或抄下”后才能继续
              </span>
            )}
            <Button type="primary" disabled={!kept} onClick={goOn}>
              继续 Ctrl+Enter
            </Button>
          </div>
        </section>
      </main>
    </AntdFrame>
  )
}
