import { spawn, type SpawnOptions } from 'node:child_process'
import { root } from './project.ts'

/** What became of a command. */
export interface Outcome {
  code: number
  output: string
}

interface RunOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** `show` lets the output through, `keep` collects stdout and stderr into the outcome. */
  output?: 'show' | 'keep'
}

/** Runs a program to its end. A program that can't be started or dies of a signal has a code other than 0 too. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  const keep = options.output === 'keep'
  const settings: SpawnOptions = {
    cwd: options.cwd ?? root,
    env: options.env ?? process.env,
    stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit']
  }
  return new Promise((resolve) => {
    const child = spawn(program, args, settings)
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** Runs a Node script with the Node we run on. */
export function runNode(args: string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, args, options)
}

/**
 * Runs a program with a window until it ends, and answers its exit code. Signals reach it exactly once, through us: Chromium
 * takes the first as “quit properly” and the second as “die now”, and a Ctrl+C in a terminal is sent to the whole group.
 */
export function runWindow(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const ownGroup = process.platform !== 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit', detached: ownGroup })
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const forward = (signal: NodeJS.Signals) => {
      // On Windows the console tells every process itself, and kill() would be a hard end.
      if (ownGroup) child.kill(signal)
    }
    for (const signal of signals) process.on(signal, forward)
    child.on('close', () => {
      for (const signal of signals) process.off(signal, forward)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}
