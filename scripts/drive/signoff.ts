import type { Page } from '@playwright/test'
import type { Satisfaction } from '../../db/signoff/signoff.ts'
import { choose, fill, fillMoment, mark } from './fields.ts'
import { openCase } from './case-steps.ts'

/** Goes to the sign-off of a case and waits for the seat. */
export async function goToSignoff(page: Page, number: string): Promise<void> {
  await openCase(page, number)
  await page.getByRole('button', { name: '去会签' }).click()
  await page.getByRole('heading', { name: `会签 ${number}` }).waitFor()
}

/** Writes something like a name with the mouse; no two signers write alike. */
export async function drawSignature(page: Page, signer: string): Promise<void> {
  const area = page.getByRole('img', { name: `${signer} 签名区` })
  await area.scrollIntoViewIfNeeded()
  const box = await area.boundingBox()
  if (!box) throw new Error('the place to sign is not on screen')
  const characters = [...signer].slice(0, 4)
  const width = (box.width - 60) / Math.max(3, characters.length)
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0
    await drawCharacter(page, box.x + 30 + index * width, box.y + box.height * 0.25, width * 0.75, code)
  }
}

async function drawCharacter(page: Page, x: number, y: number, size: number, code: number): Promise<void> {
  const at = (shift: number) => ((code >> shift) & 7) / 7
  const strokes = [
    [0, 0.2 * at(0), 1, 0.15 * at(3) + 0.05],
    [0.1 + 0.3 * at(2), 0, 0.2 * at(4), 0.95],
    [0.15, 0.5 * at(5) + 0.3, 0.95, 0.45 + 0.3 * at(1)],
    [0.55, 0.1, 0.5 + 0.4 * at(6), 1]
  ]
  for (const [fromX = 0, fromY = 0, toX = 0, toY = 0] of strokes) {
    await page.mouse.move(x + fromX * size, y + fromY * size)
    await page.mouse.down()
    await page.mouse.move(x + toX * size, y + toY * size, { steps: 6 })
    await page.mouse.up()
  }
}

export interface ApplicantSigning {
  name: string
  identityCheck: string
  satisfaction: Satisfaction | null
  at: string
}

export async function signAsApplicant(page: Page, signing: ApplicantSigning): Promise<void> {
  await page.getByRole('heading', { name: `请 ${signing.name} 签名` }).waitFor()
  await choose(page, '身份核验方式', signing.identityCheck)
  await mark(page, '对办理结果满意吗', signing.satisfaction ?? '不评价')
  await fillMoment(page, '签名时间', signing.at)
  await drawSignature(page, signing.name)
  await page.getByRole('button', { name: '确认签名' }).click()
  await page.getByText(`${signing.name} 已签名`).waitFor()
}

/** The seat of an anonymous applicant, explained by a witness. */
export async function signAsWitness(
  page: Page,
  who: { name: string; password: string; at: string }
): Promise<void> {
  await page.getByRole('heading', { name: '诉求人席：见证说明' }).waitFor()
  await fillMoment(page, '签名时间', who.at)
  await drawSignature(page, who.name)
  await fill(page, `${who.name} 的登录密码`, who.password)
  await page.getByRole('button', { name: '确认见证' }).click()
  await page.getByText('见证说明已签名').waitFor()
}

export async function signAsStaff(
  page: Page,
  who: { seat: '办理人' | '分管领导' | '主要领导'; name: string; password: string; at: string }
): Promise<void> {
  await page.getByRole('heading', { name: `${who.seat}签名`, exact: true }).waitFor()
  await fillMoment(page, '签名时间', who.at)
  await drawSignature(page, who.name)
  await fill(page, `${who.name} 的登录密码`, who.password)
  await page.keyboard.press('Control+Enter')
  await page.getByText(who.seat === '主要领导' ? '四方签齐，已办结销号' : `${who.seat}已签名`).waitFor()
}
