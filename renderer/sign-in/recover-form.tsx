import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import type { AppError } from '../../db/errors.ts'
import { passwordWeakness } from '../../db/people/people.ts'
import { asAppError } from '../api/as-app-error.ts'
import { callGate } from '../api/send.ts'
import { PlainField } from './plain-field.tsx'
import { useSignInActions } from '../seat/sign-in-actions.ts'

export interface RecoveryValues {
  name: string
  recoveryCode: string
  password: string
  again: string
}

type Errors = Partial<RecoveryValues> & { other?: string }

/** What is wrong before anything is sent. */
function checked(values: RecoveryValues): Errors {
  const errors: Errors = {}
  const weakness = passwordWeakness(values.password)
  if (values.name.trim() === '') errors.name = '请填写系统管理员的姓名'
  if (values.recoveryCode.trim() === '') errors.recoveryCode = '请照打印的恢复码逐组填写'
  if (weakness) errors.password = weakness
  else if (values.password !== values.again) errors.again = '两次输入的密码不一样'
  return errors
}

function placed(error: AppError): Errors {
  if (error.code === 'WRONG_RECOVERY_CODE') return { recoveryCode: error.message }
  const field = error.fields?.[0]
  const name = field?.path[0]
  if (field && (name === 'name' || name === 'recoveryCode' || name === 'password')) {
    return { [name]: field.message }
  }
  return { other: error.message }
}

interface Props {
  values: RecoveryValues
  onChange: (values: RecoveryValues) => void
  onBack: () => void
}

/** The printed code gives an administrator a new password. What was typed outlives going back. */
export function RecoverForm({ values, onChange, onBack }: Props) {
  const { signedIn, refused, locked } = useSignInActions()
  const [errors, setErrors] = useState<Errors>({})
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [refusals, setRefusals] = useState(0)

  // The first field that is wrong gets the cursor; mending one does not move it.
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])

  const refuse = (found: Errors) => {
    setErrors(found)
    setRefusals((count) => count + 1)
  }

  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onBack()
    }
    window.addEventListener('keydown', back)
    return () => window.removeEventListener('keydown', back)
  }, [onBack])

  const recover = async () => {
    setBusy(true)
    try {
      const { name, recoveryCode, password } = values
      await locked()
      signedIn(await callGate('session.recover', { name, recoveryCode, password }))
    } catch (caught) {
      const error = asAppError(caught)
      if (refused(error)) return
      refuse(placed(error))
      setBusy(false)
    }
  }

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const found = checked(values)
    if (Object.keys(found).length > 0) refuse(found)
    else void recover()
  }

  const field = (name: keyof RecoveryValues) => ({
    value: values[name],
    error: errors[name] ?? '',
    onChange: (value: string) => {
      onChange({ ...values, [name]: value })
      if (errors[name]) setErrors(({ [name]: _mended, ...rest }) => rest)
    }
  })

  return (
    <form className="gate-form" aria-label="用恢复码设置新密码" ref={form} onSubmit={submit}>
      <h1>用恢复码设置新密码</h1>
      <p className="quiet">恢复码在初次设置时打印或抄下过一次。它给系统管理员设置一个新密码。</p>
      <PlainField label="系统管理员姓名" autoFocus autoComplete="off" {...field('name')} />
      <PlainField
        label="恢复码"
        autoComplete="off"
        hint="不分大小写，短横可写可不写"
        {...field('recoveryCode')}
      />
      <PlainField
        label="新密码"
        type="password"
        autoComplete="new-password"
        hint="至少 8 位，含大写字母、小写字母、数字、符号中的三种"
        {...field('password')}
      />
      <PlainField label="再输一次新密码" type="password" autoComplete="new-password" {...field('again')} />
      {errors.other ? (
        <p className="plain-field-error" role="alert">
          {errors.other}
        </p>
      ) : null}
      <button className="gate-primary" type="submit" aria-disabled={busy}>
        {busy ? '正在打开数据…' : '设置新密码并登录'}
      </button>
      <button className="gate-link" type="button" onClick={onBack}>
        返回登录
      </button>
    </form>
  )
}
