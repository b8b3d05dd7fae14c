import { lazy, Suspense, useRef, useState, type SubmitEvent } from 'react'
import type { AppError } from '../../db/errors.ts'
import type { Actor } from '../../db/people/actor.ts'
import { asAppError } from '../api/as-app-error.ts'
import { callGate } from '../api/send.ts'
import { PlainField } from './plain-field.tsx'
import { useSignInActions } from '../seat/sign-in-actions.ts'

const SampleAccounts = lazy(async () => ({ default: (await import('./sample-accounts.tsx')).SampleAccounts }))

interface Props {
  holder: Actor | null
  expected: string
  samplePassword: string | null
  onRecover: () => void
}

interface Errors {
  name?: string
  password?: string
  other?: string
}

/** Wrong names and wrong passwords look the same from outside; both stand at the password. */
function placed(error: AppError): Errors {
  if (error.code === 'WRONG_CREDENTIALS') return { password: error.message }
  const field = error.fields?.[0]
  if (field?.path[0] === 'name') return { name: field.message }
  return { other: error.message }
}

/** 姓名 and 密码; Enter goes on. */
export function SignInForm({ holder, expected, samplePassword, onRecover }: Props) {
  const { signedIn, refused, locked } = useSignInActions()
  const [name, setName] = useState(expected)
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const [busy, setBusy] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)

  const signIn = async () => {
    setBusy(true)
    setErrors({})
    await locked()
    try {
      signedIn(await callGate('session.signIn', { name, password }))
    } catch (caught) {
      const error = asAppError(caught)
      if (refused(error)) return
      setErrors(placed(error))
      setBusy(false)
      passwordInput.current?.select()
    }
  }

  // A password that was refused is nobody else's either: Enter in another name goes on to an empty one.
  const rename = (other: string) => {
    setName(other)
    if (errors.password === undefined) return
    setPassword('')
    setErrors({})
  }

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    if (name.trim() === '') {
      setErrors({ name: '请填写姓名' })
      nameInput.current?.focus()
    } else if (password === '') {
      // Enter in the name goes on to the password; only Enter in the empty password is a mistake.
      if (document.activeElement === passwordInput.current) setErrors({ password: '请填写密码' })
      passwordInput.current?.focus()
    } else {
      void signIn()
    }
  }

  const other = holder !== null && name.trim() !== '' && name.trim() !== holder.name
  return (
    <form className="gate-form" onSubmit={submit} aria-label="登录">
      <h1>登录</h1>
      <PlainField
        label="姓名"
        ref={nameInput}
        value={name}
        onChange={rename}
        error={errors.name ?? ''}
        hint={
          other
            ? `换人登录会从头打开工作台。${holder.name}写的草稿都还在，本人登录后可以接着写；画到一半的签名要重签。`
            : ''
        }
        autoFocus={expected === ''}
        autoComplete="username"
      />
      <PlainField
        label="密码"
        type="password"
        ref={passwordInput}
        value={password}
        onChange={setPassword}
        error={errors.password ?? ''}
        autoFocus={expected !== ''}
        autoComplete="current-password"
      />
      {errors.other ? (
        <p className="plain-field-error" role="alert">
          {errors.other}
        </p>
      ) : null}
      <button className="gate-primary" type="submit" aria-disabled={busy}>
        {busy ? '正在打开数据…' : '登录'}
      </button>
      <button className="gate-link" type="button" onClick={onRecover}>
        忘记密码，用恢复码
      </button>
      {samplePassword === null ? null : (
        <div className="gate-notice">
          <p>
            样例中心的账户建立时都用密码 <code>{samplePassword}</code>
          </p>
          <Suspense fallback={null}>
            <SampleAccounts
              onPick={(account) => {
                rename(account)
                passwordInput.current?.focus()
              }}
            />
          </Suspense>
        </div>
      )}
    </form>
  )
}
