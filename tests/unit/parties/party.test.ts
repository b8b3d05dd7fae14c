import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskPhone, partySchema, type PartyInput } from '../../../db/parties/party.ts'

const party = (input: Partial<PartyInput>) => partySchema.safeParse({ name: '赵德福', ...input })

it('a phone number is read as people write it, and told at its field where it is none', () => {
  expect(party({ phone: '（0827）5550120转8' }).data?.phone).toBe('0827-5550120-8')
  const { error } = party({ phone: '0827-555012' })
  expect(error?.issues[0]?.path).toEqual(['phone'])
  expect(error?.issues[0]?.message).toContain('电话的区号后面应是 7 或 8 位')
})

describe('a party', () => {
  it('has the birth date and sex that the citizen number tells, whatever was typed', () => {
    const typed = { idNumber: '51190219681105242x', sex: '男', birthDate: '1970-01-01' } as const
    expect(party(typed).data).toMatchObject({
      idNumber: '51190219681105242X',
      birthDate: '1968-11-05',
      sex: '女'
    })
  })

  it('without a number keeps what was typed', () => {
    expect(party({ sex: '女', birthDate: '1968-11-05' }).data).toMatchObject({
      sex: '女',
      birthDate: '1968-11-05'
    })
  })

  it('is told all that is wrong with it at once', () => {
    const { error } = party({ name: '长'.repeat(51), idNumber: '511902196203141710', phone: '1390000' })
    expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual(['idNumber', 'name', 'phone'])
    expect(party({ name: '', idNumber: '5' }).error?.issues.map(({ path }) => path[0])).toEqual([
      'name',
      'idNumber'
    ])
  })

  it('is told at the field what is wrong with its number', () => {
    expect(party({ idNumber: '511902196811052421' }).error?.issues[0]).toMatchObject({
      path: ['idNumber'],
      message: '身份证号校验位不对，请逐位核对'
    })
  })

  it.each([
    ['91511902MA6000001C', true],
    ['91511902MA600000IC', false],
    ['91511902MA600000', false],
    ['91511902ma6000001c', true],
    ['９１５１１９０２ＭＡ６〇００００１Ｃ', true],
    ['', true]
  ])('that is an organisation: credit code %j passes: %s', (creditCode, passes) => {
    expect(party({ kind: 'organisation', name: '某建筑劳务有限公司', creditCode }).success).toBe(passes)
  })
})

describe('masked', () => {
  it.each([
    ['51190219620314171X', '511902********171X'],
    ['E12345678', '*********'],
    ['', '']
  ])('the number %s is shown as %s', (number, shown) => {
    expect(maskIdNumber(number)).toBe(shown)
  })

  it.each([
    ['13900000001', '139****0001'],
    ['0827-5550120', '082*****0120'],
    ['5550120', '*******'],
    ['', '']
  ])('the phone %s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown)
  })
})
