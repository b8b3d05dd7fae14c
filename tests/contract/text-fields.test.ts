import { describe, expect, it } from 'vitest'
import { api, type CallName } from '../../db/api.ts'
import { fieldTitle } from '../../db/text/field-title.ts'
import { apiStrings } from '../support/api-fields.ts'
import type { TextField } from '../../db/text/fields.ts'

/**
 * What is typed against what is kept, letter by letter, in every text field of every call. The fields are found by
 * walking the schemas: a new one is under the same rules or is named here.
 */

const strings = apiStrings().filter(({ format }) => format === '')
const texts = strings.flatMap(({ text, ...rest }) => (text ? [{ ...rest, ...text }] : []))
const ofKind = (...kinds: TextField['text'][]) => texts.filter(({ text }) => kinds.includes(text))

/** Strings that are no text: secrets, codes and ids are taken as they are, phones and file names have rules of their own. */
const otherRules =
  /\/(password|current|next|recoveryCode|shown.*|phone|divisionCode|body|key|of|after\/(registeredAt|key))$|^attachments\.add\/name$/

/** Fields of one line that ask for a certain shape besides. */
const shaped = /\/(creditCode|numberTemplates\/\w+|day)$/

it('every string of the API is a text of a known kind, or has a rule of its own', () => {
  const unknown = strings.filter(({ text, place }) => text === null && !otherRules.test(place))
  expect(unknown.map(({ place }) => place)).toEqual([])
  expect(texts.filter(({ text }) => text === 'text').map(({ place }) => place)).toEqual([
    'holidays.readText/content',
    'holidays.import/content',
    'dutyList.propose/text',
    'cases.register/content',
    'cases.register/request',
    'cases.screen/reason',
    'cases.decide/basis',
    'cases.handle/text',
    'cases.repeat/content',
    'cases.assign/note',
    'cases.assign/helps[]/task',
    'cases.receive/note',
    'cases.sendBack/reason',
    'cases.noteHelp/text',
    'cases.moveTier/reason',
    'cases.moveGrade/reason',
    'extensions.ask/reason',
    'extensions.answer/opinion',
    'extensions.resume/text',
    'charge.begin/reason',
    'charge.visit/text',
    'charge.handOver/reason',
    'charge.discharge/words',
    'service.record/note',
    'cases.requestClosing/result',
    'mediation.recordSession/transcript[]/text',
    'mediation.recordSession/outcomeNote',
    'mediation.recordAgreement/facts',
    'mediation.recordAgreement/disputes',
    'mediation.recordAgreement/clauses[]/text',
    'signoff.signAsApplicant/opinion',
    'signoff.witness/reason',
    'signoff.signAsStaff/opinion',
    'signoff.return/reason',
    'revisits.record/text',
    'revisits.record/recurrence',
    'revisits.record/conductNote',
    'revisits.record/opinion',
    'revisits.waive/text',
    'revisits.recheck/text',
    'revisits.recheck/opinion',
    'supervision.issue/problem',
    'supervision.issue/demand',
    'supervision.answer/text',
    'supervision.settle/words',
    'supervision.withdraw/reason',
    'sampling.preview/numbers',
    'sampling.draw/numbers',
    'sampling.record/answers[]/answer',
    'sampling.record/words',
    'appraisals.record/points[]/note',
    'appraisals.record/reason',
    'appraisals.tell/words',
    'clues.add/text',
    'clues.note/words',
    'checklists.make/measure',
    'checklists.setLine/measure',
    'checklists.setLine/before/measure',
    'checklists.tick/result',
    'checklists.reopen/reason',
    'checklists.setClosed/reason',
    'dossier.file/note'
  ])
  expect(ofKind('line').length).toBeGreaterThan(40)
  expect(ofKind('name').length).toBeGreaterThan(10)
})

/** Refused by a rule of their own that lets no broken text by, or cleaned by it. */
const neverBroken = /\/(phone|divisionCode|shown.*)$|^attachments\.add\/name$/

it('every string that may come in broken has a name in words for its refusal', () => {
  const nameless = strings.filter(({ text, place }) => {
    const [name = '', ...path] = place.replaceAll('[]', '/0').split('/')
    return (
      text === null && !neverBroken.test(place) && fieldTitle(api[name as CallName].input, path) === undefined
    )
  })
  expect(nameless.map(({ place }) => place)).toEqual([])
})

const breaks = [
  ['LF', '\n'],
  ['CR', '\r'],
  ['CRLF', '\r\n'],
  ['U+000B, as Word writes it', '\u000b'],
  ['U+000C', '\u000c'],
  ['U+0085', '\u0085'],
  ['U+2028', '\u2028'],
  ['U+2029', '\u2029']
] as const

