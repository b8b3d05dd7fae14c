import { defineConfig } from '@playwright/test'

/** The screens to run on, one for each worker; without them all tests run on the one there is, one after the other. */
const displays = process.env['KUAICHU_DISPLAYS']?.split(',') ?? []
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]
// Read in each worker as well, whose apps come to its own screen.
if (display) process.env['DISPLAY'] = display

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: Math.max(1, displays.length),
  fullyParallel: true,
  reporter: [['list']],
  outputDir: 'test-results'
})
