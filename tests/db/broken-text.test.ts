import { describe, expect, it } from 'vitest'
import { newCentre, password } from '../support/centre.ts'

describe('half a character, or a NUL, where no text is cleaned', () => {
  it.each([
    ['session.signIn', { name: '何秋菊', password: 'a\ud842' }, '密码'],
    ['people.changePassword', { current: 'a\0', next: password }, '现在的密码'],
    ['drafts.keep', { key: 'a\ud842', body: '{}' }, '草稿的名称'],
    ['drafts.keep', { key: 'intake', body: '"\ud842"' }, '草稿']
  ] as const)('is refused by %s under the name of its field', async (name, input, title) => {
    const centre = await newCentre()
    await centre.signIn('何秋菊')
    const { fields } = await centre.refusal(name, input)
    expect(fields?.[0]?.message).toBe(`${title}：里面有读不出的字符（半个字符或空字符），请删去重填`)
  })
})
