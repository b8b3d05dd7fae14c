import { ensureBuilt } from '../runtime/build.ts'
import { ensureDisplay, type ScreenSize } from '../runtime/display.ts'
import { provisionElectron, type ElectronRuntime } from './electron.ts'
import { ensureSystemPackages, type Purpose } from '../runtime/packages.ts'

/**
 * Everything the app needs to be started from the checkout: system packages, a screen, an Electron, a build.
 * Answers the Electron and puts what its children should know into our environment.
 */
export async function prepareApp(purpose: Purpose, screen?: ScreenSize): Promise<ElectronRuntime> {
  const electron = await prepareRuntime(purpose, screen)
  await ensureBuilt()
  return electron
}

/** As `prepareApp`, without the build. */
export async function prepareRuntime(purpose: Purpose, screen?: ScreenSize): Promise<ElectronRuntime> {
  await ensureSystemPackages(purpose)
  await ensureDisplay(screen)
  ensureUtf8()
  const electron = await provisionElectron()
  Object.assign(process.env, electron.env)
  return electron
}

/** Without a UTF-8 locale programs such as LibreOffice refuse Chinese file names. */
function ensureUtf8(): void {
  const locale = process.env['LC_ALL'] || process.env['LC_CTYPE'] || process.env['LANG'] || ''
  if (process.platform === 'linux' && !/utf-?8/i.test(locale)) process.env['LC_ALL'] = 'C.UTF-8'
}
