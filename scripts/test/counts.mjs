import { existsSync, readFileSync } from 'node:fs'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
const nothingRan = { passed: 0, failed: 1 }

// A skipped test is a failure: nothing here may step aside because something is missing.

/** Counts of a vitest JSON report; a file that could not be read at all counts as one failure. */
export function countVitest(file) {
  const report = read(file)
  if (report === undefined || report.numTotalTests === 0) return nothingRan
  const unread = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests + (report.numTodoTests ?? 0) + unread }
}

/** Counts of a Playwright JSON report; a test that passed only sometimes counts as a failure. */
export function countPlaywright(file) {
  const stats = read(file)?.stats
  if (stats === undefined || stats.expected + stats.unexpected === 0) return nothingRan
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}
