import { test } from '../fixtures/walk'
import { otherCases, pageCases } from '../fixtures/page-cases'
import { inspect, tabStops } from './walk-page'

test.describe.configure({ mode: 'parallel' })

const cases = [...Object.entries(pageCases).map(([name, pageCase]) => ({ name, ...pageCase })), ...otherCases]
const TAB_STOPS = 12

for (const { name, as: account, address } of cases) {
  test(`${name}: no violation, no sideways scroll, visible focus`, async ({ as, places }) => {
    const page = await as(account)
    await page.goto(address(places))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabStops(page, TAB_STOPS)
    await inspect(page, name)
  })
}
