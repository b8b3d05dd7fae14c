import { dictionaryKinds, dictionaryLabels } from '../../db/dictionaries/dictionaries.ts'
import { channelId, idOf, settings, settingsDialog, type AppForm } from './app-form.ts'

/** The forms of 设置. */
export const settingsForms: AppForm[] = [
  {
    name: '单位信息',
    complete: true,
    file: 'settings/centre-section.tsx',
    who: '样例管理员',
    field: '联系电话',
    open: async (page) => {
      await settings(page)
      return page.getByRole('form', { name: '单位信息' })
    },
    key: () => 'settings/centre'
  },
  {
    name: '编号和页码',
    file: 'settings/numbers-section.tsx',
    who: '样例管理员',
    field: '告知书文号',
    open: async (page) => {
      await settings(page)
      return page.getByRole('form', { name: '编号和页码' })
    },
    key: () => 'settings/numbers'
  },
  {
    name: '督办设置',
    complete: true,
    file: 'settings/supervision-section.tsx',
    who: '样例管理员',
    field: '督办制度',
    open: async (page) => {
      await settings(page)
      return page.getByRole('form', { name: '督办' })
    },
    key: () => 'settings/supervision'
  },
  {
    name: '回访比例',
    complete: true,
    file: 'settings/revisit-section.tsx',
    who: '样例管理员',
    field: '抽样种子',
    open: async (page) => {
      await settings(page)
      return page.getByRole('form', { name: '回访比例' })
    },
    key: () => 'settings/revisits'
  },
  {
    name: '成效设置',
    complete: true,
    file: 'settings/results-section.tsx',
    who: '样例管理员',
    field: '考核制度',
    open: async (page) => {
      await settings(page)
      return page.getByRole('form', { name: '成效' })
    },
    key: () => 'settings/results'
  },
  {
    name: '工作时间',
    file: 'settings/hours-part.tsx',
    who: '样例管理员',
    field: '依据或理由',
    rows: [{ file: 'settings/season-fields.tsx', add: '加一套作息（如夏令、冬令）', field: '第 2 套名称' }],
    open: async (page) => {
      await settings(page)
      return page.getByRole('form', { name: '工作时间' })
    },
    key: () => 'settings/hours'
  },
  {
    name: '录入通知',
    file: 'settings/notice-dialog.tsx',
    who: '样例管理员',
    field: '标题',
    rows: [
      {
        ...{ file: 'settings/notice-fields.tsx', add: '加一段放假' },
        ...{ field: '第 2 段放假到', typed: '2027-02-03' }
      }
    ],
    open: async (page) => {
      await settings(page)
      await page.getByRole('button', { name: '录入通知或放假的日子' }).click()
      const dialog = page.getByRole('dialog', { name: '录入通知或放假的日子' })
      await dialog.waitFor()
      return dialog
    },
    key: () => 'settings/notice'
  },
  {
    name: '修改期限规则',
    file: 'settings/rule-dialog.tsx',
    who: '样例管理员',
    field: '修改的依据或理由',
    open: async (page) => {
      await settings(page)
      await page.getByRole('button', { name: '修改办理期限（乡镇（街道）件）' }).click()
      const dialog = page.getByRole('dialog', { name: '修改“办理期限（乡镇（街道）件）”' })
      await dialog.waitFor()
      return dialog
    },
    key: () => 'settings/rule/bazhou.township'
  },
  ...dictionaryKinds.map((kind, index): AppForm => ({
    name: `字典：${dictionaryLabels[kind]}`,
    file: 'settings/dictionary-section.tsx',
    alike: index > 0,
    who: '样例管理员',
    field: `新的${dictionaryLabels[kind]}`,
    open: async (page) => {
      await settings(page)
      await page.getByRole('tab', { name: dictionaryLabels[kind], exact: true }).click()
      const form = page.getByRole('form', { name: `添加${dictionaryLabels[kind]}` })
      await form.waitFor()
      return form
    },
    key: () => `settings/dictionary/${kind}`
  })),
  {
    name: '修改字典的一项',
    complete: true,
    file: 'settings/dictionary-dialog.tsx',
    who: '样例管理员',
    field: '说明',
    open: async (page) => {
      await settings(page)
      await page.getByRole('tab', { name: '来源渠道', exact: true }).click()
      await page.getByRole('button', { name: '修改来访', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: '修改来源渠道“来访”' })
      await dialog.waitFor()
      return dialog
    },
    key: async (page) => `settings/dictionary-entry/${await channelId(page, '来访')}`
  },
  {
    name: '添加单位',
    file: 'settings/body-dialog.tsx',
    who: '样例管理员',
    field: '备注',
    open: (page) => settingsDialog(page, '添加单位'),
    rows: [
      { file: 'settings/body-people-fields.tsx', add: '加一人', field: '第 1 人职责' },
      { file: 'settings/body-roster-fields.tsx', add: '加一行值班', field: '值班第 1 行值班人' }
    ],
    key: () => 'settings/body/new'
  },
  {
    name: '添加事项',
    file: 'settings/duty-item-dialog.tsx',
    who: '样例管理员',
    field: '依据',
    open: (page) => settingsDialog(page, '添加事项'),
    key: () => 'settings/duty-item/new'
  },
  {
    name: '修改工作人员',
    complete: true,
    file: 'settings/staff-dialog.tsx',
    who: '样例管理员',
    field: '职务',
    open: async (page) => {
      await settings(page)
      await page.getByRole('button', { name: '修改何秋菊' }).click()
      const dialog = page.getByRole('dialog', { name: '修改何秋菊' })
      await dialog.waitFor()
      return dialog
    },
    key: async (page) => `settings/staff/${await idOf(page, '何秋菊')}`
  },
  {
    name: '添加工作人员',
    file: 'settings/staff-dialog.tsx',
    alike: true,
    who: '样例管理员',
    field: '职务',
    open: async (page) => {
      await settings(page)
      await page.getByRole('button', { name: '添加工作人员' }).click()
      const dialog = page.getByRole('dialog', { name: '添加工作人员' })
      await dialog.waitFor()
      return dialog
    },
    key: () => 'settings/staff/new'
  }
]
