import { beforeAll, describe, expect, it } from 'vitest'
import { maxParties } from '../../db/cases/case.ts'
import { newCentre, password, type TestCentre } from '../support/centre.ts'
import { registration } from '../support/life.ts'

const person = (change: object = {}) => ({ name: '赵德福', ...change })
const people = (count: number, change: object = {}) =>
  Array.from({ length: count }, (_, index) => person({ name: `代表${String(index)}`, ...change }))

const bounds = '来访人数应是 1 到 100000 的整数（人），请只写数字'

describe('a registration', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
  })

  const register = async (change: object) => {
    const { id } = await centre.call('cases.register', { ...registration(), ...change })
    return centre.call('cases.read', { caseId: id })
  }

  it('takes 10,000 characters, those of the supplementary planes counted once', async () => {
    for (const character of ['渗', '𬱖']) {
      const content = character.repeat(10_000)
      expect((await register({ content })).facts.content).toBe(content)
    }
  })

  it('keeps what no font may have and no form may hold out of the data', async () => {
    const read = await register({
      content: '第一行\r\n第二行\u0000\u0007\u001b[31m\u0085\ufffe',
      summary: ' \u0002堰塘渗漏\u0003 ',
      applicants: [person({ name: '欧阳•国强\u0000' })],
      respondents: [person({ name: '王䶮' })]
    })
    expect(read.facts).toMatchObject({ content: '第一行\n第二行[31m', summary: '堰塘渗漏' })
    expect(read.parties.map((party) => party.name)).toEqual(['欧阳·国强', '王䶮'])
  })

  it.each(['\n', '\r\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'])(
    'keeps a break %j as a space where there is one line, and as a line where there are many',
    async (end) => {
      const read = await register({
        location: `永兴村${end}3组`,
        summary: `堰塘渗漏${end}要求整治`,
        request: `查清原因${end}限期整治`,
        applicants: [person({ address: `永兴村${end}3组`, legalRepresentative: `欧阳${end}国强` })]
      })
      expect(read.facts).toMatchObject({
        location: '永兴村 3组',
        summary: '堰塘渗漏 要求整治',
        request: '查清原因\n限期整治'
      })
      expect(read.parties[0]).toMatchObject({
        address: '永兴村 3组',
        legalRepresentative: '欧阳 国强'
      })
    }
  )

  it('takes text for text, whatever it looks like', async () => {
    const texts = [
      `'; DROP TABLE cases; --`,
      '<script>alert(1)</script>',
      '${process.exit(1)}',
      '%s%n',
      '{"$file":"x"}'
    ]
    for (const content of texts) expect((await register({ content })).facts.content).toBe(content)
    expect((await centre.call('cases.list', { search: `' OR 1=1 --` })).total).toBe(0)
    expect((await centre.call('cases.list', { search: '%' })).total).toBe(0)
  })

  it('takes a thousand people on each side', async () => {
    const crowd = people(maxParties)
    const read = await register({
      visitMode: '集体',
      visitorCount: 3_000,
      applicants: crowd,
      respondents: crowd
    })
    expect(read.parties.map((party) => party.name)).toEqual([...crowd, ...crowd].map(({ name }) => name))
  })

  it('is listed by a state however often it is named', async () => {
    const states = Array<'registered'>(40_000).fill('registered')
    const named = await centre.call('cases.list', { states })
    expect(named.total).toBe((await centre.call('cases.list', { states: ['registered'] })).total)
  })

  it('takes five representatives', async () => {
    const read = await register({ applicants: people(5, { representative: true }) })
    expect(read.parties).toHaveLength(5)
  })

  it.each([
    ['10,001 characters', { content: '渗'.repeat(10_001) }, ['content'], '诉求内容最多 10000 字'],
    ['nothing told', { content: ' \n\u0000 ' }, ['content'], '请填写诉求内容'],
    ['no request', { request: undefined }, ['request'], '请填写具体请求'],
    ['101 characters of summary', { summary: '渗'.repeat(101) }, ['summary'], '诉求摘要最多 100 字'],
    ['nobody', { applicants: [] }, ['applicants'], '请至少填写一名诉求人'],
    ['nobody at all', { applicants: undefined }, ['applicants'], '请填写诉求人'],
    [
      'more people than a case holds',
      { visitMode: '集体', visitorCount: 3_000, applicants: people(maxParties + 1) },
      ['applicants'],
      '诉求人最多登记 1000 名；人再多的，名单作为附件添加'
    ],
    ['more on the other side', { respondents: people(2_500) }, ['respondents'], '相对方最多登记 1000 名'],
    [
      'a sixth representative',
      { applicants: people(6, { representative: true }) },
      ['applicants', 5, 'representative'],
      '最多推选 5 名代表'
    ],
    [
      'two anonymous applicants',
      { applicants: people(2, { kind: 'anonymous' }) },
      ['applicants', 0, 'kind'],
      '匿名诉求只登记一名诉求人'
    ],
    [
      'an anonymous one beside a named one',
      { applicants: [person(), person({ kind: 'anonymous' })] },
      ['applicants', 1, 'kind'],
      '匿名诉求只登记一名诉求人'
    ],
    [
      'an anonymous respondent',
      { respondents: [person({ kind: 'anonymous' })] },
      ['respondents'],
      '相对方不能匿名'
    ],
    [
      'a wrong ID number',
      { applicants: [person(), person({ idNumber: '511902196203141710' })] },
      ['applicants', 1, 'idNumber'],
      '校验位不对'
    ],
    [
      'a birth in the future',
      { applicants: [person({ birthDate: '2026-11-22' })] },
      ['applicants', 0, 'birthDate'],
      '出生日期不能晚于现在'
    ],
    [
      'a number of somebody not yet born',
      { applicants: [person({ idNumber: '511902209901010012' })] },
      ['applicants', 0, 'idNumber'],
      '出生日期不能晚于现在'
    ],
    [
      'a phone that is none',
      { applicants: [person({ phone: '不知道' })] },
      ['applicants', 0, 'phone'],
      '电话里的“不知道”不是号码；如 13900000001'
    ],
    ['tomorrow', { registeredAt: '2026-11-22T09:00:00+08:00' }, ['registeredAt'], '登记时间不能晚于现在'],
    [
      'the year 10000',
      { registeredAt: '9999-12-31T23:59:59-12:00' },
      ['registeredAt'],
      '年份应在 1900 到 2099 之间'
    ],
    ['a day without a time', { registeredAt: '2026-08-03' }, ['registeredAt'], '时间应写成'],
    ['an unknown channel', { channel: '飞鸽传书' }, ['channel'], '来源渠道里没有“飞鸽传书”'],
    ['an unknown field', { field: '农业农村' }, ['field'], '涉及领域里没有“农业农村”'],
    ['an unknown colour', { colour: '紫' }, ['colour'], '请选择紧急程度'],
    ['an unknown tier', { tier: '省' }, ['tier'], '请选择层级'],
    ['no visitors', { visitorCount: 0 }, ['visitorCount'], bounds],
    ['three who came alone', { visitorCount: 3 }, ['visitorCount'], '个人来访的人数是 1'],
    ['a crowd of one', { visitMode: '集体' }, ['visitorCount'], '集体来访的人数至少是 2'],
    [
      'two written down for one who came',
      { visitMode: '个人', applicants: [person({}), person({ name: '赵大秀', idNumber: '' })] },
      ['visitMode'],
      '登记了 2 名诉求人，来访形式应选“集体”'
    ],
    [
      'more written down than came',
      {
        visitMode: '集体',
        visitorCount: 2,
        applicants: ['赵德福', '赵大秀', '钱桂兰'].map((name) => ({ name }))
      },
      ['visitorCount'],
      '登记了 3 名诉求人，人数至少填 3'
    ],
    [
      'more written down than came, nothing said of the form',
      { visitorCount: 1, applicants: [{ name: '赵德福' }, { name: '赵大秀' }] },
      ['visitorCount'],
      '登记了 2 名诉求人，人数至少填 2'
    ],
    ['half a visitor', { visitorCount: 1.5 }, ['visitorCount'], bounds],
    ['all of mankind', { visitorCount: 8e9 }, ['visitorCount'], bounds],
    ['more than a number holds', { visitorCount: 1e308 }, ['visitorCount'], bounds],
    ['a number for a text', { summary: 7 }, ['summary'], '请填写诉求摘要'],
    ['a text for a list', { applicants: '赵德福' }, ['applicants'], '请填写诉求人'],
    ['an object for a text', { content: { toString: 'x' } }, ['content'], '请填写诉求内容'],
    ['a text for yes or no', { confidential: '是' }, ['confidential'], 'confidential：']
  ])('with %s is refused at its field, and nothing is written', async (_what, change, path, message) => {
    const before = (await centre.call('cases.list', {})).total
    const refused = await centre.refusal('cases.register', { ...registration(), ...change })
    expect(refused.fields?.[0]?.path).toEqual(path)
    expect(refused.fields?.[0]?.message).toContain(message)
    expect(refused.message).toContain(message)
    expect((await centre.call('cases.list', {})).total).toBe(before)
  })

  it.each([undefined, null, '', 'x', 7, [], [registration()], new Map()])(
    'that is %j is refused',
    async (input) => {
      const refused = await centre.refusal('cases.register', input)
      expect(refused.code).toBe('INVALID_INPUT')
      expect(refused.message).not.toContain('：：')
    }
  )

  it('has no way to the prototypes', async () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "content": "内容"}'
    ) as object
    await register({ ...hostile, applicants: [{ ...person(), ...hostile }] })
    const own: object = Object.defineProperty(registration(), '__proto__', {
      value: { polluted: 1 },
      enumerable: true
    })
    await centre.call('cases.register', own as never)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('ignores what it was not asked: state, number, owner, id', async () => {
    const read = await register({
      state: 'closed',
      number: 'X',
      ownerId: 'X',
      id: 'X',
      cycle: 9,
      endedAt: 'X'
    })
    expect(read).toMatchObject({ state: 'registered', cycle: 1, owner: null, closedAt: null })
    expect(read.number).toMatch(/^〔2026〕梁诉字第\d{4}号$/)
  })
})

