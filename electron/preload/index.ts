import { contextBridge, ipcRenderer } from 'electron'
import type { Answer, AppEvent, Desktop, SaveAnswer } from '../../db/wire.ts'

/** The whole surface of the page: no channel names, no raw ipcRenderer. */
const desktop: Desktop = {
  call: (name, input, act) => ipcRenderer.invoke('call', name, input, act) as Promise<Answer>,
  on: (listener) => {
    const relay = (_event: unknown, message: AppEvent) => {
      listener(message)
    }
    ipcRenderer.on('event', relay)
    return () => {
      ipcRenderer.off('event', relay)
    }
  },
  os: {
    saveFile: (file) => ipcRenderer.invoke('os:save', file) as Promise<SaveAnswer>,
    openSaved: (token) => ipcRenderer.invoke('os:open', token) as Promise<Answer<null>>,
    print: () => ipcRenderer.invoke('os:print') as Promise<void>
  }
}

contextBridge.exposeInMainWorld('kuaichu', desktop)
