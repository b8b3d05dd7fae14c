// npm run dev: the app with the renderer served and reloaded by Vite.
import { forgetBuild } from './runtime/build.ts'
import { electronArgs } from './runtime/electron.ts'
import { prepareRuntime } from './runtime/prepare.ts'
import { command } from './runtime/project.ts'
import { runWindow } from './runtime/run.ts'

const electron = await prepareRuntime('start')
await forgetBuild()
const env = {
  ...process.env,
  ELECTRON_EXEC_PATH: electron.exec,
  ELECTRON_CLI_ARGS: JSON.stringify(electronArgs())
}
const args = command('electron-vite', 'electron-vite', 'dev', '--watch', ...process.argv.slice(2))
process.exitCode = await runWindow(process.execPath, args, env)
