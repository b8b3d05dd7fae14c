import { app, utilityProcess } from 'electron'
import { join } from 'node:path'
import type { BackendMessage, MainMessage } from '../../db/wire.ts'
import type { Channel } from './supervisor.ts'
import { backendEnvironment, startNode } from './node-channel.ts'

/** The Node-API version that the database component needs. */
const neededNodeApi = 10

function startUtility(file: string, folder: string): Channel {
  const child = utilityProcess.fork(file, [folder], {
    serviceName: 'kuaichu backend',
    stdio: 'ignore',
    env: backendEnvironment(folder)
  })
  return {
    post: (message: MainMessage) => {
      child.postMessage(message)
    },
    onMessage: (listener) => {
      child.on('message', (message: BackendMessage) => {
        listener(message)
      })
    },
    onExit: (listener) => {
      // The exit follows and is what counts; an error nobody listens to would end this process too.
      child.on('error', () => undefined)
      child.on('exit', listener)
    },
    kill: () => {
      child.kill()
    }
  }
}

/**
 * Starts the backend: as a utility process on what ships; as a child of a newer Node where this Electron is
 * too old for the database component (the development fallback).
 */
export function startBackend(appFolder: string, dataFolder: string): Channel {
  const file = join(appFolder, 'out', 'main', 'backend.js')
  if (Number(process.versions['napi'] ?? 0) >= neededNodeApi) return startUtility(file, dataFolder)
  const carried = app.isPackaged
    ? join(process.resourcesPath, 'node')
    : join(appFolder, 'node_modules', 'node', 'bin', 'node')
  const node = process.env['KUAICHU_NODE'] ?? carried
  // Plain Node can't read inside the archive; a package made for it keeps the backend outside.
  return startNode(file.replace('app.asar', 'app.asar.unpacked'), dataFolder, node)
}
