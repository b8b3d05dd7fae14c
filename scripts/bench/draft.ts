import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startApp } from '../drive/app.ts'
import { keepRecoveryCode, signIn } from '../drive/session.ts'
import { rounded, type Figure } from './figures.ts'

const registrar = '何秋菊'
/** What a person may lose at most, in milliseconds. */
export const limitMs = 1_000
const words = '堰塘渗水田里的秧苗都淹了请镇上派人来看'

/** Types until the program is killed; answers how long before the kill the first lost letter was typed, 0 for none. */
async function lostAtKill(folder: string, password: string): Promise<number> {
  const app = await startApp(folder)
  await signIn(app.page, registrar, password)
  const field = app.page.getByLabel('诉求内容')
  await field.fill('')
  await field.focus()
  const typed: { letter: string; at: number }[] = []
  const ending = performance.now() + randomInt(1_500, 4_000)
  while (performance.now() < ending) {
    const letter = words[typed.length % words.length] ?? '堰'
    await app.page.keyboard.insertText(letter)
    // When the letter stands in the field, which is when a person sees it.
    typed.push({ letter, at: performance.now() })
    await pause(randomInt(5, 60))
  }
  const killed = performance.now()
  app.electron.process().kill('SIGKILL')
  await app.page.waitForEvent('close').catch(() => undefined)

  const again = await startApp(folder)
  await signIn(again.page, registrar, password)
  const found = await again.page.getByLabel('诉求内容').inputValue()
  await again.close()
  const same = typed.findIndex(({ letter }, index) => found[index] !== letter)
  const lost = same === -1 ? null : typed[same]
  return lost ? Math.round(killed - lost.at) : 0
}

/** What each of so many kills lost, in milliseconds behind the typing. */
export async function lostByKills(count: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kuaichu-prove-'))
  try {
    const first = await startApp(folder)
    await first.page.getByRole('button', { name: '用样例中心试用' }).click()
    const password = (await first.page.locator('code').first().textContent()) ?? ''
    await keepRecoveryCode(first.page)
    await first.close()
    const lost: number[] = []
    for (let kill = 0; kill < count; kill++) lost.push(await lostAtKill(folder, password))
    return lost
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const kills = 5

/** `draft.lost-ms`: the oldest letter that was lost when the program was killed in the middle of typing. */
export async function benchDraft(): Promise<Figure> {
  const lost = await lostByKills(kills)
  const value = Math.max(...lost)
  return {
    id: 'draft.lost-ms',
    value,
    unit: 'ms',
    against: `${limitMs} ms behind the typing`,
    ratio: rounded(value / limitMs),
    note: `lost by kill: ${lost.join(' ')} ms`
  }
}
