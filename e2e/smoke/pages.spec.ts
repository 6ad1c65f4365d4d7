import { expect, test } from '../fixtures/walk'
import { pageCases, pageFolders } from '../fixtures/page-cases'

/** Written in Latin letters in Russian speech too. */
const latinWords = new Set(['XLSX', 'CSV', 'JSON', 'DOCX', 'docx', 'PDF', 'SHA', 'n'])
const notWording = [/[\w.+-]+@[\w.-]+/g, /\b[0-9a-f]{32,}\b/g, /\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, /[\p{L}\d_.-]*\.(?:xlsx|csv|json)\b/giu]

const foreignWords = (text: string): ReadonlyArray<string> => {
  const wording = notWording.reduce((left, pattern) => left.replaceAll(pattern, ' '), text)
  return [...new Set(wording.match(/[A-Za-z][A-Za-z_]*/g) ?? [])].filter((word) => !latinWords.has(word))
}

test('every page of the site has a case here', () => {
  expect(pageFolders()).toEqual(Object.keys(pageCases).sort())
})

for (const [folder, { as: account, address }] of Object.entries(pageCases)) {
  test(`${folder} opens for ${account}: heading, Russian words only`, async ({ as, places }) => {
    const page = await as(account)
    const answer = await page.goto(address(places))
    expect(answer?.status()).toBe(200)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveCount(1)
    await expect(heading).not.toBeEmpty()
    await expect(page).toHaveTitle(/СМЭР/)
    expect(foreignWords(await page.locator('body').innerText())).toEqual([])
  })
}
