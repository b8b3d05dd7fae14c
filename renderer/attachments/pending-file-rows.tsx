import { Button, Input } from 'antd'
import { useEffect, useRef, type Ref } from 'react'
import { finality } from '../api/finality.ts'
import { fileSize } from '../../db/attachments/attachment.ts'
import { MomentInput } from '../ui/moment-input.tsx'
import { useOffer } from '../ui/footer-message.tsx'
import type { PendingFile } from './pending-file.ts'
import type { FileSender } from './use-file-sender.ts'
import './attachments.css'

interface RowProps {
  ref: Ref<HTMLLIElement>
  file: PendingFile
  order: number
  sender: FileSender
  onRemove: () => void
  /** Offered where the case exists already. */
  onRetry?: ((key: string) => void) | undefined
}

/** One picked file and what is to be known of it as evidence. */
function PendingFileRow({ ref, file, order, sender, onRemove, onRetry }: RowProps) {
  const id = (field: string) => `file-${file.key}-${field}`
  const change = (part: Partial<PendingFile>) => sender.change(file.key, part)
  const busy = file.status === 'adding'
  return (
    <li ref={ref} className="pending-file" aria-label={`附件${order}`}>
      <div className="pending-file-head">
        <span className="pending-file-size numbers">
          {order}. {fileSize(file.bytes.byteLength)}
        </span>
        {busy ? <span className="quiet">正在保存…</span> : null}
        {file.problem ? (
          <span className="error-note" role="alert">
            {file.problem}
          </span>
        ) : null}
      </div>
      <div className="pending-file-fields">
        <label htmlFor={id('name')}>
          附件名称
          <Input
            id={id('name')}
            value={file.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </label>
        <label htmlFor={id('source')}>
          材料来源
          <Input
            id={id('source')}
            value={file.source}
            onChange={(event) => change({ source: event.target.value })}
          />
        </label>
        <label htmlFor={id('collector')}>
          收集人
          <Input
            id={id('collector')}
            value={file.collector}
            onChange={(event) => change({ collector: event.target.value })}
          />
        </label>
        <label htmlFor={id('collectedAt')}>
          收集时间
          <MomentInput
            id={id('collectedAt')}
            value={file.collectedAt}
            onChange={(collectedAt) => change({ collectedAt })}
          />
        </label>
        <label htmlFor={id('description')} className="pending-file-description">
          证明内容
          <Input
            id={id('description')}
            value={file.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        </label>
        <span className="pending-file-buttons">
          {onRetry && file.status === 'failed' ? (
            <Button size="small" disabled={busy || sender.sending} onClick={() => onRetry(file.key)}>
              重试
            </Button>
          ) : null}
          <Button size="small" type="text" disabled={busy} onClick={onRemove}>
            移除
          </Button>
        </span>
      </div>
    </li>
  )
}

/** Brings the first of the files that were just picked into sight, with the cursor in its first field: the ref of every row. */
function usePickedRow(files: readonly PendingFile[]) {
  const known = useRef(new Set(files.map(({ key }) => key)))
  const rows = useRef(new Map<string, HTMLLIElement>())
  useEffect(() => {
    const picked = files.filter(({ key }) => !known.current.has(key))
    for (const { key } of picked) known.current.add(key)
    const row = picked[0] && rows.current.get(picked[0].key)
    if (!row) return
    row.querySelector('input')?.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }, [files])
  return (key: string) => (row: HTMLLIElement | null) => {
    if (row) rows.current.set(key, row)
    else rows.current.delete(key)
  }
}

/** The files that wait to be stored, each with its name, source, collector, time and what it proves. */
export function PendingFileRows({
  sender,
  onRetry
}: {
  sender: FileSender
  onRetry?: (key: string) => void
}) {
  const offer = useOffer()
  const rowOf = usePickedRow(sender.files)
  if (sender.files.length === 0) return null
  const remove = (file: PendingFile, at: number) => {
    sender.remove(file.key)
    offer({
      did: `移除附件 ${file.name}`,
      takeBack: () => {
        sender.putBack(file, at)
        return null
      }
    })
  }
  return (
    <>
      <ul className="pending-files">
        {sender.files.map((file, index) => (
          <PendingFileRow
            key={file.key}
            ref={rowOf(file.key)}
            file={file}
            order={index + 1}
            sender={sender}
            onRemove={() => remove(file, index)}
            onRetry={onRetry}
          />
        ))}
      </ul>
      <p className="quiet pending-files-note">
        {finality['attachments.add'].sentence}附件不在草稿里：保存以前关掉程序，要重新添加。
      </p>
    </>
  )
}
