import { describe, expect, it } from 'vitest'
import { bringToFront } from '../../electron/main/front.ts'

/** A window that writes down what is done to it. */
function windowOf(id: number, minimized: boolean, done: string[]) {
  return {
    id,
    isMinimized: () => minimized,
    restore: () => done.push(`restore ${id}`),
    show: () => done.push(`show ${id}`),
    focus: () => done.push(`focus ${id}`)
  } as unknown as Parameters<typeof bringToFront>[0][number]
}

describe('the program, started a second time', () => {
  it('shows the window that there is', () => {
    const done: string[] = []
    bringToFront([windowOf(1, false, done)])
    expect(done).toEqual(['show 1', 'focus 1'])
  })

  it('brings back a minimised one', () => {
    const done: string[] = []
    bringToFront([windowOf(1, true, done)])
    expect(done).toEqual(['restore 1', 'show 1', 'focus 1'])
  })

  it('shows the window that tells of a failure, not the page it came from', () => {
    const done: string[] = []
    bringToFront([windowOf(2, false, done), windowOf(1, false, done)])
    expect(done).toEqual(['show 2', 'focus 2'])
  })

  it('has nothing to show before the first window', () => {
    expect(() => {
      bringToFront([])
    }).not.toThrow()
  })
})
