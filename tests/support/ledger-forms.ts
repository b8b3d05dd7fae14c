import { goTo, type AppForm } from './app-form.ts'

/** The forms of 台账. */
export const ledgerForms: AppForm[] = [
  {
    name: '存成视图',
    file: 'ledgers/view-form.tsx',
    who: '何秋菊',
    field: '视图名称',
    open: async (page) => {
      await goTo(page, '/ledgers')
      await page.getByRole('button', { name: /^视图/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      const another = dialog.getByRole('button', { name: '把现在的样子存成视图' })
      if (await another.isVisible()) await another.click()
      return page.getByRole('dialog', { name: '存成视图' })
    },
    key: () => 'ledgers/view/new'
  }
]
