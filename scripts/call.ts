// npm run call: the API for technicians. Same permissions, same audit as the app; no back door.
import { hostname } from 'node:os'
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { createService, type Service } from '../db/service.ts'
import type { Answer } from '../db/wire.ts'
import { toJsonLine, withBytes } from './call/json-bytes.ts'
import { calledIn, inputLines } from './call/lines.ts'
import { listCalls } from './call/list.ts'
import { openCallLog } from './call/log.ts'
import { askPassword } from './call/password.ts'

const usage = `npm run call -- --list
npm run call -- --data FOLDER [--account NAME] < CALLS
  CALLS: one JSON object a line, {"call": "cases.list", "input": {}}, in UTF-8; a line that is not is refused by its number, the others are done.
  A command may carry "act", a UUID of your choice: sent twice, it is done once and answered twice.
  Password: KUAICHU_PASSWORD, or typed. Without --account only setup.* and session.* can be called.
  Files in input: {"$file": "path"} or {"$bytes": "base64"}.`

/** All lines of one run come from one seat. */
const seat = 'call'

function print(value: unknown): void {
  process.stdout.write(toJsonLine(value) + '\n')
}

async function answerLine(service: Service, number: number, line: string): Promise<Answer> {
  try {
    const { call, input, act } = calledIn(line)
    return await service.call({
      seat,
      name: String(call),
      input: withBytes(input ?? {}),
      act: act === undefined ? undefined : typeof act === 'string' ? act : JSON.stringify(act)
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(`第 ${number} 行没有执行，这一行读不懂：${reason}`)
  }
}

function refused(message: string): Answer {
  return { ok: false, error: { code: 'INVALID_INPUT', message } }
}

function notUtf8(number: number): Answer {
  return refused(
    `第 ${number} 行不是 UTF-8 编码（多半是 GBK），没有执行。请把文件另存为 UTF-8 后重新提交这一行。`
  )
}

/** Whoever read the answers has gone: nothing more is done that nobody would be told of. */
function readerGone(): () => boolean {
  let gone = false
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    gone = true
  })
  return () => gone
}

async function serveLines(service: Service): Promise<boolean> {
  const isGone = readerGone()
  let allOk = true
  for await (const { number, text } of inputLines(process.stdin)) {
    if (isGone()) {
      process.stderr.write(
        `没有程序再读结果：做到第 ${number - 1} 行为止，从第 ${number} 行起没有执行。/ Nobody reads the answers: stopped before line ${number}.\n`
      )
      return false
    }
    if (text?.trim() === '') continue
    const answer = text === null ? notUtf8(number) : await answerLine(service, number, text)
    allOk &&= answer.ok
    print(answer)
  }
  return allOk
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      list: { type: 'boolean', default: false },
      data: { type: 'string' },
      account: { type: 'string' },
      help: { type: 'boolean', default: false }
    }
  })
  if (values.list) {
    listCalls().forEach(print)
    return 0
  }
  if (values.help || values.data === undefined) {
    process.stderr.write(usage + '\n')
    return values.help ? 0 : 2
  }
  const service = createService({
    folder: values.data,
    surroundings: { clock: () => new Date(), newId: () => uuidv7(), machine: hostname() },
    log: openCallLog(values.data)
  })
  try {
    if (values.account !== undefined) {
      const input = { name: values.account, password: await askPassword(values.account) }
      const signedIn = await service.call({ seat, name: 'session.signIn', input })
      if (!signedIn.ok) {
        print(signedIn)
        return 1
      }
    }
    return (await serveLines(service)) ? 0 : 1
  } finally {
    await service.close()
  }
}

process.exitCode = await main()
