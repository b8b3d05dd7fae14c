import { expect, test } from 'vitest'
import { guardKeys, KeyGuard } from '../../../renderer/ui/key-guard.ts'

const plain = { key: 'Enter', isComposing: false, keyCode: 13, timeStamp: 1000 }

test('while an input method composes every key is its own, whatever code it sends', () => {
  const guard = new KeyGuard()
  expect(guard.owns(plain)).toBe(false)
  expect(guard.owns({ ...plain, isComposing: true })).toBe(true)
  expect(guard.owns({ ...plain, keyCode: 229 })).toBe(true)
  expect(guard.owns({ ...plain, key: 'Process' })).toBe(true)
  guard.compositionStarted()
  expect(guard.owns({ ...plain, key: 'Escape', keyCode: 27 })).toBe(true)
})

test('the Enter of the stroke that committed is not ours, the next one is', () => {
  const guard = new KeyGuard()
  guard.compositionStarted()
  guard.compositionEnded(990)
  expect(guard.owns(plain)).toBe(true)
  expect(guard.owns({ ...plain, key: 'a', keyCode: 65 })).toBe(false)
  expect(guard.owns({ ...plain, timeStamp: 1200 })).toBe(false)
  guard.keyReleased()
  expect(guard.owns(plain)).toBe(false)
})

test('nothing in the page hears a key of the input method', () => {
  const page = new EventTarget()
  const heard: string[] = []
  const stop = guardKeys(page)
  page.addEventListener('keydown', (event) => heard.push((event as KeyboardEvent).key))
  const press = (stroke: { key?: string; keyCode: number; isComposing?: boolean }) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key: 'Enter', ...stroke })
    page.dispatchEvent(event)
    return event
  }
  press({ keyCode: 229, isComposing: true })
  page.dispatchEvent(new Event('compositionstart'))
  press({ key: 'Escape', keyCode: 27 })
  page.dispatchEvent(new Event('compositionend'))
  expect(press({ keyCode: 13 }).defaultPrevented).toBe(true)
  expect(heard).toEqual([])
  page.dispatchEvent(new Event('keyup'))
  expect(press({ keyCode: 13 }).defaultPrevented).toBe(false)
  expect(heard).toEqual(['Enter'])

  page.dispatchEvent(new Event('compositionstart'))
  page.dispatchEvent(new Event('focusin'))
  press({ key: 'Escape', keyCode: 27 })
  expect(heard).toEqual(['Enter', 'Escape'])
  stop()
  press({ keyCode: 229 })
  expect(heard).toHaveLength(3)
})
