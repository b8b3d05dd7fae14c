import { command } from '../runtime/project.ts'
import { runNode } from '../runtime/run.ts'

/** What a proof found. */
export interface Proved {
  value: number
  unit: string
  /** Whether the value is within what was promised. */
  holds: boolean
  /** The raw figures behind it, or the first things that went wrong. */
  note: string
}

/** A proof too long for `npm test`: `scripts/prove/ID.ts` exports one as `proof`. */
export interface Proof {
  /** What is promised, in one line. */
  promise: string
  /** How often it is tried unless `--count` says otherwise. */
  count: number
  run(count: number): Promise<Proved>
}

/**
 * The proof that a test holds more often than `npm test` has time for: the test takes its count from
 * `KUAICHU_COUNT` (tests/support/scale.ts).
 */
export function scaledTest(promise: string, file: string, count: number): Proof {
  return {
    promise,
    count,
    async run(times) {
      const env = { ...process.env, KUAICHU_COUNT: String(times) }
      const { code, output } = await runNode(command('vitest', 'vitest', 'run', file), {
        env,
        output: 'keep'
      })
      const note = code === 0 ? `${times} × ${file}` : output.trim().split('\n').slice(-40).join('\n')
      return { value: code === 0 ? 0 : 1, unit: 'failed runs', holds: code === 0, note }
    }
  }
}
