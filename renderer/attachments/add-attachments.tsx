import { Button } from 'antd'
import { useActor } from '../seat/signed-in.ts'
import { useSay } from '../ui/footer-message.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { FilePicker } from '../ui/file-picker.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { PendingFileRows } from './pending-file-rows.tsx'
import type { FileSender } from './use-file-sender.ts'
import { thisMinute } from '../ui/typed-time.ts'

interface Props {
  caseId: string
  sender: FileSender
  /** Closes the panel; files that were picked stay for when it is opened again. */
  onClose: () => void
}

/** Adds files to a case that exists already; those that can't be stored stay with their reason. */
export function AddAttachments({ caseId, sender, onClose }: Props) {
  const actor = useActor()
  const say = useSay()
  const target = { caseId, eventId: null }
  const save = async () => {
    if ((await sender.send(target)) === 0) say('附件已添加')
  }
  const picked = sender.files.length > 0
  useShortcut('Ctrl+Enter', () => void save(), { enabled: picked && !sender.sending, label: '保存附件' })
  useShortcut('Escape', onClose, { enabled: !sender.sending, label: '收起，文件保留' })
  return (
    <section className="add-attachments" aria-label="添加附件" onKeyDown={enterGoesOn}>
      <h2>添加附件</h2>
      <FilePicker
        multiple
        autoFocus
        label="选择文件"
        onPick={(picked) =>
          sender.pick(picked, {
            source: '诉求人提供',
            collector: actor.name,
            collectedAt: thisMinute()
          })
        }
      />
      <PendingFileRows sender={sender} onRetry={(key) => void sender.send(target, key)} />
      <div className="step-foot held-foot">
        {picked ? (
          <Button type="primary" loading={sender.sending} onClick={() => void save()}>
            保存附件
          </Button>
        ) : null}
        <Button type="text" disabled={sender.sending} onClick={onClose}>
          收起
        </Button>
        <span className="quiet step-keys">{picked ? 'Ctrl+Enter · ' : ''}Esc 收起，文件保留</span>
      </div>
    </section>
  )
}
