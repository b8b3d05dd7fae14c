import { BrowserWindow, Menu } from 'electron'
import { join } from 'node:path'
import { palette } from '../../renderer/theme/palette.ts'
import { pageOrigin } from './page-address.ts'
import { developmentPage } from './security.ts'
import { onScreen } from './window-size.ts'

/** Zooming is the only thing the hidden menu is for: its keys work, the bar never shows. */
function zoomMenu() {
  return Menu.buildFromTemplate([
    {
      label: '查看',
      submenu: [
        { role: 'resetZoom', label: '实际大小' },
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: '缩小' },
        ...(developmentPage ? [{ role: 'toggleDevTools' as const }] : [])
      ]
    }
  ])
}

/** The one window, sandboxed, shown when its first picture is ready. */
export function createWindow(appFolder: string): BrowserWindow {
  Menu.setApplicationMenu(zoomMenu())
  const least = onScreen({ width: 800, height: 560 })
  const window = new BrowserWindow({
    ...onScreen({ width: 1366, height: 768 }),
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: '快处工作台',
    backgroundColor: palette.ground,
    icon: join(appFolder, 'resources', 'icons', 'icon.png'),
    webPreferences: {
      preload: join(appFolder, 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false
    }
  })
  window.setMenuBarVisibility(false)
  window.once('ready-to-show', () => {
    window.show()
  })
  return window
}

/** Loads the page; resolves when it is there. A missing page has a status of its own and is no error to Chromium. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  let status = 0
  window.webContents.once('did-navigate', (_event, _address, code) => {
    status = code
  })
  const address = developmentPage ?? `${pageOrigin}/index.html`
  await window.loadURL(address)
  if (status >= 400) throw new Error(`${address}: ${status}`)
}
