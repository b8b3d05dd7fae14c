import { Button } from 'antd'
import { useState } from 'react'
import type { Attachment } from '../../db/attachments/attachment.ts'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { unwrap } from '../api/send.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay } from '../ui/footer-message.tsx'

interface Props {
  attachment: Attachment
  label?: string
}

/** Writes an attachment where the user says; what was written can be opened from here. */
export function SaveAttachment({ attachment, label = '另存为…' }: Props) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (reason) {
      setError(asAppError(reason))
    }
    setBusy(false)
  }
  const save = async () => {
    const { name, bytes } = await call('attachments.read', { attachmentId: attachment.id })
    const answer = unwrap(await window.kuaichu.os.saveFile({ name, bytes }))
    if (!answer.saved) return
    setToken(answer.token)
    say(`已保存 ${answer.name}`)
  }
  const open = async (saved: string) => {
    unwrap(await window.kuaichu.os.openSaved(saved))
  }

  return (
    <span className="save-attachment">
      <Button
        size="small"
        loading={busy}
        aria-label={`${label.replace('…', '')} ${attachment.name}`}
        onClick={() => void attempt(save)}
      >
        {label}
      </Button>
      {token ? (
        <Button size="small" type="link" onClick={() => void attempt(() => open(token))}>
          打开
        </Button>
      ) : null}
      <ErrorNote error={error} />
    </span>
  )
}
