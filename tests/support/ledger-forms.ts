import type { Locator, Page } from '@playwright/test'
import { momentOf } from '../../db/calendar/moment.ts'
import type { Value } from '../../db/api.ts'
import { call, goTo, type AppForm } from './app-form.ts'

/** To the ledgers themselves, from whichever list was left open there. */
async function toLedgers(page: Page): Promise<void> {
  await goTo(page, '/ledgers')
  await page.getByRole('heading', { level: 1, name: /^(台账|.*清单)/ }).waitFor()
  const [back, out] = ['返回', '返回台账'].map((name) => page.getByRole('button', { name, exact: true }))
  if (await back?.isVisible()) {
    await back?.click()
    await out?.waitFor()
  }
  if (await out?.isVisible()) await out?.click()
}

/** A list of one case that is closed, made by whoever sits here where it isn't yet; its line ticked off where wanted. */
async function listOf(page: Page, title: string, ticked = false): Promise<Value<'checklists.read'>> {
  const known = (await call(page, 'checklists.list', {})).find((one) => one.title === title)
  if (known) return call(page, 'checklists.read', { id: known.id })
  const ledger = '乡镇（街道）' as const
  const [one] = (await call(page, 'ledgers.page', { ledger, figure: 'closed' })).rows
  const { id } = await call(page, 'checklists.make', {
    ...{ kind: '整改清单', title, ledger, caseIds: [one?.id ?? ''] },
    ...{ measure: '上门看', dueOn: '2099-12-31' }
  })
  const list = await call(page, 'checklists.read', { id })
  const on = momentOf(new Date()).slice(0, 10)
  const lineId = list.lines[0]?.id ?? ''
  if (ticked) await call(page, 'checklists.tick', { lineId, on, result: '好了' })
  return list
}

interface OfList {
  title: string
  ticked?: boolean
  /** What the button says that opens the form, and its dialog. */
  button: RegExp
  key: (list: Value<'checklists.read'>) => string
}

function ofList({ title, ticked, button, key }: OfList): Pick<AppForm, 'open' | 'key'> {
  return {
    open: async (page): Promise<Locator> => {
      await listOf(page, title, ticked)
      await toLedgers(page)
      await page.getByRole('button', { name: '清单', exact: true }).click()
      await page.getByRole('link', { name: `整改清单“${title}”` }).click()
      await page.getByRole('heading', { level: 1, name: `整改清单：${title}` }).waitFor()
      await page.getByRole('button', { name: button }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      return dialog
    },
    key: async (page) => key(await listOf(page, title, ticked))
  }
}

const line = (list: Value<'checklists.read'>) => list.lines[0]?.id ?? ''

/** The forms of 台账. */
export const ledgerForms: AppForm[] = [
  {
    name: '存成视图',
    file: 'ledgers/view-form.tsx',
    who: '何秋菊',
    field: '视图名称',
    open: async (page) => {
      await toLedgers(page)
      await page.getByRole('button', { name: /^视图/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      const another = dialog.getByRole('button', { name: '把现在的样子存成视图' })
      if (await another.isVisible()) await another.click()
      return page.getByRole('dialog', { name: '存成视图' })
    },
    key: () => 'ledgers/view/new'
  },
  {
    name: '列成清单',
    file: 'checklists/make-dialog.tsx',
    who: '岳明远',
    field: '清单名称',
    open: async (page) => {
      await toLedgers(page)
      await page.getByRole('button', { name: '列成清单' }).click()
      const dialog = page.getByRole('dialog', { name: '列成清单' })
      await dialog.getByLabel('清单名称').waitFor()
      return dialog
    },
    key: () => 'checklists/make'
  },
  {
    name: '清单：销号',
    file: 'checklists/line-forms.tsx',
    who: '岳明远',
    field: '完成情况',
    ...ofList({ title: '一', button: /^销号：/, key: (list) => `checklists/tick/${line(list)}` })
  },
  {
    name: '清单：修改事项',
    file: 'checklists/line-forms.tsx',
    who: '岳明远',
    field: '措施',
    complete: true,
    ...ofList({ title: '一', button: /^修改：/, key: (list) => `checklists/line/${line(list)}` })
  },
  {
    name: '清单：重新打开',
    file: 'checklists/line-forms.tsx',
    who: '岳明远',
    field: '重新打开的原因',
    ...ofList({
      ...{ title: '二', ticked: true, button: /^重新打开：/ },
      key: (list) => `checklists/reopen/${line(list)}`
    })
  },
  {
    name: '关闭清单',
    file: 'checklists/close-form.tsx',
    who: '岳明远',
    field: '没有全部完成就关闭的原因',
    ...ofList({ title: '一', button: /^关闭清单/, key: ({ id }) => `checklists/close/${id}` })
  }
]
