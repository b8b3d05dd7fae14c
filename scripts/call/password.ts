import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** The environment variable that holds the password where nobody sits at the keyboard. */
const variable = 'KUAICHU_PASSWORD'

/** The password from the environment, else typed without being shown. */
export function askPassword(account: string): Promise<string> {
  const given = process.env[variable]
  if (given !== undefined) return Promise.resolve(given)
  if (!process.stdin.isTTY) {
    return Promise.reject(new Error(`no password: set ${variable}, or run this at a terminal`))
  }
  process.stderr.write(`${account} 的密码 / password: `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      reader.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
