import { useEffect, useRef, useState } from 'react'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { unwrap } from '../api/send.ts'
import type { Job } from '../api/use-job.ts'
import { useDeskVisible } from './desk-visibility.ts'
import { useSay } from './footer-message.tsx'

interface BuiltFile {
  name: string
  bytes: Uint8Array
}

/** What became of the file that was built. */
type Saving =
  | { step: 'not' }
  /** Being fetched, or the question where to is on screen. */
  | { step: 'asking' }
  /** Not on the disk: what was fetched is kept for another try. */
  | { step: 'unsaved'; file: BuiltFile; error: AppError | null }
  | { step: 'saved'; name: string; token: string; error: AppError | null }

/** Whether somebody looks at this part of the page right now; to be asked, not drawn. */
function useInSight(): () => boolean {
  const visible = useDeskVisible()
  const inSight = useRef(false)
  useEffect(() => {
    inSight.current = visible
    return () => {
      inSight.current = false
    }
  }, [visible])
  return () => inSight.current
}

/**
 * Builds a Word file, saves it where the user says, opens it. Nothing here blocks the page. Where the person went
 * elsewhere meanwhile, no dialog runs after them: the file waits. `what` names the file at the foot.
 */
export function useBuiltFile(
  job: Job<'dossier.build' | 'dossier.buildPaper'>,
  what: { made: string; saved: string }
) {
  const say = useSay()
  const isInSight = useInSight()
  const [awaited, setAwaited] = useState(false)
  const [saving, setSaving] = useState<Saving>({ step: 'not' })

  async function build() {
    setSaving({ step: 'not' })
    setAwaited(true)
    const made = await job.start()
    setAwaited(false)
    if (!made) return
    if (isInSight()) await save({ name: made.name, bytes: made.bytes })
    else say(`${what.made}已生成，还没有保存`)
  }

  async function fetchAndSave() {
    setSaving({ step: 'asking' })
    const made = await job.fetch()
    if (made) await save({ name: made.name, bytes: made.bytes })
    else setSaving({ step: 'not' })
  }

  async function save(file: BuiltFile) {
    setSaving({ step: 'asking' })
    try {
      const answer = unwrap(await window.kuaichu.os.saveFile(file))
      if (!answer.saved) {
        setSaving({ step: 'unsaved', file, error: null })
        return
      }
      setSaving({ step: 'saved', name: answer.name, token: answer.token, error: null })
      say(`${what.saved}已保存为 ${answer.name}`)
      job.drop()
    } catch (error) {
      setSaving({ step: 'unsaved', file, error: asAppError(error) })
    }
  }

  async function open(saved: { name: string; token: string }) {
    try {
      unwrap(await window.kuaichu.os.openSaved(saved.token))
    } catch (error) {
      setSaving({ step: 'saved', ...saved, error: asAppError(error) })
    }
  }

  const { stand } = job
  const isMade = stand.step === 'made'
  const asking = saving.step === 'asking' || (awaited && isMade)
  return {
    stand,
    saving: asking ? ({ step: 'asking' } as const) : saving,
    busy: stand.step === 'underWay' || asking,
    isMade,
    build: () => void build(),
    save: () => void (saving.step === 'unsaved' ? save(saving.file) : fetchAndSave()),
    open: (saved: { name: string; token: string }) => void open(saved),
    cancel: job.cancel,
    drop: job.drop
  }
}
