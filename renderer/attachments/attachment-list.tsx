import { Button } from 'antd'
import { useState } from 'react'
import { screenMoment } from '../../db/calendar/moment.ts'
import { fileSize, isPicture, type Attachment } from '../../db/attachments/attachment.ts'
import { PictureViewer } from './picture-viewer.tsx'
import { SaveAttachment } from './save-attachment.tsx'
import './attachments.css'

function AttachmentItem({ attachment, detailed }: { attachment: Attachment; detailed: boolean }) {
  const [shown, setShown] = useState(false)
  return (
    <li className="attachment">
      {isPicture(attachment) ? (
        <Button type="link" size="small" className="attachment-name" onClick={() => setShown(true)}>
          {attachment.name}
        </Button>
      ) : (
        <>
          <span className="attachment-name">{attachment.name}</span>
          <SaveAttachment attachment={attachment} />
        </>
      )}
      <span className="quiet numbers">{fileSize(attachment.size)}</span>
      {detailed ? (
        <span className="attachment-about">
          {attachment.description ? <span>{attachment.description}；</span> : null}
          <span className="quiet">
            {attachment.source}，{attachment.collector} {screenMoment(attachment.collectedAt)}
          </span>
        </span>
      ) : null}
      {shown ? <PictureViewer attachment={attachment} onClose={() => setShown(false)} /> : null}
    </li>
  )
}

/** Stored files: pictures open here, others are saved first. */
export function AttachmentList({ attachments, detailed }: { attachments: Attachment[]; detailed: boolean }) {
  if (attachments.length === 0) return null
  return (
    <ul className="attachments" aria-label="附件">
      {attachments.map((attachment) => (
        <AttachmentItem key={attachment.id} attachment={attachment} detailed={detailed} />
      ))}
    </ul>
  )
}
