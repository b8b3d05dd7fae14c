import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judged, one, playwrightTally, total, vitestTally } from '../../../scripts/test/tally.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kuaichu-tally-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function report(content: object): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('what the last line of npm test counts', () => {
  it('adds up static checks and tests', () => {
    expect(total([one(true), one(false), { passed: 40, failed: 2 }])).toEqual({ passed: 41, failed: 3 })
  })

  it('counts a runner that ran nothing as failed', () => {
    expect(judged({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('counts a runner that crashed after its tests passed as failed', () => {
    expect(judged({ passed: 12, failed: 0 }, 1)).toEqual({ passed: 12, failed: 1 })
  })

  it('believes a runner that says how many failed', () => {
    expect(judged({ passed: 12, failed: 3 }, 1)).toEqual({ passed: 12, failed: 3 })
  })

  it('counts a test file that could not be loaded', () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] }
      ]
    })
    expect(vitestTally(file)).toEqual({ passed: 5, failed: 2 })
  })

  it('counts a test that passed only on repetition as failed', () => {
    const file = report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 4 } })
    expect(playwrightTally(file)).toEqual({ passed: 7, failed: 2 })
  })

  it('takes a missing report as nothing run', () => {
    expect(vitestTally(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 })
    expect(playwrightTally(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 })
  })
})
