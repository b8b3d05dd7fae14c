// npm start [-- switches for the app]: opens the app from the checkout, making everything it needs first.
import { electronArgs } from './electron/electron.ts'
import { prepareApp } from './electron/prepare.ts'
import { runWindow } from './runtime/run.ts'

const electron = await prepareApp('start')
process.exitCode = await runWindow(
  electron.exec,
  [...electronArgs(), '.', ...process.argv.slice(2)],
  process.env
)
