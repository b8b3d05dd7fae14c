// The least an Electron app can be: one window with an empty page. What our start is measured against.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } })
  return window.loadURL('data:text/html,<title>empty</title><p>empty</p>')
})
app.on('window-all-closed', () => app.quit())
