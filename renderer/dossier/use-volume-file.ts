import { useState } from 'react'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { unwrap } from '../api/send.ts'
import { useCommand } from '../api/use-call.ts'
import { useSay } from '../ui/footer-message.tsx'

interface BuiltFile {
  name: string
  bytes: Uint8Array
}

export type VolumeFile =
  | { step: 'idle' }
  | { step: 'building' }
  | { step: 'saving'; file: BuiltFile }
  /** Built and not on the disk: what was built is kept for another try. */
  | { step: 'unsaved'; file: BuiltFile; error: AppError | null }
  | { step: 'saved'; name: string; token: string; error: AppError | null }
  | { step: 'failed'; error: AppError }

/** Builds the Word file of a volume, saves it where the user says, opens it. Nothing here blocks the page. */
export function useVolumeFile(caseId: string) {
  const say = useSay()
  const { mutateAsync: buildVolume } = useCommand('dossier.build')
  const [state, setState] = useState<VolumeFile>({ step: 'idle' })

  async function build() {
    setState({ step: 'building' })
    try {
      const { name, bytes } = await buildVolume({ caseId })
      await save({ name, bytes })
    } catch (error) {
      setState({ step: 'failed', error: asAppError(error) })
    }
  }

  async function save(file: BuiltFile) {
    setState({ step: 'saving', file })
    try {
      const answer = unwrap(await window.kuaichu.os.saveFile(file))
      if (answer.saved) {
        setState({ step: 'saved', name: answer.name, token: answer.token, error: null })
        say(`案卷已保存为 ${answer.name}`)
      } else {
        setState({ step: 'unsaved', file, error: null })
      }
    } catch (error) {
      setState({ step: 'unsaved', file, error: asAppError(error) })
    }
  }

  async function open(saved: { name: string; token: string }) {
    try {
      unwrap(await window.kuaichu.os.openSaved(saved.token))
    } catch (error) {
      setState({ step: 'saved', ...saved, error: asAppError(error) })
    }
  }

  return {
    state,
    busy: state.step === 'building' || state.step === 'saving',
    build: () => void build(),
    saveAgain: (file: BuiltFile) => void save(file),
    open: (saved: { name: string; token: string }) => void open(saved)
  }
}
