import { beforeEach, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../db/workbook/workbook.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'

/** Bodies and 事件清单 go out to a spreadsheet and come back, letter by letter; a faulty row keeps everything as it was. */

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
  await centre.signIn(administrator)
})

const item = {
  field: '农业农村/水利设施',
  subject: '堰塘维修',
  basisKind: '法定',
  basis: '=职能规定'
} as const

async function lived(): Promise<{ water: string; village: string; line: string }> {
  const accountId = await centre.id('何秋菊')
  const { id: water } = await centre.call('bodies.add', {
    ...{ kind: 'department', name: '水利站', shortName: '水利', phone: '0827-5550130', note: '+周六' },
    people: [
      { name: '庞水生', duty: '=站长', phone: '013900000001' },
      { name: '何秋菊', accountId }
    ],
    roster: [
      { day: '周一', name: '庞水生', phone: '1' },
      { day: '2026-12-01', name: '何秋菊' },
      { day: '2026-12-02下午', name: '何秋菊' }
    ]
  })
  const { id: village } = await centre.call('bodies.add', { kind: 'village', name: '永兴村委会' })
  const { id: line } = await centre.call('dutyList.add', { ...item, bodyId: water })
  return { water, village, line }
}

const all = async () => [await centre.call('bodies.list', {}), await centre.call('dutyList.list', {})]

/** A file of one sheet, its first row the titles. */
function fileOf(name: string, [titles = [], ...rows]: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook([{ name, columns: titles.map((title) => ({ title, width: 10 })), rows }])
}
const lines = (...rows: string[][]) =>
  fileOf('事件清单', [['领域', '事项', '责任单位', '确定方式', '依据', '状态'], ...rows])

describe('what is exported', () => {
  it('comes back into the same centre as no change at all', async () => {
    const { village } = await lived()
    await centre.call('bodies.setStopped', { id: village, stopped: true })
    const { name, bytes } = await centre.call('dutyList.export', {})
    expect(name).toBe('单位与事件清单.xlsx')
    const preview = await centre.call('dutyList.previewImport', { bytes, stopMissing: true })
    expect(preview).toEqual({ steps: [], faults: [] })
  })

  it('comes into an empty one as it was, letter by letter', async () => {
    await lived()
    const before = await all()
    const { bytes } = await centre.call('dutyList.export', {})
    const ids = (text: string) =>
      text.replace(/"(id|bodyId|accountId)":"[^"]+"/g, (pair) =>
        pair.startsWith('"a') ? '"accountId":1' : ''
      )
    centre = await newCentre()
    await centre.signIn(administrator)
    const { steps } = await centre.call('dutyList.import', { bytes })
    expect(steps.map(({ action, name }) => `${action} ${name}`)).toEqual([
      '添加 水利站',
      '添加 永兴村委会',
      '添加 农业农村/水利设施：堰塘维修'
    ])
    expect(ids(JSON.stringify(await all()))).toBe(ids(JSON.stringify(before)))
  })
})

