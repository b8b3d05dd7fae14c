import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskPhone, partySchema, type PartyInput } from '../../../db/parties/party.ts'

const party = (input: Partial<PartyInput>) => partySchema.safeParse({ name: '赵德福', ...input })

describe('a phone number', () => {
  it.each([
    ['13900000001', '13900000001'],
    ['139 0000 0001', '13900000001'],
    ['0827-5550120', '0827-5550120'],
    ['08275550120', '08275550120'],
    ['5550120', '5550120'],
    ['0827-5550120-801', '0827-5550120-801'],
    ['0827－5550120－8', '0827-5550120-8'],
    ['0827—5550120——8', '0827-5550120-8'],
    ['0827–5550120‑8', '0827-5550120-8'],
    ['0827−5550120‐8', '0827-5550120-8'],
    ['0827ー5550120﹣8', '0827-5550120-8'],
    ['0827 － 5550120', '0827-5550120'],
    ['０８２７－５５５０１２０', '0827-5550120'],
    ['（0827）5550120', '0827-5550120'],
    ['(0827)-5550120转8', '0827-5550120-8'],
    ['１３９００００００１１', '13900000011'],
    ['13900000001\u2028', '13900000001'],
    ['400-820-8820', '400-820-8820'],
    ['95588', '95588'],
    ['12345', '12345'],
    ['', '']
  ])('%s is kept as %s', (typed, phone) => {
    expect(party({ phone: typed }).data?.phone).toBe(phone)
  })

  it.each([
    '1390000000',
    '139000000011',
    '1390000',
    '12900000001',
    '赵德福',
    '+8613900000001',
    '555012',
    '139-0000'
  ])('%s is refused', (phone) => {
    const { error } = party({ phone })
    expect(error?.issues[0]?.path).toEqual(['phone'])
    expect(error?.issues[0]?.message).toContain('应为 11 位手机号（如 13900000001）')
  })
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
    ['91511902ma6000001c', false],
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
