import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronArgs, provisionElectron } from '../../scripts/electron/electron.ts'
import { root } from '../../scripts/runtime/project.ts'

/**
 * The program with a page that never arrives, and somebody who closes the window meanwhile: Chromium then says that the
 * loading failed.
 */
const slowProgram = `
import { app } from 'electron'
app.setAppPath(${JSON.stringify(root)})
app.on('browser-window-created', (_event, window) => {
  window.loadURL = () =>
    new Promise((_resolve, reject) => {
      window.once('closed', () => reject(new Error('ERR_FAILED (-2) loading the page')))
      setImmediate(() => window.close())
    })
})
await import(${JSON.stringify(pathToFileURL(join(root, 'out/main/index.js')).href)})
`

test('a window that is closed while its page still loads is no failed start, and the program goes', async () => {
  const runtime = await provisionElectron()
  const folder = mkdtempSync(join(tmpdir(), 'kuaichu-e2e-'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'kuaichu', version: '0', main: 'main.mjs', type: 'module' })
  )
  writeFileSync(join(folder, 'main.mjs'), slowProgram)
  const data = join(folder, 'data')
  const program = spawn(runtime.exec, [...electronArgs(), folder], {
    cwd: root,
    env: { ...process.env, ...runtime.env, KUAICHU_DATA: data },
    stdio: 'ignore'
  })
  try {
    const [code] = (await once(program, 'exit')) as [number | null]
    expect(code).toBe(0)
    expect(readFileSync(join(data, 'logs', 'kuaichu.log'), 'utf8')).not.toContain('start failed')
  } finally {
    program.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})
