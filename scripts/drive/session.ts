import type { Page } from '@playwright/test'
import { roleLabels, type Staff } from '../../db/people/people.ts'
import type { Centre } from '../../db/centre/centre.ts'
import { choose, fill } from './fields.ts'

export interface SetUp {
  centre: Centre
  administrator: string
  staff: Staff[]
  password: string
}

const centreLabels = {
  name: '单位名称',
  shortName: '编号简称',
  county: '所属区县',
  township: '乡镇（街道）',
  divisionCode: '区划代码',
  phone: '联系电话',
  fondsName: '全宗名称',
  fondsCode: '全宗号'
} as const satisfies Partial<Record<keyof Centre, string>>

/** Answers the first-run assistant's questions, from the first screen to the recovery code. */
export async function setUpCentre(
  page: Page,
  { centre, administrator, staff, password }: SetUp
): Promise<void> {
  await page.getByRole('button', { name: '开始设置' }).click()
  for (const [field, label] of Object.entries(centreLabels)) {
    await fill(page, label, centre[field as keyof typeof centreLabels])
  }
  await fill(page, '村（社区）', centre.villages.join('\n'))
  await page.getByRole('button', { name: '下一步' }).click()
  await fill(page, '管理员姓名', administrator)
  await fill(page, '管理员密码', password)
  await fill(page, '再输一次管理员密码', password)
  await page.getByRole('button', { name: '下一步' }).click()
  for (const [index, person] of staff.entries()) await addPerson(page, index, person, password)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '建立数据库' }).click()
}

async function addPerson(page: Page, index: number, person: Staff, password: string): Promise<void> {
  await page.getByRole('button', { name: '添加一人' }).click()
  const row = page.getByRole('group', { name: `第 ${index + 1} 人`, exact: true })
  await fill(row, '姓名', person.name)
  await fill(row, '职务', person.title)
  for (const role of person.roles) await choose(row, '岗位', roleLabels[role])
  await page.keyboard.press('Escape')
  await fill(row, '初始密码', password)
}

/** Takes the recovery code down and goes on to the sign-in screen; gives the code. */
export async function keepRecoveryCode(page: Page): Promise<string> {
  const sheet = page.getByLabel('恢复码', { exact: true })
  await sheet.waitFor()
  const groups = await sheet.locator('span').allTextContents()
  await page.getByLabel('已经打印或抄下').check()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByRole('button', { name: '登录' }).waitFor()
  return groups.join('-')
}

/** Signs in by keyboard and waits for the workbench. */
export async function signIn(page: Page, name: string, password: string): Promise<void> {
  const form = page.getByRole('form', { name: '登录' })
  await fill(form, '姓名', name)
  await page.keyboard.press('Enter')
  await fill(form, '密码', password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '锁定' }).waitFor()
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: '锁定' }).click()
  await page.getByRole('button', { name: '登录' }).waitFor()
}

/** Hands the seat over: locks and signs the next person in, unless they sit there already. */
export async function takeSeat(page: Page, name: string, password: string): Promise<void> {
  const sitting = page.locator('.frame-person')
  if (await sitting.isVisible()) {
    if ((await sitting.textContent())?.startsWith(`${name}（`)) return
    await lock(page)
  }
  await signIn(page, name, password)
}
