import type { Page, Route } from '@playwright/test'
import { databaseNow, formsOfMunicipality, openCycle, storedHistory, wholeNumberSlots } from '../fixtures/entry'
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
  // Playwright's own connection may have been closed by the server while it was idle: for the page it is one more dropped line.
  const response = await route.fetch().catch(() => null)
  if (response === null) return route.abort('connectionreset')
  if (chance < 0.24) return route.abort('connectionreset')
  if (chance < 0.3) return route.fulfill({ status: 502, body: 'Bad Gateway' })
  if (chance < 0.5) await new Promise((done) => setTimeout(done, random.whole(50, 900)))
  return route.fulfill({ response })
}

// The failures are the test's own.
test.afterEach(({ faults }) => void faults.splice(0, faults.length, ...faults.filter((fault) => !/50[23]|ERR_/.test(fault))))

/** Types the values one after another into the active cell, the first sign as a key; leaves it to the right. */
const typeValues = async (page: Page, values: ReadonlyArray<number>): Promise<void> => {
  for (const [at, value] of values.entries()) {
    if (at > 0) await page.keyboard.press('ArrowLeft')
    const text = String(value)
    await page.keyboard.press(text.slice(0, 1))
    await page.keyboard.insertText(text.slice(1))
    await page.keyboard.press('Tab')
  }
}

const isOpen = (status: string | null): boolean => status !== 'locked' && status !== 'notApplicable' && status !== null

/** Types a number into every open cell of the columns given, row by row, and into every tenth once more. */
const typeCells = async (page: Page, { columns, from, random }: { columns: ReadonlyArray<number>; from: number; random: ReturnType<typeof seeded> }): Promise<ReadonlyMap<string, ReadonlyArray<number>>> => {
  const entry = entryPage(page)
  const typed = new Map<string, number[]>()
  await entry.grid.focus()
  await page.keyboard.press('Control+Home')
  for (let row = 0; typed.size < CELLS; row += 1) {
    let at = 0
    for (const column of columns.slice(0, CELLS - typed.size)) {
      for (; at < column; at += 1) await page.keyboard.press('ArrowRight')
      if (!isOpen(await entry.activeStatus())) continue
      const value = from + typed.size
      const values = random.chance(0.1) ? [value, value + CELLS] : [value]
      typed.set(`${row} ${column}`, values)
      await typeValues(page, values)
      at += 1
    }
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
  }
  return typed
}

test(`REL-02 REL-03 R2 ${CELLS} cells typed while the line drops, delays and answers 502: ${CELLS} stored, none twice, none out of order (SEED=${seed})`, async ({ as }) => {
  test.setTimeout(420_000)
  const page = await as(`specialist@${SLUG}`)
  await page.route(/\/api\/cycles\/[^/]+\/entry\/[^/]+$/, disturb(seeded(seed)))
  const cycleId = await openCycle(SLUG)
  const entry = entryPage(page)
  await entry.openGrid(cycleId)
  const begun = await databaseNow()
  // Amounts that an earlier run on the same database has not left.
  const from = 10_000 + 1_000 * Math.floor(Math.random() * 80)
  const typed = await typeCells(page, { columns: await wholeNumberSlots(SLUG, cycleId), from, random: seeded(seed + 1) })
  expect(typed.size).toBe(CELLS)
  await expect(entry.summary).toHaveText(/ждут отправки 0, /, { timeout: 120_000 })

  const forms = await formsOfMunicipality(`specialist@${SLUG}.example`, SLUG, cycleId)
  const history = new Map<string, number[]>()
  for (const [row, form] of forms.entries()) {
    for (const { slot, micro } of await storedHistory(SLUG, { submissionId: form, layer: 'municipal', since: begun })) history.set(`${row} ${slot}`, [...(history.get(`${row} ${slot}`) ?? []), micro / MICRO])
  }
  const wrong = [...typed].map(([cell, values]) => ({ cell, values, stored: history.get(cell) ?? [] }))
    .filter(({ values, stored }) => stored.at(-1) !== values.at(-1) || stored.join() !== values.filter((value) => stored.includes(value)).join())
  expect(wrong).toEqual([])
  expect([...history.keys()].filter((cell) => !typed.has(cell))).toEqual([])
})
