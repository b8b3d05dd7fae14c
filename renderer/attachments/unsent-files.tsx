import { PendingFileRows } from './pending-file-rows.tsx'
import type { FileSender, FileTarget } from './use-file-sender.ts'

interface Props {
  sender: FileSender
  target: FileTarget
  /** What is safe already, in words. */
  saved: string
  /** Called when the last of them was stored after all. */
  onEmpty?: () => void
}

/** Files that could not be stored though their case or entry was: each with its reason, to retry or remove. */
export function UnsentFiles({ sender, target, saved, onEmpty }: Props) {
  if (sender.files.length === 0) return null
  const retry = async (key: string) => {
    if ((await sender.send(target, key)) === 0) onEmpty?.()
  }
  return (
    <section aria-label="附件">
      <p>
        {sender.sending
          ? `${saved}，正在保存附件，还有 ${sender.files.length} 件…`
          : `${saved}；下面 ${sender.files.length} 件附件没有添加成功，可修改后重试，或移除。`}
      </p>
      <PendingFileRows sender={sender} onRetry={(key) => void retry(key)} />
    </section>
  )
}
