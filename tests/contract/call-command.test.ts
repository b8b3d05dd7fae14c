import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { api } from '../../db/api.ts'
import { newFolder } from '../support/centre.ts'
import { registration } from '../support/life.ts'
import { onePixelPng } from '../support/pictures.ts'

const launch = join(import.meta.dirname, '../../scripts/launch.mjs')

interface Line {
  ok: boolean
  value?: unknown
  error?: { code: string; message: string; fields?: { path: unknown[] }[] }
}

/** `npm run call -- …`: lines in, lines out. */
function call(args: string[], lines: unknown[] | Buffer = [], password?: string) {
  const { KUAICHU_PASSWORD: _ours, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [launch, 'call', ...args], {
    encoding: 'utf8',
    input: Buffer.isBuffer(lines)
      ? lines
      : lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    env: password === undefined ? env : { ...env, KUAICHU_PASSWORD: password }
  })
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
  return { status, answers, stderr }
}

describe('npm run call', () => {
  const folder = newFolder()
  let password = ''
  let first = ''
  const as = (account: string, lines: unknown[] | Buffer, word = password) =>
    call(['--data', folder, '--account', account], lines, word)

  beforeAll(() => {
    const { answers } = call(['--data', folder], [{ call: 'setup.trySample' }])
    const value = answers[0]?.value as { password: string }
    password = value.password
    const png = join(folder, '照片.png')
    writeFileSync(png, onePixelPng())
    const registered = as('何秋菊', [{ call: 'cases.register', input: registration() }])
    first = (registered.answers[0]?.value as { id: string }).id
  })

  it('refuses a line that is not UTF-8 by its number, and does the others', () => {
    const line = (name: string) =>
      JSON.stringify({
        call: 'cases.register',
        input: registration({ summary: name, applicants: [{ name: '周文' }] })
      })
    // 赵强 in GBK, as a Windows editor saves it.
    const gbk = Buffer.concat([
      Buffer.from('{"call": "cases.register", "input": {"summary": "'),
      Buffer.from([0xd5, 0xd4, 0xc7, 0xbf]),
      Buffer.from('"}}\r\n')
    ])
    const input = Buffer.concat([
      Buffer.from(`\ufeff${line('有标记的第一行')}\r\n`),
      gbk,
      Buffer.from(line('行内有\u2028和\u0085').replace('\\u2028', '\u2028'))
    ])
    const { status, answers } = as('何秋菊', input)
    expect(status).toBe(1)
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(answers[1]?.error?.message).toContain('第 2 行不是 UTF-8')
    const { answers: found } = as('何秋菊', [{ call: 'cases.list', input: { search: '标记的第一行' } }])
    expect(found[0]?.value).toMatchObject({ total: 1 })
  })

  it('tells in the app’s log what a reference number is about', () => {
    const vault = join(folder, 'attachments')
    symlinkSync(vault, vault)
    const known = { source: '现场拍摄', collector: '何秋菊', collectedAt: registration().registeredAt }
    const bytes = { $bytes: Buffer.from(onePixelPng()).toString('base64') }
    const { answers } = as('何秋菊', [
      { call: 'attachments.add', input: { ...known, caseId: first, name: '照片.png', bytes } }
    ])
    rmSync(vault)
    const reference = /编号 (\S+) /.exec(answers[0]?.error?.message ?? '')?.[1] ?? 'none'
    expect(readFileSync(join(folder, 'logs/kuaichu.log'), 'utf8')).toContain(`reference ${reference}`)
  })

  it('works as the account, one answer a line', () => {
    const { status, answers } = as('何秋菊', [
      { call: 'session.read' },
      '',
      { call: 'cases.list', input: { search: '赵德福' } }
    ])
    expect(status).toBe(0)
    expect(answers).toMatchObject([
      { ok: true, value: { name: '何秋菊' } },
      { ok: true, value: { total: 1, rows: [{ id: first, applicant: '赵德福' }] } }
    ])
  })

  it('goes on after a line that is wrong, and says so in the end', () => {
    const { status, answers } = as('何秋菊', [
      '{"call": "cases.list"',
      'null',
      '[]',
      { call: 'cases.lists' },
      { call: '__proto__' },
      { call: 'cases.read', input: {} },
      { call: 'cases.read', input: { $file: join(folder, 'missing') } },
      { call: 'cases.counts' }
    ])
    expect(status).toBe(1)
    expect(answers.map((answer) => answer.error?.code ?? 'ok')).toEqual([
      ...['INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT', 'UNKNOWN_CALL', 'UNKNOWN_CALL'],
      ...['INVALID_INPUT', 'INVALID_INPUT', 'ok']
    ])
    expect(answers[0]?.error?.message).toContain('第 1 行没有执行，这一行读不懂')
    for (const [index, number] of [
      [1, '第 2 行'],
      [2, '第 3 行']
    ] as const) {
      expect(answers[index]?.error?.message).toContain(`${number}没有执行，这一行读不懂：应是一个 JSON 对象`)
    }
    expect(answers[5]?.error?.fields).toMatchObject([{ path: ['caseId'] }])
  })

  it('stops where nobody reads the answers any more, and says how far it came', async () => {
    const total = () => {
      const [answer] = as('何秋菊', [{ call: 'cases.list', input: { limit: 1 } }]).answers
      return (answer?.value as { total: number }).total
    }
    const before = total()
    const env = { ...process.env, KUAICHU_PASSWORD: password }
    const args = [launch, 'call', '--data', folder, '--account', '何秋菊']
    const child = spawn(process.execPath, args, { env })
    const lines = Array.from({ length: 60 }, () => ({ call: 'cases.register', input: registration() }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(lines.map((line) => JSON.stringify(line)).join('\n'))
    child.stdout.once('data', () => child.stdout.destroy())
    const said = await text(child.stderr)
    const [, done = ''] = /做到第 (\d+) 行为止/.exec(said) ?? []
    expect(said).not.toContain('node:events')
    expect(Number(done)).toBeLessThan(60)
    expect(total() - before).toBe(Number(done))
  })

  it('takes bytes from a file or as base64, and gives them as base64', () => {
    const base64 = Buffer.from(onePixelPng()).toString('base64')
    const input = {
      caseId: first,
      source: '调取',
      collector: '何秋菊',
      collectedAt: '2026-08-03T10:00:00+08:00'
    }
    const added = as('何秋菊', [
      {
        call: 'attachments.add',
        input: { ...input, name: '一.png', bytes: { $file: join(folder, '照片.png') } }
      },
      { call: 'attachments.add', input: { ...input, name: '二.png', bytes: { $bytes: base64 } } },
      { call: 'attachments.add', input: { ...input, name: '三.png', bytes: base64 } }
    ])
    expect(added.answers.map((answer) => answer.ok)).toEqual([true, true, false])
    const ids = added.answers.slice(0, 2).map((answer) => (answer.value as { id: string }).id)
    const read = as(
      '何秋菊',
      ids.map((attachmentId) => ({ call: 'attachments.read', input: { attachmentId } }))
    )
    for (const answer of read.answers) expect(answer.value).toMatchObject({ bytes: { $bytes: base64 } })
  })

  it('is no back door: same permissions, same audit', () => {
    expect(as('何秋菊', [{ call: 'audit.verify' }]).answers[0]?.error?.code).toBe('NOT_PERMITTED')
    expect(call(['--data', folder], [{ call: 'cases.list' }]).answers[0]?.error?.code).toBe('NOT_SIGNED_IN')
    const before = (as('向华', [{ call: 'audit.verify' }]).answers[0]?.value as { entries: number }).entries
    const [after] = as('向华', [{ call: 'audit.verify' }]).answers
    expect(after?.value).toMatchObject({ entries: before + 1, faults: [] })
  })

  it('refuses a wrong password before it reads a line', () => {
    const { status, answers } = as('何秋菊', [{ call: 'cases.list' }], 'Falsch-2026')
    expect(status).toBe(1)
    expect(answers.map((answer) => answer.error?.code)).toEqual(['WRONG_CREDENTIALS'])
  })

  it('says what it needs when it is not told', () => {
    expect(call([])).toMatchObject({
      status: 2,
      answers: [],
      stderr: expect.stringContaining('--data FOLDER') as string
    })
    const { status, stderr } = call(['--data', folder, '--account', '何秋菊'])
    expect(status).toBe(1)
    expect(stderr).toContain('KUAICHU_PASSWORD')
  })
})

describe('npm run call -- --list', () => {
  const { status, answers } = call(['--list'])
  const listed = answers as unknown as {
    name: string
    kind: string
    summary: string
    access: unknown
    input: object
    output: object
  }[]

  it('names every call with the schemas of what goes in and comes out', () => {
    expect(status).toBe(0)
    expect(listed.map((entry) => entry.name)).toEqual(Object.keys(api))
    for (const entry of listed) {
      expect(entry.summary).not.toBe('')
      expect(entry.input, entry.name).toMatchObject({ type: 'object', properties: {} })
      expect(JSON.stringify(entry.output), entry.name).toMatch(/"(type|anyOf)":/)
    }
  })

  it('tells which fields are needed, in words of JSON Schema', () => {
    const input = listed.find((entry) => entry.name === 'cases.register')?.input
    expect(input).toMatchObject({
      required: [
        'channel',
        'category',
        'field',
        'colour',
        'tier',
        'registeredAt',
        'summary',
        'content',
        'request',
        'applicants'
      ],
      properties: {
        colour: { enum: ['红', '橙', '黄', '蓝', '绿'] },
        applicants: { type: 'array', items: { required: ['name'] } }
      }
    })
  })

  it('tells who may call, and how bytes are written', () => {
    expect(listed.find((entry) => entry.name === 'cases.register')?.access).toEqual(['窗口登记员'])
    expect(JSON.stringify(listed.find((entry) => entry.name === 'attachments.add')?.input)).toContain(
      '"$file"'
    )
  })
})
