// Runs electron-builder with the options given as JSON. A process of its own, so that its chatter is only shown when it fails.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build, type CliOptions, type Configuration } from 'electron-builder'

const { config, ...options } = JSON.parse(process.argv[2] ?? '{}') as Omit<CliOptions, 'config'> & {
  config: Configuration
}

await build({ ...options, config: { ...config, afterExtract: removeDevelopmentFiles } })

/** An unpacked Electron taken as it is still has what only helps to start apps from a checkout. */
async function removeDevelopmentFiles({ appOutDir }: { appOutDir: string }): Promise<void> {
  await rm(path.join(appOutDir, 'resources/default_app.asar'), { force: true })
  await rm(path.join(appOutDir, 'version'), { force: true })
}
