import type { Page, Route } from '@playwright/test'
import { formsOfMunicipality, openCycle, storedHistory, wholeNumberSlots } from '../fixtures/entry'
import { expect, test } from '../fixtures/test'
import { entryPage } from '../pages/entry'
import { seeded } from '../../tests/golden/random'

const SLUG = 'zelenchuk'
const CELLS = 500
const MICRO = 1_000_000
const seed = Number(process.env['SEED'] ?? '20261122')

/** Drops the line, delays, or says 502, before the server has heard of it or after it has done it. */
const disturb = (random: ReturnType<typeof seeded>) => async (route: Route): Promise<void> => {
  if (route.request().method() !== 'POST') return route.continue()
  const chance = random.next()
  if (chance < 0.08) return route.abort('connectionfailed')
  if (chance < 0.14) return route.fulfill({ status: 502, body: 'Bad Gateway' })
  if (chance < 0.17) return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '' })
  const response = await route.fetch()
  if (chance < 0.24) return route.abort('connectionreset')
  if (chance < 0.3) return route.fulfill({ status: 502, body: 'Bad Gateway' })
  if (chance < 0.5) await new Promise((done) => setTimeout(done, random.whole(50, 900)))
  return route.fulfill({ response })
}

// The failures are the test's own.
test.afterEach(({ faults }) => void faults.splice(0, faults.length, ...faults.filter((fault) => !/50[23]|ERR_/.test(fault))))

/** Types the values one after another into the active cell; leaves it downwards. */
const typeValues = async (page: Page, values: ReadonlyArray<number>): Promise<void> => {
  const entry = entryPage(page)
  for (const [at, value] of values.entries()) {
    if (at > 0) await page.keyboard.press('ArrowUp')
    await entry.type(String(value))
  }
}

const isOpen = (status: string | null): boolean => status !== 'locked' && status !== 'notApplicable' && status !== null

/** Types a number into every open cell of the columns given, and into every tenth once more. */
const typeCells = async (page: Page, columns: ReadonlyArray<number>, random: ReturnType<typeof seeded>): Promise<ReadonlyMap<string, ReadonlyArray<number>>> => {
  const entry = entryPage(page)
  const typed = new Map<string, number[]>()
  const rows = Number(await entry.grid.getAttribute('aria-rowcount')) - 1
  for (const column of columns) {
    await entry.grid.focus()
    await page.keyboard.press('Control+Home')
    for (let at = 0; at < column; at += 1) await page.keyboard.press('ArrowRight')
    for (let row = 0; row < rows && typed.size < CELLS; row += 1) {
      if (isOpen(await entry.activeStatus())) {
        const values = random.chance(0.1) ? [typed.size + 1, typed.size + 5_001] : [typed.size + 1]
        typed.set(`${row} ${column}`, values)
        await typeValues(page, values)
      } else await page.keyboard.press('ArrowDown')
    }
  }
  return typed
}

test(`REL-02 REL-03 R2 ${CELLS} cells typed while the line drops, delays and answers 502: ${CELLS} stored, none twice, none out of order (SEED=${seed})`, async ({ as }) => {
  test.setTimeout(240_000)
  const page = await as(`specialist@${SLUG}`)
  await page.route(/\/api\/cycles\/[^/]+\/entry\/[^/]+$/, disturb(seeded(seed)))
  const cycleId = await openCycle(SLUG)
  const entry = entryPage(page)
  await entry.openGrid(cycleId)
  const typed = await typeCells(page, await wholeNumberSlots(SLUG, cycleId), seeded(seed + 1))
  expect(typed.size).toBe(CELLS)
  await expect(entry.summary).toHaveText(/ждут отправки 0, /, { timeout: 120_000 })

  const forms = await formsOfMunicipality(`specialist@${SLUG}.example`, SLUG, cycleId)
  const history = new Map<string, number[]>()
  for (const [row, form] of forms.entries()) {
    for (const { slot, micro } of await storedHistory(SLUG, form, 'municipal')) history.set(`${row} ${slot}`, [...(history.get(`${row} ${slot}`) ?? []), micro / MICRO])
  }
  const wrong = [...typed].filter(([cell, values]) => {
    const stored = history.get(cell) ?? []
    return stored.at(-1) !== values.at(-1) || stored.join() !== values.filter((value) => stored.includes(value)).join()
  })
  expect(wrong).toEqual([])
  expect([...history.keys()].filter((cell) => !typed.has(cell))).toEqual([])
})
