import { problem } from '../../db/errors.ts'
import type { PrintAnswer } from '../../db/wire.ts'

/** Chromium's reasons, of this and of older Electrons. Only some of them are documented; none is meant for a person. */
const calledOff = /cancel/i
const noPrinter = /printers?\b.*\bavailable|enumerate printers/i

/** What became of a print, from the two values that Electron answers with. Calling it off is no failure. */
export function printAnswer(printed: boolean, reason: string): PrintAnswer {
  if (printed || calledOff.test(reason)) return { ok: true, value: { printed } }
  return { ok: false, error: problem(noPrinter.test(reason) ? 'NO_PRINTER' : 'PRINT_FAILED').toData() }
}
