import { existsSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { sessionCookieName } from '@/web/session/session-token'
import { paths } from '@/web/paths'
import { signIn } from './pages'
import type { BenchRegion } from './region'
import { BENCH_SECRET, type BenchServer } from './server'
import { buildProduct, startWeb } from './web-server'

const BROWSERS = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']
const KEYS = 200
const PASTED_ROWS = 100
const PASTED_COLUMNS = 50

export type GridTiming = { readonly rows: number; readonly columns: number; readonly keyMedianMs: number; readonly keyP95Ms: number; readonly typedP95Ms: number; readonly pasteMs: number; readonly pastedCells: number; readonly storedMs: number }

type Probe = { times: number[] }
declare global {
  interface Window {
    smerProbe?: Probe
  }
}

/** From the key's own time to the frame after which it is painted. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const probe: Probe = { times: [] }
    window.smerProbe = probe
    const channel = new MessageChannel()
    const pressed: number[] = []
    channel.port1.onmessage = () => {
      for (const at of pressed.splice(0)) probe.times.push(performance.now() - at)
    }
    window.addEventListener('keydown', (event) => {
      pressed.push(event.timeStamp)
      requestAnimationFrame(() => channel.port2.postMessage(null))
    }, { capture: true })
  })

const timesOf = async (page: Page): Promise<ReadonlyArray<number>> => (await page.evaluate(() => window.smerProbe?.times.splice(0) ?? [])).toSorted((a, b) => a - b)
const at = (times: ReadonlyArray<number>, share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

const pressKeys = async (page: Page): Promise<ReadonlyArray<number>> => {
  const keys = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'Shift+ArrowDown', 'ArrowRight', 'PageDown', 'ArrowLeft', 'ArrowUp']
  for (let count = 0; count < KEYS; count += 1) await page.keyboard.press(keys[count % keys.length] ?? 'ArrowDown')
  return timesOf(page)
}

const typeNumbers = async (page: Page): Promise<ReadonlyArray<number>> => {
  await page.keyboard.press('Control+Home')
  await timesOf(page)
  for (let count = 0; count < KEYS / 4; count += 1) {
    await page.keyboard.type(String(count % 9))
    await page.keyboard.press('Enter')
  }
  return timesOf(page)
}

/** Pastes a block from the first cell and goes on when it is asked; milliseconds until it is painted, without the person's thinking. */
const paste = async (page: Page): Promise<number> => {
  await page.keyboard.press('Control+Home')
  // No function has a name here: the compiler of this program would call a helper that the page does not have.
  return page.evaluate(async ({ rows, columns }) => {
    const grid = document.querySelector('[role="grid"]')
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_cell, column) => String((row + column) % 2)).join('\t')).join('\r\n'))
    const from = performance.now()
    grid?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)))
    const asked = performance.now() - from
    const go = document.querySelector<HTMLButtonElement>('dialog[open] button[class*="accent"]')
    if (go === null) return asked
    const again = performance.now()
    go.click()
    await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)))
    return asked + performance.now() - again
  }, { rows: PASTED_ROWS, columns: PASTED_COLUMNS })
}

const measurePage = async (page: Page): Promise<GridTiming> => {
  const grid = page.getByRole('grid')
  await grid.waitFor()
  const [rows, columns] = [Number(await grid.getAttribute('aria-rowcount')) - 1, Number(await grid.getAttribute('aria-colcount')) - 1]
  await grid.focus()
  await watchKeys(page)
  await pressKeys(page)
  const keys = await pressKeys(page)
  const typed = await typeNumbers(page)
  const pasteMs = await paste(page)
  const from = performance.now()
  await page.waitForFunction(() => / 0,/.test(document.querySelector('[data-testid="entry-summary"]')?.textContent?.split('отправки')[1] ?? ''), undefined, { timeout: 60_000 })
  return { rows, columns, keyMedianMs: at(keys, 0.5), keyP95Ms: at(keys, 0.95), typedP95Ms: at(typed, 0.95), pasteMs, pastedCells: PASTED_ROWS * PASTED_COLUMNS, storedMs: performance.now() - from }
}

/** P8: the grid of the region in Chromium, against the running product on the same machine. */
export const measureGrid = async (region: BenchRegion, server: BenchServer): Promise<GridTiming> => {
  const executablePath = BROWSERS.find((file) => file !== undefined && existsSync(file))
  if (executablePath === undefined) throw new Error('P8 needs Chromium: name it in CHROMIUM_PATH')
  const web = await startWeb(buildProduct(), '/api/health', { DATABASE_URL: server.appUrl, NEXTAUTH_SECRET: BENCH_SECRET, LOG_LEVEL: 'error' })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' })
    const { cookie = '' } = await signIn(region, 'regional_operator')
    await context.addCookies([{ name: sessionCookieName(), value: cookie.slice(cookie.indexOf('=') + 1), url: web.origin }])
    const page = await context.newPage()
    await page.goto(`${web.origin}${paths.entry(region.cycleId)}`)
    return await measurePage(page)
  } finally {
    await browser.close()
    await web.stop()
  }
}
