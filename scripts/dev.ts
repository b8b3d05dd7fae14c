// npm run dev [-- switches for the app]: the app with the renderer served and reloaded by Vite.
import { forgetBuild } from './runtime/build.ts'
import { electronArgs } from './electron/electron.ts'
import { prepareRuntime } from './electron/prepare.ts'
import { command } from './runtime/project.ts'
import { runWindow } from './runtime/run.ts'

const electron = await prepareRuntime('start')
await forgetBuild()
const env = { ...process.env, ELECTRON_EXEC_PATH: electron.exec }
const forApp = [...electronArgs(), ...process.argv.slice(2)]
const args = command('electron-vite', 'electron-vite', 'dev', '--watch', '--', ...forApp)
process.exitCode = await runWindow(process.execPath, args, env)
