import { expect } from '@playwright/test'
import { halfOf, sittingLeaders } from '../../db/bodies/body.ts'
import { dayOf, momentOf } from '../../db/calendar/moment.ts'
import { choose, fillMoment } from '../../scripts/drive/fields.ts'
import { call } from '../support/app-form.ts'
import { faultsOf } from '../support/measure.ts'
import { test } from './seat.ts'

test('领导坐班 is shown at 登记台, and whoever sits is proposed for 领导接访', async ({ sample }) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('何秋菊')
  const bodies = await call(page, 'bodies.list', {})
  const sits = (at: string) => sittingLeaders(bodies, dayOf(at), halfOf(at)).join('、')
  await page.keyboard.press('F2')
  const desk = page.getByRole('main', { name: '登记台' })
  await expect(page.getByRole('heading', { name: '今天坐班' })).toBeVisible()
  const leader = desk.getByLabel('接访领导')
  await expect(leader).toHaveCount(0)
  await choose(desk, '来源渠道', '领导接访')
  await expect(leader).toHaveValue(sits(momentOf(new Date())))
  const found = await faultsOf(electron, page, '登记台：领导接访')
  // A registration of another day is proposed who sat then; a name that was typed stays.
  await fillMoment(desk, '登记时间', '2026-11-23 09:10')
  await expect(leader).toHaveValue('冉永康')
  await leader.fill('向华')
  await fillMoment(desk, '登记时间', '2026-11-23 15:10')
  await expect(leader).toHaveValue('向华')
  expect(found).toEqual([])
})
