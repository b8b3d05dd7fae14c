import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { BackendMessage, MainMessage } from '../../db/wire.ts'
import type { Channel } from './supervisor.ts'

/** Compiled code is kept between starts; it holds none of the data. */
export function backendEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: join(folder, 'shell', 'compiled') }
}

/** Starts the backend as a child process of the given Node. */
export function startNode(file: string, folder: string, node: string): Channel {
  const child = fork(file, [folder], {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
    env: backendEnvironment(folder),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  return {
    post: (message: MainMessage) => {
      if (child.connected) child.send(message)
    },
    onMessage: (listener) => {
      child.on('message', (message) => {
        listener(message as BackendMessage)
      })
    },
    onExit: (listener) => {
      child.once('exit', listener)
      child.once('error', () => {
        listener(null)
      })
    },
    kill: () => {
      child.kill('SIGKILL')
    }
  }
}
