import { describe, expect, it } from 'vitest'
import { scrub } from '../../electron/main/scrub.ts'

describe('a log line', () => {
  it.each([
    ['a name', 'no account named 赵德福'],
    ['a rare name', 'no account named 王䶮'],
    ['a name of the supplementary planes', 'no account named 𬱖𠮷'],
    ['a name with a dot', 'no account named 欧阳·国强'],
    ['an ID number', 'CHECK failed: 51190219620314171X'],
    ['an ID number in small letters', 'CHECK failed: 51190219620314171x'],
    ['an ID number in groups', 'CHECK failed: 511902 19620314 171X'],
    ['an old ID number', 'CHECK failed: 511902620314171'],
    ['a mobile phone', 'called 13900000001.'],
    ['a mobile phone in groups', 'called 139-0000-0001.'],
    ['a land line', 'called 0827-5550120.'],
    ['a short land line', 'called 5550120.'],
    ['an address', 'at 永兴村3组'],
    ['a mail address', 'wrote to zhao.defu@mail.example.cn'],
    ['a file name', 'ENOENT: C:\\Users\\赵德福\\身份证.jpg']
  ])('holds no trace of %s', (_what, line) => {
    const secrets = line.match(/[\p{Script=Han}·]+|[\d -]{6,}\d[Xx\d]|zhao\.defu|171[Xx]/gu) ?? []
    expect(secrets).not.toEqual([])
    for (const secret of secrets) expect(scrub(line)).not.toContain(secret.trim())
    expect(scrub(line)).not.toMatch(/\d{4}/)
  })

  it('keeps what a technician needs', () => {
    const line =
      'cases.register failed, reference GYSFFZNM: SqliteError: CHECK constraint failed: state\n    at serve (file:///app/out/main/backend.js:138:20)'
    expect(scrub(line)).toBe(line)
    expect(scrub('slow call cases.list: 1520 ms')).toBe('slow call cases.list: 1520 ms')
    expect(scrub('the backend exited with 134')).toBe('the backend exited with 134')
  })

  it('is the same when scrubbed again', () => {
    const once = scrub('王䶮 13900000001 a@b.cn')
    expect(once).toBe('※ # @')
    expect(scrub(once)).toBe(once)
  })
})
