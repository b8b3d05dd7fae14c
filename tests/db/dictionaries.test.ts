import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DictionaryKind } from '../../db/dictionaries/dictionaries.ts'
import { writeWorkbook } from '../../db/workbook/workbook.ts'
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

describe('a list of the centre', () => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await newCentre()
    await centre.signIn(administrator)
  })
  const entries = async (kind: DictionaryKind) =>
    (await centre.call('dictionaryList.list', {})).filter((entry) => entry.kind === kind)
  const entry = async (kind: DictionaryKind, value: string) => {
    const found = (await entries(kind)).find((one) => one.value === value)
    if (!found) throw new Error(value)
    return found
  }
  const chosen = async (kind: DictionaryKind) => (await centre.call('centre.read', {})).dictionaries[kind]

  it('keeps with each grade who leads it', async () => {
    expect((await entries('grade')).map(({ value, note }) => [value, note.slice(-2)])).toEqual([
      ['一般', '牵头'],
      ['较大', '牵头'],
      ['疑难', '牵头'],
      ['跨县区', '牵头']
    ])
  })

  it('is put in another order', async () => {
    const [first, second] = await chosen('channel')
    await centre.call('dictionaryList.move', {
      id: (await entry('channel', second ?? '')).id,
      direction: 'up'
    })
    expect((await chosen('channel')).slice(0, 2)).toEqual([second, first])
    await centre.call('dictionaryList.move', {
      id: (await entry('channel', second ?? '')).id,
      direction: 'up'
    })
    expect((await chosen('channel'))[0]).toBe(second)
  })

  it('stops a word: no new case takes it, an old one keeps it, and it comes back', async () => {
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration({ channel: '信箱' }))
    await centre.signIn(administrator)
    const which = { id: (await entry('channel', '信箱')).id }
    await centre.call('dictionaryList.setStopped', { ...which, stopped: true })
    expect(await chosen('channel')).not.toContain('信箱')
    expect((await centre.refusal('centre.addDictionaryValue', { kind: 'channel', value: '信箱' })).code).toBe(
      'LISTED_BUT_STOPPED'
    )
    await centre.signIn('何秋菊')
    const again = await centre.refusal('cases.register', registration({ channel: '信箱' }))
    expect(again.code).toBe('UNKNOWN_DICTIONARY_VALUE')
    expect((await centre.call('cases.read', { caseId: id })).facts.channel).toBe('信箱')
    await centre.signIn(administrator)
    await centre.call('dictionaryList.setStopped', { ...which, stopped: false })
    expect(await chosen('channel')).toContain('信箱')
  })

  it('keeps one word to choose', async () => {
    for (const { id } of (await entries('room')).slice(1)) {
      await centre.call('dictionaryList.setStopped', { id, stopped: true })
    }
    const [last] = await entries('room')
    const refused = await centre.refusal('dictionaryList.setStopped', { id: last?.id ?? '', stopped: true })
    expect(refused.code).toBe('LAST_VALUE')
  })

  it('renames a word, letter by letter; old cases keep theirs, 事件清单 goes along, rules that name it are told', async () => {
    const field = '农业农村/水利设施'
    const { id: bodyId } = await centre.call('bodies.add', { kind: 'department', name: '水利站' })
    const item = { field, subject: '堰塘', bodyId, basisKind: '法定' } as const
    await centre.call('dutyList.add', item)
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration({ field }))
    await centre.signIn(administrator)
    const renamed = { value: '农业农村/水利·堰塘 A', note: '含小型水库' }
    const answer = await centre.call('dictionaryList.update', {
      id: (await entry('field', field)).id,
      ...renamed
    })
    expect(answer.rules).toEqual([])
    expect(await entry('field', renamed.value)).toMatchObject(renamed)
    expect((await centre.call('dutyList.list', {})).map((one) => one.field)).toEqual([renamed.value])
    expect((await centre.call('cases.read', { caseId: id })).facts.field).toBe(field)

    const { rules } = await centre.call('clockRules.list', {})
    const rule = rules.find(({ code }) => code === 'bazhou.village')
    if (!rule) throw new Error('bazhou.village')
    const applies = { ...rule.definition.applies, channels: ['信箱'] }
    await centre.call('clockRules.set', {
      ...{ code: rule.code, inUse: true, takesEffect: '2026-08-01', reason: '只管信箱' },
      definition: { ...rule.definition, applies }
    })
    const box = { id: (await entry('channel', '信箱')).id, value: '意见箱', note: '' }
    expect((await centre.call('dictionaryList.update', box)).rules).toEqual([rule.definition.name])
  })

  it('refuses a name that is taken, and what somebody else changed meanwhile', async () => {
    const { id } = await entry('channel', '信箱')
    const taken = await centre.refusal('dictionaryList.update', { id, value: '问卷', note: '' })
    expect(taken).toMatchObject({ code: 'ALREADY_LISTED', fields: [{ path: ['value'] }] })
    const before = { value: '信箱', note: '' }
    await centre.call('dictionaryList.update', { id, value: '信箱', note: '门口' })
    await centre.call('dictionaryList.update', { id, value: '意见箱', note: '', before })
    expect(await entry('channel', '意见箱')).toMatchObject({ note: '门口' })
    const stale = await centre.refusal('dictionaryList.update', { id, value: '信箱', note: '路边', before })
    expect(stale.code).toBe('STALE')
  })

  describe('as a file', () => {
    const titles = ['字典', '名称', '说明', '状态']
    const fileOf = (...rows: string[][]) =>
      writeWorkbook([{ name: '字典', columns: titles.map((title) => ({ title, width: 10 })), rows }])

    it('comes back as no change at all, and into another centre letter by letter', async () => {
      await centre.call('centre.addDictionaryValue', { kind: 'room', value: '=一楼', note: '+靠窗' })
      await centre.call('dictionaryList.setStopped', {
        id: (await entry('channel', '问卷')).id,
        stopped: true
      })
      const { bytes } = await centre.call('dictionaryList.export', {})
      const preview = await centre.call('dictionaryList.previewImport', { bytes, stopMissing: true })
      expect(preview).toEqual({ steps: [], faults: [] })
      const other = await newCentre()
      await other.signIn(administrator)
      await other.call('dictionaryList.import', { bytes })
      const words = async (one: TestCentre) =>
        (await one.call('dictionaryList.list', {})).map(({ kind, value, note, stoppedAt }) =>
          [kind, value, note, stoppedAt === null].join()
        )
      expect(await words(other)).toEqual(await words(centre))
    })

    it('adds, explains and stops, and stops what it leaves out only where asked', async () => {
      const bytes = await fileOf(
        ['调解室', '调解一室', '一楼', ''],
        ['调解室', '调解二室', '', '停用'],
        ['调解室', '户外', '', '在用']
      )
      const { steps } = await centre.call('dictionaryList.import', { bytes })
      expect(steps.map(({ action, name }) => `${action} ${name}`)).toEqual([
        '修改 调解一室',
        '停用 调解二室',
        '添加 户外'
      ])
      expect(await chosen('room')).toEqual(['调解一室', '户外'])
      expect((await chosen('channel')).length).toBeGreaterThan(5)
    })

    it.each([
      ['a list that isn’t there', ['调解厅', '一室', '', ''], '第 2 行“字典”'],
      ['no name', ['调解室', ' ', '', ''], '第 2 行“名称”'],
      ['a state of its own', ['调解室', '一室', '', '暂停'], '第 2 行“状态”']
    ])('with %s keeps everything as it was', async (_, row, where) => {
      const bytes = await fileOf(row)
      const refused = await centre.refusal('dictionaryList.import', { bytes })
      expect(JSON.stringify(refused.fields)).toContain(where)
    })

    it('leaves no list without a word', async () => {
      const bytes = await fileOf(['调解室', '调解一室', '', '停用'], ['调解室', '调解二室', '', '停用'])
      const { faults } = await centre.call('dictionaryList.previewImport', { bytes })
      expect(faults).toEqual(['工作表“字典”：“调解室”会一项可选的也没有，请至少留一项在用'])
    })
  })
})
