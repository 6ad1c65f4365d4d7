import ExcelJS from 'exceljs'
import { expect, test } from '../fixtures/test'
import { hundredthsOf, plain } from '../fixtures/numbers'
import { ratingPage } from '../pages/rating'

const REGION = 'krasnoyarsk'

test('search, filters, sort and columns live in the address: a reload and a colleague see the same', async ({ as }) => {
  const page = await as(`analyst@${REGION}`)
  const rating = ratingPage(page)
  await page.goto('/rating')
  await rating.type.selectOption({ label: 'Все типы' })
  const all = await rating.shown.innerText()
  await rating.search.fill('Канск')
  await expect(rating.shown).not.toHaveText(all)
  await rating.sortBy(/^Балл/)
  await expect(rating.header(/^Балл/)).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('button', { name: 'Столбцы' }).click()
  await page.getByLabel(/^Н1\. /).check()
  await page.getByRole('button', { name: 'Закрыть' }).click()
  await expect(rating.header(/^Н1,/)).toBeVisible()
  const totals = (await rating.column('Балл')).map(hundredthsOf)
  expect(totals).toEqual(totals.toSorted((a, b) => b - a))
  const seen = { address: page.url(), shown: await rating.shown.innerText(), names: await rating.column('Руководитель') }
  expect(new URL(seen.address).searchParams.get('q')).toBe('Канск')

  await page.reload()
  await expect(rating.shown).toHaveText(seen.shown)
  expect(await rating.column('Руководитель')).toEqual(seen.names)
  const colleague = await as(`operator@${REGION}`)
  await colleague.goto(seen.address)
  await expect(ratingPage(colleague).shown).toHaveText(seen.shown)
  expect(await ratingPage(colleague).column('Руководитель')).toEqual(seen.names)
  await expect(ratingPage(colleague).header(/^Н1,/)).toBeVisible()
})

test('filters narrow the list and an empty one tells how to go on', async ({ as }) => {
  const page = await as(`analyst@${REGION}`)
  const rating = ratingPage(page)
  await page.goto('/rating')
  await rating.type.selectOption({ label: 'Все типы' })
  await rating.municipality.selectOption({ index: 3 })
  const chosen = await rating.municipality.locator('option:checked').innerText()
  const places = await rating.column('Муниципалитет')
  expect(places.length).toBeGreaterThan(0)
  expect(new Set(places)).toEqual(new Set([chosen]))
  await rating.search.fill('никого с такой фамилией')
  await expect(page.getByRole('heading', { name: 'Под условия никто не подходит' })).toBeVisible()
  await page.getByRole('button', { name: 'Сбросить' }).click()
  await expect(rating.grid).toBeVisible()
})

test('exported files hold what the screen shows, in its order', async ({ as }) => {
  const page = await as(`analyst@${REGION}`)
  const rating = ratingPage(page)
  await page.goto('/rating?type=all&q=Канск')
  await rating.sortBy(/^Руководитель/)
  await expect(rating.header(/^Руководитель/)).toHaveAttribute('aria-sort', 'ascending')
  const names = await rating.column('Руководитель')
  const totals = (await rating.column('Балл')).map(hundredthsOf)
  const shown = Number(/^\d+/.exec(plain(await rating.shown.innerText()))?.[0])

  const csv = await rating.download('Таблица с разделителями')
  expect(csv.name).toMatch(/\.csv$/)
  const lines = csv.bytes.toString('utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/).map((line) => line.split(';').map((cell) => cell.replaceAll(/^"|"$/g, '')))
  const [head = [], ...rows] = lines
  expect(rows).toHaveLength(shown)
  expect(rows.slice(0, names.length).map((row) => row[head.indexOf('Руководитель')])).toEqual(names)
  expect(rows.slice(0, totals.length).map((row) => hundredthsOf(row[head.indexOf('Балл')] ?? ''))).toEqual(totals)

  const xlsx = await rating.download('Электронная таблица')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(xlsx.bytes).buffer)
  const sheet = book.worksheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  const titles = (sheet.getRow(1).values as ReadonlyArray<unknown>).map(String)
  expect(sheet.rowCount - 1).toBe(shown)
  const column = (title: string): ReadonlyArray<unknown> => names.map((_, index) => sheet.getCell(index + 2, titles.indexOf(title)).value)
  expect(column('Руководитель')).toEqual(names)
  expect(column('Балл').map((value) => Math.round(Number(value) * 100))).toEqual(totals)
})

test('the list works from the keyboard and Enter opens the result', async ({ as }) => {
  const page = await as(`analyst@${REGION}`)
  const rating = ratingPage(page)
  await page.goto('/rating')
  await rating.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const name = (await rating.column('Руководитель'))[1] ?? ''
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/directors\/.+\/results\//)
  await expect(page.getByRole('navigation', { name: 'Путь' })).toContainText(name)
})

test('a click opens the card beside the list and Escape gives the list back', async ({ as }) => {
  const page = await as(`analyst@${REGION}`)
  const rating = ratingPage(page)
  await page.goto('/rating')
  const name = (await rating.column('Руководитель'))[0] ?? ''
  await rating.rows.first().click()
  const sheet = page.getByRole('dialog', { name })
  await expect(sheet.getByRole('link', { name: 'Открыть результат' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('a director sees the own place, nameless others and only the own row', async ({ as }) => {
  const page = await as(`director@${REGION}`)
  await page.goto('/rating')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ваше место в рейтинге')
  const { ownRows } = ratingPage(page)
  const count = await ownRows.count()
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(2)
  await expect(page.getByRole('button', { name: 'Экспорт' })).toHaveCount(0)
  await ownRows.first().getByRole('rowheader').getByRole('link').click()
  await page.waitForURL(/\/directors\/.+\/results\//)
})
