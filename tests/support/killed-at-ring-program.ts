import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** A program that changes a password and is killed where the key ring would be written: `FOLDER NAME NEXT ACT`. */
const [folder = '', name = '', next = '', act = ''] = process.argv.slice(2)
const open = fs.openSync

Object.assign(fs, {
  openSync(...args: Parameters<typeof open>): number {
    if (armed && String(args[0]).includes('keyring.json.')) process.kill(process.pid, 'SIGKILL')
    return open(...args)
  }
})
let armed = false
syncBuiltinESMExports()

const { openCentre, password } = await import('./centre.ts')
const centre = openCentre(folder)
await centre.signIn(name)
armed = true
await centre.send('people.changePassword', { current: password, next }, act)
process.stdout.write('not killed')
