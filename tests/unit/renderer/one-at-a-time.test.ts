import { describe, expect, it } from 'vitest'
import { oneAtATime } from '../../../renderer/gate/one-at-a-time.ts'

describe('signing out, asked for twice while it is under way', () => {
  it('is done once, and again when it is asked for later', async () => {
    let begun = 0
    let end: () => void = () => undefined
    const lock = oneAtATime(() => {
      begun += 1
      return new Promise((resolve) => (end = resolve))
    })
    const both = Promise.all([lock(), lock()])
    expect(begun).toBe(1)
    end()
    await both
    const later = lock()
    expect(begun).toBe(2)
    end()
    await later
  })

  it('that failed can be asked for again', async () => {
    let begun = 0
    const lock = oneAtATime(() => Promise.reject(new Error(String(++begun))))
    await expect(lock()).rejects.toThrow('1')
    await expect(lock()).rejects.toThrow('2')
  })
})