/** Typed, and kept in a field of one line, of many lines, for a name. */
const letters: readonly (readonly [what: string, typed: string, line: string, text: string, name: string])[] =
  [
    ...breaks.flatMap(([what, end]) => [
      [
        `${what} between Han characters`,
        `永兴村${end}3组`,
        '永兴村 3组',
        '永兴村\n3组',
        '永兴村 3组'
      ] as const,
      [`${what} between letters`, `Room${end}Two`, 'Room Two', 'Room\nTwo', 'Room Two'] as const,
      [`${what} at both ends`, `${end}一组${end}`, '一组', '一组', '一组'] as const
    ]),
    ['an empty line and an indent', '一组 \r\n\r\n  二组', '一组 二组', '一组 \n\n  二组', '一组 二组'],
    ['a tab, as from a table', '一组\t二组', '一组 二组', '一组\t二组', '一组 二组'],
    ['hyphens of every make', 'a-b－c—d–e‑f−g', 'a-b－c—d–e‑f−g', 'a-b－c—d–e‑f−g', 'a-b－c—d–e‑f−g'],
    ['a space', '一组 二组', '一组 二组', '一组 二组', '一组 二组'],
    ['a full-width space', '一组　二组', '一组　二组', '一组　二组', '一组 二组'],
    ['spaces around it', ' 　一组　 ', '一组', '一组', '一组'],
    [
      'a blank left for a hand',
      '2026年    月　　日',
      '2026年    月　　日',
      '2026年    月　　日',
      '2026年 月 日'
    ],
    ['a line to be filled in', '____元', '____元', '____元', '____元'],
    ['a character outside the first plane', '李𠮷', '李𠮷', '李𠮷', '李𠮷'],
    ['a chosen shape of a character', '葛󠄀城', '葛󠄀城', '葛󠄀城', '葛󠄀城'],
    ['a decomposed letter', 'A\u030a', 'Å', 'Å', 'Å'],
    ['half a character', '赵\ud842', '赵\ufffd', '赵\ufffd', '赵\ufffd'],
    ['full-width letters and digits', 'ＡＢ１２', 'ＡＢ１２', 'ＡＢ１２', 'ＡＢ１２'],
    ['a zero-width space, as chats leave it', '堰\u200b塘', '堰塘', '堰塘', '堰塘'],
    ['a byte-order mark', '\ufeff堰塘\ufeff', '堰塘', '堰塘', '堰塘'],
    ['turns of the reading direction', '\u202d139\u202c0001\u200e', '1390001', '1390001', '1390001'],
    ['a soft hyphen', 'Wasser\u00adrohr', 'Wasserrohr', 'Wasserrohr', 'Wasserrohr'],
    ['a word joiner', '堰\u2060塘', '堰塘', '堰塘', '堰塘'],
    ['the place of a lost picture', '见图\ufffc', '见图', '见图', '见图'],
    ['joiners with nothing to join', '\u200d堰\u200c塘\u200d', '堰塘', '堰塘', '堰塘'],
    ['joiners that join', '👨\u200d👩\u200d👧', '👨‍👩‍👧', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['a scanner’s control characters', '\u0002堰\u001f塘\u007f', '堰塘', '堰塘', '堰塘']
  ]

/** What the field keeps, or the words it is refused with. */
function kept({ schema }: { schema: (typeof texts)[number]['schema'] }, typed: string): unknown {
  const read = schema.safeParse(typed)
  return read.success ? read.data : read.error.issues[0]?.message
}

describe.each(letters)('%s', (_what, typed, line, text, name) => {
  const expected = { line, text, name }

  it('is kept by one rule in every field of its kind', () => {
    for (const field of texts.filter(({ place }) => !shaped.test(place))) {
      const limit = [...expected[field.text]].length > field.characters
      const right = limit ? `${field.title}最多 ${String(field.characters)} 字` : expected[field.text]
      expect(kept(field, typed), field.place).toBe(right)
    }
  })

  it('once kept stays as it is', () => {
    for (const field of texts.filter(({ place }) => !shaped.test(place))) {
      const once = kept(field, typed)
      if (once === expected[field.text]) expect(kept(field, once), field.place).toBe(once)
    }
  })
})

describe('a limit', () => {
  const plain = texts.filter(({ place }) => !shaped.test(place))

  it.each(plain)('of $characters characters is met exactly by $place', (field) => {
    for (const character of ['堰', '𠮷', 'a']) {
      const full = character.repeat(field.characters)
      expect(kept(field, full)).toBe(full)
      expect(kept(field, ` ${full}\u200b\n`)).toBe(full)
      expect(kept(field, full + character)).toBe(`${field.title}最多 ${String(field.characters)} 字`)
    }
  })

  it('is what the centre’s forms say: the 50th and the 51st character of a name', () => {
    expect(new Set(ofKind('name').map(({ characters }) => characters))).toEqual(new Set([50]))
  })
})

it.each(['', ' ', '　', '\n', '\u200b', '\ufeff', '\u3164', '\u2800', '\ufe0f', '\u0000\u0007'])(
  '%j is nothing, wherever something must be said',
  (typed) => {
    const must = texts.filter(({ schema }) => !schema.safeParse('').success)
    expect(must.length).toBeGreaterThan(40)
    for (const field of must) expect(kept(field, typed), field.place).toBe(`${field.asked}${field.title}`)
  }
)

it('fields of a certain shape are read after they were cleaned', () => {
  const creditCode = texts.find(({ place }) => place.endsWith('applicants[]/creditCode'))
  if (!creditCode) throw new Error('no credit code')
  for (const [, end] of breaks)
    expect(kept(creditCode, `91511902MA6000001C${end}`)).toBe('91511902MA6000001C')
  expect(kept(creditCode, '\u200b91511902MA6000001C\u202c')).toBe('91511902MA6000001C')
  expect(kept(creditCode, '91511902MA\n6000001C')).toContain('统一社会信用代码')
  const template = texts.find(({ place }) => place.endsWith('numberTemplates/case'))
  if (!template) throw new Error('no template')
  expect(kept(template, '〔{年}〕{简}诉字\u000b第{号4}号')).toBe('〔{年}〕{简}诉字 第{号4}号')
})

it('what forms let one choose is asked for as a choice', () => {
  const chosen = texts.filter(({ asked }) => asked === '请选择').map(({ title }) => title)
  expect([...new Set(chosen)].sort()).toEqual(
    [
      '清单种类',
      '来源渠道',
      '诉求类别',
      '涉及领域',
      '办理方式',
      '调解室',
      '履行人',
      '身份核验方式',
      '回访方式',
      '抽查方式',
      '评查结果',
      '领域',
      '分档'
    ].sort()
  )
})