describe('what is imported', () => {
  it('is shown before: added, changed, stopped, taken into use again', async () => {
    const { village } = await lived()
    await centre.call('bodies.setStopped', { id: village, stopped: true })
    const bytes = await writeWorkbook([
      {
        name: '单位',
        columns: ['名称', '类别', '电话'].map((title) => ({ title, width: 10 })),
        rows: [
          ['永兴村委会', '村（社区）', ''],
          ['水务所', '部门', '0827-5550131']
        ]
      },
      {
        name: '事件清单',
        columns: ['领域', '事项', '责任单位', '确定方式'].map((title) => ({ title, width: 10 })),
        rows: [
          ['农业农村/水利设施', '堰塘维修', '水务所', '商定'],
          ['村务', '村务公开', '永兴村委会', '指定']
        ]
      }
    ])
    const before = await all()
    const preview = await centre.call('dutyList.previewImport', { bytes, stopMissing: true })
    expect(preview.faults).toEqual([])
    expect(preview.steps.map(({ list, action, name, told }) => [list, action, name, told])).toEqual([
      ['单位', '恢复', '永兴村委会', ''],
      ['单位', '添加', '水务所', ''],
      ['单位', '停用', '水利站', ''],
      ['事件清单', '修改', '农业农村/水利设施：堰塘维修', '责任单位（水利站改为水务所）、确定方式、依据'],
      ['事件清单', '添加', '村务：村务公开', '']
    ])
    expect(await all()).toEqual(before)
    await centre.call('dutyList.import', { bytes, stopMissing: true })
    expect(await centre.call('dutyList.list', {})).toMatchObject([
      { subject: '堰塘维修', body: '水务所', basisKind: '商定', stoppedAt: null },
      { subject: '村务公开', body: '永兴村委会', stoppedAt: null }
    ])
    expect(
      (await centre.call('bodies.list', {})).map(({ name, stoppedAt }) => [name, stoppedAt === null])
    ).toEqual([
      ['永兴村委会', true],
      ['水务所', true],
      ['水利站', false]
    ])
  })

  it('stops a line that says so, and leaves out what the file does not name', async () => {
    await lived()
    const bytes = await lines(['农业农村/水利设施', '堰塘维修', '水利站', '法定', '', '停用'])
    const { steps } = await centre.call('dutyList.import', { bytes })
    expect(steps).toMatchObject([{ action: '停用' }])
    expect(await centre.call('dutyList.list', {})).toMatchObject([{ basis: '=职能规定' }])
    expect(await centre.call('bodies.list', {})).toHaveLength(2)
  })

  it.each([
    [
      'a field of no dictionary',
      ['水利', '渠道', '水利站', '法定', '', ''],
      '第 3 行“领域”：字典里没有“水利”'
    ],
    [
      'a body that is none',
      ['村务', '公开', '村委', '法定', '', ''],
      '第 3 行“责任单位”：没有在用的单位“村委”'
    ],
    ['a way that is none', ['村务', '公开', '水利站', '约定', '', ''], '第 3 行“确定方式”：请选择确定方式'],
    ['nothing said', ['村务', '', '水利站', '法定', '', ''], '第 3 行“事项”：请填写事项'],
    ['a state that is none', ['村务', '公开', '水利站', '法定', '', '暂停'], '第 3 行“状态”：写的是“暂停”'],
    [
      'a line said twice',
      ['村务', '集体资产', '水利站', '法定', '', ''],
      '第 3 行“事项”：“集体资产”前面已有一行'
    ]
  ])('is refused as a whole with %s, told by sheet, row and column', async (_what, row, told) => {
    await lived()
    const before = await all()
    const bytes = await lines(['村务', '集体资产', '水利站', '法定', '', ''], row)
    const { faults } = await centre.call('dutyList.previewImport', { bytes })
    expect(faults).toEqual([expect.stringContaining(`工作表“事件清单”${told}`)])
    const refused = await centre.refusal('dutyList.import', { bytes })
    expect(refused).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: ['bytes'], message: faults[0] }]
    })
    expect(await all()).toEqual(before)
  })

  it.each([
    [
      'a kind that is none',
      '单位',
      [
        ['名称', '类别'],
        ['水务所', '局']
      ],
      '第 2 行“类别”：写的是“局”'
    ],
    [
      'an account that is none',
      '人员',
      [
        ['单位', '姓名', '账户'],
        ['水利站', '庞', '庞']
      ],
      '第 2 行“账户”：没有叫“庞”的账户'
    ],
    [
      'a day that is none',
      '值班',
      [
        ['单位', '值班日', '值班人'],
        ['水利站', '初一', '庞']
      ],
      '第 2 行“值班日”'
    ],
    [
      'a body that is not there',
      '值班',
      [
        ['单位', '值班日', '值班人'],
        ['水务所', '周一', '庞']
      ],
      '第 2 行“单位”：没有叫“水务所”的单位'
    ],
    ['a title that is missing', '单位', [['名称'], ['水务所']], '第 1 行：第一行缺少列名“类别”']
  ])('is refused with %s', async (_what, sheet, rows, told) => {
    await lived()
    const bytes = await fileOf(sheet, rows)
    const { faults } = await centre.call('dutyList.previewImport', { bytes })
    expect(faults).toEqual([expect.stringContaining(`工作表“${sheet}”${told}`)])
  })

  it('stops no body that lines would be left to', async () => {
    await lived()
    const bytes = await fileOf('单位', [
      ['名称', '类别', '状态'],
      ['水利站', '部门', '停用']
    ])
    const { faults } = await centre.call('dutyList.previewImport', { bytes })
    expect(faults).toEqual([expect.stringContaining('要停用“水利站”，可是事件清单的“堰塘维修”还归它')])
  })

  it('is a spreadsheet with one of the sheets', async () => {
    const text = new TextEncoder().encode('名称,类别')
    expect((await centre.refusal('dutyList.import', { bytes: text })).code).toBe('WORKBOOK_UNREADABLE')
    const other = await fileOf('花名册', [['姓名']])
    expect((await centre.refusal('dutyList.import', { bytes: other })).code).toBe('WORKBOOK_STRANGE')
  })
})
