import { useEffect, useState } from 'react'
import type { Attachment } from '../../db/attachments/attachment.ts'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { SaveAttachment } from './save-attachment.tsx'

/** A picture's address within this page, for as long as it is looked at. */
function usePicture(attachmentId: string): { url: string; error: AppError | null } {
  const [url, setUrl] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    let made = ''
    let gone = false
    call('attachments.read', { attachmentId }).then(
      ({ bytes, mime }) => {
        if (gone) return
        made = URL.createObjectURL(new Blob([bytes], { type: mime }))
        setUrl(made)
      },
      (reason: unknown) => {
        if (!gone) setError(asAppError(reason))
      }
    )
    return () => {
      gone = true
      URL.revokeObjectURL(made)
    }
  }, [attachmentId])
  return { url, error }
}

/** A picture as large as the window allows, with what is known of it as evidence. */
export function PictureViewer({ attachment, onClose }: { attachment: Attachment; onClose: () => void }) {
  const { url, error } = usePicture(attachment.id)
  useShortcut('Escape', onClose, { label: '关闭图片' })
  return (
    <Dialog
      open
      centered
      title={attachment.name}
      width="min(1100px, 94vw)"
      onCancel={onClose}
      footer={<SaveAttachment attachment={attachment} />}
    >
      <ErrorNote error={error} />
      {url ? <img className="picture" src={url} alt={attachment.description || attachment.name} /> : null}
    </Dialog>
  )
}
