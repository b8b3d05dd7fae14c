import { beforeAll, describe, expect, it } from 'vitest'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { registration } from '../support/life.ts'

const room = (value: string) => ({ kind: 'room' as const, value })

describe('a value of a dictionary', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn(administrator)
  })
  const rooms = async () => (await centre.call('centre.read', {})).dictionaries.room

  it('added by mistake is taken out again, the others in their order', async () => {
    const before = await rooms()
    await centre.call('centre.addDictionaryValue', room('调界室'))
    await centre.call('centre.removeDictionaryValue', room('调界室'))
    expect(await rooms()).toEqual(before)
    expect((await centre.refusal('centre.removeDictionaryValue', room('调界室'))).code).toBe('NOT_FOUND')
  })

  it('stays with what was registered under it', async () => {
    const field = '农业农村/堰塘'
    await centre.call('centre.addDictionaryValue', { kind: 'field', value: field })
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration({ field }))
    await centre.signIn(administrator)
    await centre.call('centre.removeDictionaryValue', { kind: 'field', value: field })
    expect((await centre.call('cases.read', { caseId: id })).facts.field).toBe(field)
  })

  it('that is the last of its kind stays, so that something is left to choose', async () => {
    const [last, ...others] = await rooms()
    for (const value of others) await centre.call('centre.removeDictionaryValue', room(value))
    expect(await centre.refusal('centre.removeDictionaryValue', room(last ?? ''))).toMatchObject({
      code: 'LAST_VALUE'
    })
    expect(await rooms()).toEqual([last])
  })
})
