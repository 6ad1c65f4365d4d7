import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const BROWSERS = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']
const BROWSER_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** A browser of the machine, else the one from the npm package, which brings its own libraries when this variable is set. */
async function findBrowser(): Promise<string> {
  const installed = BROWSERS.find((file) => file !== undefined && existsSync(file))
  if (installed !== undefined) return installed
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

// The workers read this file again: what was chosen once is handed on through the environment.
process.env['SMER_E2E_PORT'] ??= String(await freePort())
process.env['SMER_E2E_DATA_DIR'] ??= mkdtempSync(path.join(tmpdir(), 'smer-e2e-'))
process.env['NEXTAUTH_SECRET'] ??= randomBytes(32).toString('base64url')
process.env['CHROMIUM_PATH'] ??= await findBrowser()
const port = process.env['SMER_E2E_PORT']
const origin = `http://localhost:${port}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env['SMER_E2E_REPORT'] ?? 'test-results/report.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: origin,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: BROWSER_ARGUMENTS },
  },
  webServer: {
    command: 'exec node scripts/start.mjs --disposable',
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 600_000,
    // A developer's own disposable server may be named by port, data folder and secret; `npm test` always starts one.
    reuseExistingServer: process.env['SMER_E2E_REUSE'] === '1',
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 25_000 },
    env: { PORT: port, SMER_DATA_DIR: process.env['SMER_E2E_DATA_DIR'], APP_ORIGIN: origin, SMER_DEMO: '1', DATABASE_URL: '', DATABASE_OWNER_URL: '' },
  },
})