describe('a page of the list', () => {
  it.each([
    ['no rows', { limit: 0 }, 'limit'],
    ['too many rows', { limit: 201 }, 'limit'],
    ['half a row', { limit: 1.5 }, 'limit'],
    ['a state that does not exist', { states: ['done'] }, 'states'],
    ['a cursor of another kind', { after: 'x' }, 'after'],
    ['101 characters to look for', { search: 'x'.repeat(101) }, 'search']
  ])('with %s is refused', async (_what, input, field) => {
    const centre = await newCentre()
    await centre.signIn('何秋菊')
    const refused = await centre.refusal('cases.list', input)
    expect(refused.code).toBe('INVALID_INPUT')
    expect(refused.fields?.[0]?.path[0]).toBe(field)
  })
})

describe('a text that no record can hold', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
  })

  const half = '\ud83d'
  it.each([
    ['half a character in a key', 'drafts.keep', { key: `step/${half}`, body: '{}' }, 'key'],
    ['a NUL in a key', 'drafts.keep', { key: 'step/\0', body: '{}' }, 'key'],
    ['half a character in a draft', 'drafts.keep', { key: 'step', body: `"${half}"` }, 'body'],
    ['half a character in a writer’s id', 'drafts.drop', { key: 'step', of: half }, 'of'],
    ['half a character in a key to read', 'drafts.read', { key: half }, 'key'],
    [
      'half a character in a new password',
      'people.changePassword',
      { current: password, next: `Xinmima-2026${half}` },
      'next'
    ],
    ['a NUL in a password', 'session.signIn', { name: '何秋菊', password: 'x\0' }, 'password']
  ] as const)('%s is refused at its field', async (_what, name, input, field) => {
    const refused = await centre.refusal(name, input)
    expect([refused.code, refused.fields?.[0]?.path]).toEqual(['INVALID_INPUT', [field]])
    expect(refused.message).toContain('请删去重填')
  })
})
