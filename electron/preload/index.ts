import { contextBridge, ipcRenderer } from 'electron'
import type { Answer, AppEvent, Desktop, PrintAnswer, SaveAnswer } from '../../db/wire.ts'

const flushers = new Set<() => Promise<void>>()

/** All of them are waited for, also where one fails: what can be kept is kept. */
async function flushAll(): Promise<boolean> {
  const outcomes = await Promise.allSettled([...flushers].map(async (flush) => flush()))
  return outcomes.every(({ status }) => status === 'fulfilled')
}

ipcRenderer.on('flush', (_event, turn: number) => {
  void flushAll().then((kept) => ipcRenderer.invoke('flushed', turn, kept))
})

/** The whole surface of the page: no channel names, no raw ipcRenderer. */
const desktop: Desktop = {
  call: (name, input, marks) => ipcRenderer.invoke('call', name, input, marks) as Promise<Answer>,
  on: (listener) => {
    const relay = (_event: unknown, message: AppEvent) => {
      listener(message)
    }
    ipcRenderer.on('event', relay)
    return () => {
      ipcRenderer.off('event', relay)
    }
  },
  onFlush: (listener) => {
    flushers.add(listener)
    return () => {
      flushers.delete(listener)
    }
  },
  setUnsaved: (text) => {
    void ipcRenderer.invoke('unsaved', text)
  },
  os: {
    saveFile: (file) => ipcRenderer.invoke('os:save', file) as Promise<SaveAnswer>,
    openSaved: (token) => ipcRenderer.invoke('os:open', token) as Promise<Answer<null>>,
    print: () => ipcRenderer.invoke('os:print') as Promise<PrintAnswer>
  }
}

contextBridge.exposeInMainWorld('kuaichu', desktop)
