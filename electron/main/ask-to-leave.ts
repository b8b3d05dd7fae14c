import { dialog, type BrowserWindow } from 'electron'

/**
 * Asks whether to close although this is lost; staying is what Enter and Esc do. A window that went away meanwhile has
 * nothing left to stay for.
 */
export async function askToLeave(window: BrowserWindow, lost: string): Promise<boolean> {
  if (window.isDestroyed()) return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '快处工作台',
    message: '关闭后，下面的内容就没有了：',
    detail: lost,
    buttons: ['返回继续', '仍然关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true
  })
  return response === 1
}
