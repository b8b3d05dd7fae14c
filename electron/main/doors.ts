import { app, powerMonitor, type BrowserWindow } from 'electron'
import { askToLeave } from './ask-to-leave.ts'
import { Leaving } from './leaving.ts'
import { PageDrafts } from './page-drafts.ts'
import { isOwnPage } from './security.ts'

/** A page that is still loading, has crashed or is not ours has no drafts to write down. */
function canAnswer(window: BrowserWindow): boolean {
  // A failed start has taken the page's window away; the program must still go when it is told to.
  if (window.isDestroyed()) return false
  const { webContents } = window
  return !webContents.isCrashed() && !webContents.isLoadingMainFrame() && isOwnPage(webContents.getURL())
}

/** The drafts of the page in this window. */
export function draftsOf(window: BrowserWindow): PageDrafts {
  const drafts = new PageDrafts((turn) => {
    if (!canAnswer(window)) return false
    window.webContents.send('flush', turn)
    return true
  })
  window.webContents.on('render-process-gone', () => {
    drafts.forget()
  })
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) drafts.forget()
  })
  return drafts
}

/** How this window and its backend go, whoever ends them. */
export function wayOut(window: BrowserWindow, drafts: PageDrafts, drain: () => Promise<void>): Leaving {
  const leaving = new Leaving({
    flush: () => drafts.flush(),
    unsaved: () => drafts.unsaved,
    confirm: (lost) => askToLeave(window, lost),
    drain,
    end: () => {
      // Neither asks the page again nor waits for it: a hung one must not keep the program open.
      if (!window.isDestroyed()) window.destroy()
      app.quit()
    }
  })
  window.on('close', (event) => {
    if (leaving.isOver) return
    event.preventDefault()
    leaving.byPerson()
  })
  app.on('before-quit', (event) => {
    if (leaving.isOver) return
    event.preventDefault()
    leaving.byPerson()
  })
  heedTheSystem(window, drafts, leaving)
  return leaving
}

/**
 * Shutting down or logging off. Windows asks the window first: another program may still call it off, so only the
 * drafts are written then; after its second message it may end the process at any moment. Linux tells the power
 * monitor, and waits some seconds for whoever asks it to.
 */
function heedTheSystem(window: BrowserWindow, drafts: PageDrafts, leaving: Leaving): void {
  window.on('query-session-end', () => {
    void drafts.flush()
  })
  window.on('session-end', () => {
    leaving.bySystem()
  })
  // The typings leave the event out.
  powerMonitor.on('shutdown', (event?: Pick<Event, 'preventDefault'>) => {
    event?.preventDefault()
    leaving.bySystem()
  })
}
