import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { Stop, say } from './message.ts'

/** The size of the screen in a virtual display. */
export interface ScreenSize {
  width: number
  height: number
}

/** The smallest screen found in the service halls. */
const DEFAULT_SCREEN: ScreenSize = { width: 1366, height: 768 }

/** True where a window would have no screen to appear on. */
export function needsDisplay(): boolean {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
}

/**
 * Makes sure that there is a screen: on a Linux without one starts an own Xvfb and sets DISPLAY for us and our children.
 * It ends with this process, however that ends.
 */
export async function ensureDisplay(size: ScreenSize = DEFAULT_SCREEN): Promise<void> {
  if (!needsDisplay()) return
  const display = await startDisplay(size)
  process.env['DISPLAY'] = display
  own.push(display)
  say(
    `没有显示器，已启动虚拟屏幕 ${display}（${size.width}×${size.height}）。/ No display: started Xvfb ${display} (${size.width}x${size.height}).`
  )
}

/** The virtual displays that this process started itself. */
const own: string[] = []

/**
 * As many virtual displays as are wanted, where there is no real one: on each of them a window has the screen for itself.
 * On a real display only that one: two windows would take the focus from each other.
 */
export async function displaysFor(count: number, size: ScreenSize = DEFAULT_SCREEN): Promise<string[]> {
  if (own.length === 0) return [process.env['DISPLAY'] ?? '']
  while (own.length < count) own.push(await startDisplay(size))
  return own.slice(0, count)
}

async function startDisplay(size: ScreenSize): Promise<string> {
  return `:${await startXvfb(size)}`
}

/**
 * Starts Xvfb on a display number it finds free itself, and answers the number. A shell stands between: it reads from a pipe
 * that closes when we end, even when we are killed, and then ends Xvfb. Its own process group keeps a Ctrl+C in the terminal
 * from taking the screen away while the app is still saving.
 */
function startXvfb({ width, height }: ScreenSize): Promise<string> {
  const script = `Xvfb -displayfd 3 -screen 0 ${width}x${height}x24 -nolisten tcp & exec 3>&-; cat >/dev/null; kill $!`
  const child = spawn('sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] })
  child.unref()
  const [lifeline, , , answer] = child.stdio
  // A pipe to a child is a socket, which its type doesn't say. Open, it must not keep us from ending.
  if (lifeline instanceof Socket) lifeline.unref()
  return new Promise((resolve, reject) => {
    let number = ''
    answer?.on('data', (chunk: Buffer) => {
      number += chunk.toString()
      if (!number.includes('\n')) return
      answer.destroy()
      resolve(number.trim())
    })
    answer?.on('end', () => reject(new Stop('虚拟屏幕启动失败：请检查 Xvfb 是否可用。/ Xvfb did not start.')))
  })
}
