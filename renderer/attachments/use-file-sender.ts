import { useCallback, useRef, useState } from 'react'
import type { Input } from '../../db/api.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { pendingFile, type FileDefaults, type PendingFile } from './pending-file.ts'

export interface FileTarget {
  caseId: string
  /** The timeline entry the files belong to; null for what came with the registration. */
  eventId: string | null
}

export interface FileSender {
  files: PendingFile[]
  sending: boolean
  pick: (picked: { name: string; bytes: Uint8Array }[], defaults: FileDefaults) => void
  change: (key: string, part: Partial<PendingFile>) => void
  remove: (key: string) => void
  /** Brings a removed file back to its place. */
  putBack: (file: PendingFile, at: number) => void
  clear: () => void
  /** Stores the files one after another; answers how many could not be stored. */
  send: (target: FileTarget, only?: string) => Promise<number>
}

/** What is sent of a file. */
export function attachmentInput(file: PendingFile, target: FileTarget): Input<'attachments.add'> {
  const { name, bytes, source, collector, collectedAt, description } = file
  return { ...target, name, bytes, source, collector, collectedAt, description }
}

async function store(file: PendingFile, target: FileTarget): Promise<string> {
  try {
    await call('attachments.add', attachmentInput(file, target))
    return ''
  } catch (error) {
    return asAppError(error).message
  }
}

/** Keeps picked files with what was typed about them; a file leaves the list only when stored or removed. */
export function useFileSender(initial: PendingFile[], keep: (files: PendingFile[]) => void): FileSender {
  const [files, setFiles] = useState(initial)
  const [sending, setSending] = useState(false)
  const latest = useRef(files)

  const set = useCallback(
    (next: PendingFile[]) => {
      latest.current = next
      setFiles(next)
      keep(next)
    },
    [keep]
  )
  const change = (key: string, part: Partial<PendingFile>) => {
    set(latest.current.map((file) => (file.key === key ? { ...file, ...part } : file)))
  }
  const remove = (key: string) => set(latest.current.filter((file) => file.key !== key))

  const send = async (target: FileTarget, only?: string): Promise<number> => {
    setSending(true)
    for (const { key } of latest.current) {
      const file = latest.current.find((one) => one.key === key)
      if (!file || (only !== undefined && key !== only)) continue
      change(key, { status: 'adding', problem: '' })
      const reason = await store(file, target)
      if (reason === '') remove(key)
      else change(key, { status: 'failed', problem: reason })
    }
    setSending(false)
    return latest.current.length
  }

  return {
    files,
    sending,
    pick: (picked, defaults) => {
      const added = picked.map((file) => pendingFile(file, defaults, crypto.randomUUID()))
      set([...latest.current, ...added])
    },
    change,
    remove,
    putBack: (file, at) => set(latest.current.toSpliced(at, 0, file)),
    clear: () => set([]),
    send
  }
}
