import { app, session, type WebContents } from 'electron'
import { pageOrigin } from './page-address.ts'

/** The development server's address while developing; never set in a packaged app. */
export const developmentPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

/** Whether an address is one of our own pages. */
export function isOwnPage(address: string): boolean {
  if (developmentPage && address.startsWith(developmentPage)) return true
  return address === pageOrigin || address.startsWith(pageOrigin + '/')
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}

/** Chromium's own talk with the outside, switched off; must run before the app is ready. */
export function silenceChromium(): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'no-pings']) {
    app.commandLine.appendSwitch(name)
  }
}

/** The citizen's view of the sign-off fills the screen; nothing else is ever granted. */
function isGranted(permission: string, address: string): boolean {
  return permission === 'fullscreen' && isOwnPage(address)
}

/** No new windows, no foreign pages, no permissions, no network. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    confine(contents)
  })
  // Chromium fetches a dictionary for every language it checks; switching the checker off alone does not stop that.
  session.defaultSession.setSpellCheckerLanguages([])
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isGranted(permission, contents.getURL()))
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) =>
    isGranted(permission, origin)
  )
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const local = /^(app|blob|data|devtools):/.test(details.url)
    const developing =
      developmentPage !== undefined && new URL(details.url).host === new URL(developmentPage).host
    answer({ cancel: !local && !developing })
  })
}
