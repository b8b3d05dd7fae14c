import type { CDPSession, Page } from '@playwright/test'

/** A Chinese input method at the keyboard, as Chromium hears it: strokes with key code 229 and a composition. */
export interface InputMethod {
  /** Letters one after the other, none of them committed. */
  compose(letters: string): Promise<void>
  /** The chosen characters take the place of the letters. */
  commit(text: string): Promise<void>
  /** The letters stay as they are by Enter, which comes behind the commit as a plain stroke: some platforms say it so. */
  commitByEnter(text: string): Promise<void>
  /** A key that goes down and up while the input method has the keyboard. */
  taken(key: string, code?: string, modifiers?: number): Promise<void>
}

const takenByInputMethod = 229
export const ctrl = 2
export const alt = 1

export async function inputMethodAt(page: Page): Promise<InputMethod> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  const stroke = async (key: string, code: string, modifiers: number, between: () => Promise<unknown>) => {
    const pressed = { key, code, modifiers, windowsVirtualKeyCode: takenByInputMethod }
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed })
    await between()
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed })
  }
  return {
    async compose(letters) {
      for (let count = 1; count <= letters.length; count++) {
        const text = letters.slice(0, count)
        await stroke('Process', `Key${(text.at(-1) ?? '').toUpperCase()}`, 0, () =>
          devtools.send('Input.imeSetComposition', { text, selectionStart: count, selectionEnd: count })
        )
      }
    },
    async commitByEnter(text) {
      await devtools.send('Input.insertText', { text })
      const pressed = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed, text: '\r' })
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed })
    },
    commit: (text) => stroke('Process', 'Space', 0, () => devtools.send('Input.insertText', { text })),
    taken: (key, code = key, modifiers = 0) => stroke(key, code, modifiers, () => Promise.resolve())
  }
}
