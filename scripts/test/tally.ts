import { existsSync, readFileSync } from 'node:fs'

/** How many passed and failed. */
export interface Tally {
  passed: number
  failed: number
}

/** The tally of one check that either holds or doesn't. */
export function one(holds: boolean): Tally {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1 }
}

/** All together. */
export function total(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    {
      passed: 0,
      failed: 0
    }
  )
}

/** Counts a runner's tests. One that crashed, or ran nothing, failed, whatever its report says. */
export function judged(tally: Tally, exitCode: number): Tally {
  const sound = tally.failed > 0 || (exitCode === 0 && tally.passed > 0)
  return sound ? tally : { ...tally, failed: 1 }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** Counts from Vitest's JSON report. A file that failed without a failed test, such as by a bad import, counts as one. */
export function vitestTally(file: string): Tally {
  const report = readReport(file) as VitestReport | undefined
  if (!report) return { passed: 0, failed: 0 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
}

/** Counts from Playwright's JSON report. A test that passes only on repetition has failed. */
export function playwrightTally(file: string): Tally {
  const report = readReport(file) as PlaywrightReport | undefined
  if (!report) return { passed: 0, failed: 0 }
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky }
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
