import { expect } from '@playwright/test'
import { spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { staffSchema } from '../../db/people/people.ts'
import { perform, type Stage } from '../../scripts/demo/act.ts'
import { readCasesFile } from '../../scripts/demo/cases-file.ts'
import { planOf } from '../../scripts/demo/plan.ts'
import { chooseWhenSaving } from '../../scripts/drive/app.ts'
import { goToDossier } from '../../scripts/drive/dossier.ts'
import { test } from './seat.ts'

test('a volume is not saved over a file that another program has open, and goes to another name', async ({
  sample
}) => {
  const { app, folder, password } = sample
  const { cases, staff: people = [] } = readCasesFile('tests/fixtures/cases.json')
  const staff = people.map((person) => staffSchema.parse(person))
  const noise = cases.find((one) => one.key === 'noise')
  if (!noise) throw new Error('no noise case')
  const out = join(folder, 'out')
  mkdirSync(join(out, 'noise'), { recursive: true })
  const stage: Stage = { app, staff, password, out, picture: () => Promise.resolve() }
  const { number, state } = await perform(stage, planOf(noise, staff, '2026-11-21T09:00:00+08:00'))
  expect(state).toBe('已归档')

  const { page, electron } = app
  await goToDossier(page, number)
  const taken = join(out, 'open.docx')
  // Linux lets everybody write what Word would hold; a program that runs is held as well.
  copyFileSync('/bin/sleep', taken)
  chmodSync(taken, 0o755)
  const old = readFileSync(taken)
  const holding = spawn(taken, ['300'])
  await chooseWhenSaving(electron, taken)
  await page.getByRole('button', { name: '生成案卷' }).click()
  await expect(page.getByText('“open.docx”正被 Word、WPS 或别的程序打开')).toBeVisible()
  expect(readFileSync(taken).equals(old)).toBe(true)
  holding.kill('SIGKILL')

  // The dialogs of Linux answer with the name as it was typed.
  const free = join(out, 'free.docx')
  await chooseWhenSaving(electron, join(out, 'free'))
  await page.getByRole('button', { name: '换个文件名或位置保存' }).click()
  await expect(page.locator('.volume-file').getByText('free.docx')).toBeVisible()
  expect(existsSync(free)).toBe(true)
})
