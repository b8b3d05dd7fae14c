import { describe, expect, it } from 'vitest'
import { characterCount, cleanName, cleanText } from '../../../db/text/text.ts'
import { partySchema } from '../../../db/parties/party.ts'

const person = (name: string) => partySchema.safeParse({ name })
const kept = (name: string) => partySchema.parse({ name }).name
const message = (name: string) => person(name).error?.issues[0]?.message

describe('a name', () => {
  it.each(['王䶮', '𬱖', '李𠮷', '买买提·艾力', 'Ångström', '四川某某建筑劳务有限公司（巴州分公司）'])(
    '%s is kept as it is',
    (name) => {
      expect(kept(name)).toBe(name)
    }
  )

  it.each([
    ['the interpunct itself', '·'],
    ['a bullet', '•'],
    ['a one-dot leader', '․'],
    ['a hyphenation point', '‧'],
    ['a bullet operator', '∙'],
    ['a dot operator', '⋅'],
    ['a Greek dot', '\u0387'],
    ['a katakana dot', '・'],
    ['a half-width katakana dot', '･'],
    ['a full-width full stop', '．'],
    ['a word separator dot', '\u2e31'],
    ['a raised dot', '\u2e33'],
    ['a full stop', '.'],
    ['a dot with spaces', ' • ']
  ])('with %s between its parts gets U+00B7', (_what, dot) => {
    expect(kept(`欧阳${dot}国强`)).toBe('欧阳\u00b7国强')
  })

  it('keeps what is not a dot between two parts', () => {
    expect(cleanName('J.R.R. 托尔金')).toBe('J.R.R. 托尔金')
    expect(cleanName('张三、李四')).toBe('张三、李四')
  })

  it.each([
    ['a scanner’s control characters', '赵\u0002德\u001f福\u007f', '赵德福'],
    ['a line end', '赵德福\r\n', '赵德福'],
    ['a line end inside', '赵\n德福', '赵 德福'],
    ['many spaces', '  赵  德福 ', '赵 德福'],
    ['an ideographic space', '赵　德福', '赵 德福'],
    ['a decomposed letter', 'A\u030angstro\u0308m', 'Ångström'],
    ['half a character', '赵\ud842', '赵\ufffd']
  ])('comes clean of %s', (_what, typed, clean) => {
    expect(cleanName(typed)).toBe(clean)
  })

  it('has at most 50 characters, each of the supplementary planes counted once', () => {
    expect(characterCount('𬱖'.repeat(50))).toBe(50)
    expect(kept('𬱖'.repeat(50))).toBe('𬱖'.repeat(50))
    expect(message('𬱖'.repeat(51))).toBe('姓名最多 50 字')
    expect(message('王'.repeat(51))).toBe('姓名最多 50 字')
  })

  it.each(['', '   ', '\u0000\u0007', '　'])('%j is none', (name) => {
    expect(message(name)).toBe('请填写姓名或单位名称')
  })

  it('of an anonymous party is always the same', () => {
    expect(partySchema.parse({ kind: 'anonymous', name: '' }).name).toBe('匿名')
    expect(partySchema.parse({ kind: 'anonymous', name: '张三' }).name).toBe('匿名')
  })
})

describe('a text', () => {
  it('keeps tabs and line ends, and loses what no Word file may hold', () => {
    expect(cleanText('一\r\n二\r三\t四')).toBe('一\n二\n三\t四')
    expect(cleanText('\u0000一\u0008二\u001b\u0084\ufffe\uffff')).toBe('一二')
  })

  it.each([
    ['a line feed', '\n'],
    ['a carriage return', '\r'],
    ['both', '\r\n'],
    ['a vertical tab, as Word writes it', '\u000b'],
    ['a form feed', '\u000c'],
    ['a next line', '\u0085'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029']
  ])('breaks its line at %s; in a name that is a space', (_what, end) => {
    expect(cleanText(`一${end}二`)).toBe('一\n二')
    expect(cleanName(`赵${end}德福`)).toBe('赵 德福')
  })
})
