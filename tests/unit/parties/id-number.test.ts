import { describe, expect, it } from 'vitest'
import { readIdNumber } from '../../../db/parties/id-number.ts'
import sample from '../../fixtures/cases.json' with { type: 'json' }

interface SamplePerson {
  name: string
  idNumber?: string
  sex?: string
}

const people: SamplePerson[] = sample.cases.flatMap((one) => [
  ...(one.applicants as SamplePerson[]),
  ...(one.respondents as SamplePerson[])
])

describe('a citizen number (GB 11643)', () => {
  it.each(people.filter((person) => person.idNumber))(
    'of $name is right, and tells the sex',
    ({ idNumber, sex }) => {
      expect(readIdNumber(idNumber ?? '')).toMatchObject({ ok: true, idNumber, sex })
    }
  )

  it.each([
    ['11010519491231002X', '1949-12-31', '女'],
    ['440524188001010014', '1880-01-01', '男'],
    ['51190219620314171X', '1962-03-14', '男'],
    ['511902200002290013', '2000-02-29', '男']
  ])('%s was given to somebody born on %s', (idNumber, birthDate, sex) => {
    expect(readIdNumber(idNumber)).toEqual({ ok: true, idNumber, birthDate, sex })
  })

  it('is read as typed: a small x, spaces between groups', () => {
    expect(readIdNumber(' 110105 19491231 002x ')).toMatchObject({ ok: true, idNumber: '11010519491231002X' })
  })

  it.each([
    '１１０１０５１９４９１２３１００２Ｘ',
    '１１０１０５　１９４９１２３１　００２ｘ',
    '11〇1〇51949123100２X'
  ])('in full width is read as what it says: %s', (typed) => {
    expect(readIdNumber(typed)).toMatchObject({ ok: true, idNumber: '11010519491231002X' })
  })

  it.each([
    ['', '应为 18 位，现在是 0 位'],
    ['11010519491231002', '应为 18 位，现在是 17 位'],
    ['11010519491231002X1', '应为 18 位，现在是 19 位'],
    ['110105491231002', '15 位旧身份证号已停用'],
    ['1101051949123100XX', '前 17 位只能是数字'],
    ['11010519491231002Y', '末位是数字或 X'],
    ['1101051949①231002X', '只能是数字'],
    ['110105194912310021', '校验位不对'],
    ['110105194912310028', '校验位不对'],
    ['11010519491213002X', '校验位不对'],
    ['11010519491331002X', '“19491331”不是有效的出生日期'],
    ['11010519490229002X', '“19490229”不是有效的出生日期'],
    ['11010519001131002X', '“19001131”不是有效的出生日期'],
    ['11010519490001002X', '“19490001”不是有效的出生日期'],
    ['110105000101010029', '“00010101”不是有效的出生日期'],
    ['110105994912310029', '“99491231”不是有效的出生日期']
  ])('%s is refused: %s', (idNumber, reason) => {
    const reading = readIdNumber(idNumber)
    expect(reading.ok ? '' : reading.reason).toContain(reason)
  })

  it('is refused when any one digit is changed, or two neighbours are swapped', () => {
    const right = '51190219620314171X'
    for (let index = 0; index < 17; index++) {
      for (const digit of '0123456789'.replace(right[index] ?? '', '')) {
        expect(readIdNumber(right.slice(0, index) + digit + right.slice(index + 1)).ok).toBe(false)
      }
      const swapped =
        right.slice(0, index) + (right[index + 1] ?? '') + (right[index] ?? '') + right.slice(index + 2)
      expect(readIdNumber(swapped).ok).toBe(swapped === right)
    }
  })
})
