import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * A program that sets a folder up and is killed at the n-th file it touches: `FOLDER N`. It prints `whole` when it
 * got to the end.
 */
const [folder = '', at = ''] = process.argv.slice(2)
let left = Number(at)

function killing<A extends unknown[], R>(real: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    if (left > 0 && String(args[0]).startsWith(folder) && --left === 0) process.kill(process.pid, 'SIGKILL')
    return real(...args)
  }
}

Object.assign(fs, {
  mkdirSync: killing(fs.mkdirSync),
  openSync: killing(fs.openSync),
  renameSync: killing(fs.renameSync),
  rmSync: killing(fs.rmSync)
})
syncBuiltinESMExports()

const { openCentre, newCentreIn } = await import('./centre.ts')
await newCentreIn(openCentre(folder))
process.stdout.write('whole')
