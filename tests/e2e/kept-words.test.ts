import { expect } from '@playwright/test'
import { startApp } from '../../scripts/drive/app.ts'
import { fill, mark } from '../../scripts/drive/fields.ts'
import { lock, signIn } from '../../scripts/drive/session.ts'
import { test } from './seat.ts'

/** What was typed into 登记台 outlives the lock, the backend and the program. */

const registrar = '何秋菊'

test('the words in a form survive the lock screen and a killed backend', async ({ sample }) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fill(page, '诉求内容', '正说到一半，')
  await mark(page, '紧急程度', '橙')
  await lock(page)
  await sample.sit(registrar)
  await expect(page.getByLabel('诉求内容')).toHaveValue('正说到一半，')
  await expect(page.getByRole('radio', { name: '橙' })).toBeFocused()
  await sample.app.electron.evaluate(() => {
    const processes = process as unknown as {
      _getActiveHandles(): { kill?: (signal: string) => void; pid?: number }[]
    }
    for (const handle of processes._getActiveHandles()) if (handle.pid && handle.kill) handle.kill('SIGKILL')
  })
  await expect(page.getByText('后台程序').first()).toBeVisible()
  await sample.sit(registrar)
  await expect(page.getByLabel('诉求内容')).toHaveValue('正说到一半，')
})

test('a kill in the middle of typing loses at most what was typed in the last second', async ({
  seat,
  sample
}) => {
  const { page } = sample.app
  await sample.sit(registrar)
  await fill(page, '诉求内容', '堰塘渗水，田里的秧苗都淹了，')
  await expect(page.getByText(/草稿已存 \d{2}:\d{2}:\d{2}/)).toBeVisible()
  sample.app.electron.process().kill('SIGKILL')
  await page.waitForEvent('close')
  const again = await startApp(seat.folder)
  await signIn(again.page, registrar, sample.password)
  await expect(again.page.getByLabel('诉求内容')).toHaveValue('堰塘渗水，田里的秧苗都淹了，')

  // Restored or cleared, it begins where a card reader writes.
  await expect(again.page.getByLabel('证件号')).toBeFocused()
  await again.page.getByRole('button', { name: '清空重填' }).click()
  await expect(again.page.getByLabel('诉求内容')).toHaveValue('')
  await expect(again.page.getByLabel('证件号')).toBeFocused()
  await again.close()
})
