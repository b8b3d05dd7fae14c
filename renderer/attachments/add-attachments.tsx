import { Button } from 'antd'
import { api, type Input } from '../../db/api.ts'
import { finality } from '../api/finality.ts'
import { sureOf } from '../api/sure-of.ts'
import { useActor } from '../seat/signed-in.ts'
import { useFinalQuestion } from '../ui/final-question.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { FilePicker } from '../ui/file-picker.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { PendingFileRows } from './pending-file-rows.tsx'
import { attachmentInput, type FileSender } from './use-file-sender.ts'
import { thisMinute } from '../ui/typed-time.ts'

function isTaken(input: Input<'attachments.add'>): boolean {
  return api['attachments.add'].input.safeParse(input).success
}

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
  const { ask, question } = useFinalQuestion()
  const save = async () => {
    const sure = () => ask('保存附件', finality['attachments.add'].sentence)
    // Where none of them would be taken nothing is asked.
    const stored = sender.files.map((file) => attachmentInput(file, target)).find(isTaken)
    if (!(await sureOf('attachments.add', stored, sure))) return
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
      {question}
    </section>
  )
}
