// node scripts/launch.mjs icons: draws resources/icons/icon.svg into the icon files. Run after changing the drawing.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { electronArgs } from './electron/electron.ts'
import { say } from './runtime/message.ts'
import { prepareRuntime } from './electron/prepare.ts'
import { root } from './runtime/project.ts'
import { icoOf } from './package/ico.ts'

const BLANK_WINDOW = `
import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'))
`

const folder = path.join(root, 'resources/icons')
const svg = await readFile(path.join(folder, 'icon.svg'), 'utf8')
const pngs = await draw(svg, [16, 24, 32, 48, 64, 128, 256, 512])

await writeFile(path.join(folder, 'icon.png'), pngs.get(512) ?? '')
await writeFile(path.join(folder, 'icon.ico'), icoOf([...pngs].filter(([size]) => size <= 256)))
say('已画好图标 / icons drawn')

/** Draws the picture once a size, on a canvas in Electron. */
async function draw(svg: string, sizes: number[]): Promise<Map<number, Buffer>> {
  const electron = await prepareRuntime('start')
  const app = await mkdtemp(path.join(os.tmpdir(), 'kuaichu-icons-'))
  await writeFile(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'icons', type: 'module', main: 'main.js' })
  )
  await writeFile(path.join(app, 'main.js'), BLANK_WINDOW)
  const args = [...electronArgs(), `--user-data-dir=${path.join(app, 'data')}`, app]
  const running = await _electron.launch({ executablePath: electron.exec, args })
  try {
    const page = await running.firstWindow()
    const pngs = new Map<number, Buffer>()
    for (const size of sizes) {
      const base64 = await page.evaluate(pngInPage, { svg, size })
      pngs.set(size, Buffer.from(base64, 'base64'))
    }
    return pngs
  } finally {
    await running.close()
    await rm(app, { recursive: true, force: true })
  }
}

/** Runs in the page. */
async function pngInPage({ svg, size }: { svg: string; size: number }): Promise<string> {
  const image = new Image(size, size)
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
  return canvas.toDataURL('image/png').split(',')[1] ?? ''
}
