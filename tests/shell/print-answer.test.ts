import { describe, expect, it } from 'vitest'
import { printAnswer } from '../../electron/main/print-answer.ts'

describe('what became of a print', () => {
  it('is told when the printer has it', () => {
    expect(printAnswer(true, '')).toEqual({ ok: true, value: { printed: true } })
  })

  it.each(['Print job canceled', 'cancelled'])('is no failure when the person calls it off: %s', (reason) => {
    expect(printAnswer(false, reason)).toEqual({ ok: true, value: { printed: false } })
  })

  it.each([
    'Failed to enumerate printers',
    'No valid printers available',
    'No printers available on the network'
  ])('says that there is no printer, and what to do: %s', (reason) => {
    expect(printAnswer(false, reason)).toMatchObject({
      ok: false,
      error: { code: 'NO_PRINTER', message: expect.stringContaining('抄在纸上') as string }
    })
  })

  it.each(['Print job failed', 'Invalid printer settings', 'failed', ''])(
    'says that it failed, and what to do: %s',
    (reason) => {
      expect(printAnswer(false, reason)).toMatchObject({
        ok: false,
        error: { code: 'PRINT_FAILED', message: expect.stringContaining('抄在纸上') as string }
      })
    }
  )
})
