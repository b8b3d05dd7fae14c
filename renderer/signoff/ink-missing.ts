import { problem, type FieldProblem } from '../../db/errors.ts'
import { inkLength, minimumInk, type Strokes } from '../../db/signoff/signoff.ts'

/** What is missing of a signature before it is sent: all of it, or most. */
export function inkMissing(strokes: Strokes): FieldProblem[] {
  if (strokes.length === 0) return [{ path: ['ink'], message: '还没有签名，请在签名区写全姓名' }]
  if (inkLength(strokes) >= minimumInk) return []
  return [{ path: ['ink'], message: problem('INK_TOO_LITTLE').message.replace(/。$/, '') }]
}
