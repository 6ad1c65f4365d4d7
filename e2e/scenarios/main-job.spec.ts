import { expect, test } from '../fixtures/test'
import { fillDownloaded } from '../fixtures/filled-workbook'
import { hundredthsOf, plain } from '../fixtures/numbers'
import { cyclePage } from '../pages/cycle'
import { importPage } from '../pages/import'
import { ratingPage } from '../pages/rating'
import { resultPage } from '../pages/result'
import { passwordOf, signInPage } from '../pages/sign-in'

test.describe.configure({ mode: 'serial' })

const PEOPLE = 1500
const HOME = 'Город Белогорск'
const JOB_TIMEOUT = 90_000

test('AMU main job: the analyst signs in, uploads 1 500 people, calculates and sees the rating', async ({ page }) => {
  test.setTimeout(240_000)
  const [signIn, cycle, upload, rating] = [signInPage(page), cyclePage(page), importPage(page), ratingPage(page)]
  await signIn.open()
  await signIn.signIn('analyst@amur.example', passwordOf('analyst'))
  await page.waitForURL('**/home')

  await cycle.openCurrent()
  const template = await cycle.downloadWorkbook()
  expect(template.name).toMatch(/\.xlsx$/)
  const filled = fillDownloaded('amur', template.bytes)
  expect(filled.rows).toBe(PEOPLE)
  expect(filled.cells).toBeGreaterThan(50 * PEOPLE)

  await cycle.upload.click()
  await upload.send('Амур заполнено.xlsx', filled.bytes)
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
  await expect(page.getByText(/^Запишем [\d\s\u00A0]+\sячей?(ку|ки|ек) у [\d\s\u00A0]+\sорганизаци[йи]$/)).toBeVisible({ timeout: JOB_TIMEOUT })
  expect(plain(await upload.count('Новые').innerText())).toMatch(/^\d+ \d{3} ячей?(ка|ки|ек)$/)
  expect(plain(await upload.count('Изменённые').innerText())).toBe('0 ячеек')
  await upload.commit.click()
  await expect(page.getByText('Данные записаны')).toBeVisible({ timeout: JOB_TIMEOUT })

  await page.getByRole('link', { name: 'К циклу' }).click()
  await cycle.calculate.click()
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/)
  await expect(page.getByText('готово', { exact: true })).toBeVisible({ timeout: JOB_TIMEOUT })
  await page.getByRole('link', { name: 'Открыть рейтинг' }).click()
  await page.waitForURL(/\/rating/)
  await expect(page.getByText(/^Амурская область · 2026\/27 · выпуск 1 от .+ · не опубликован/)).toBeVisible()
  await rating.type.selectOption({ label: 'Все типы' })
  await expect(rating.shown).toHaveText(/^1\s500 из\s1\s500$/)
  const totals = (await rating.column('Балл')).map(hundredthsOf)
  expect(totals.length).toBeGreaterThan(10)
  await cycle.openCurrent()
  await expect(cycle.releaseRow(1)).toContainText(/1\s500/)
})

test('the specialist of a municipality sees the own municipality in the new release and nobody else', async ({ as }) => {
  const page = await as('specialist@amur')
  const rating = ratingPage(page)
  await page.goto('/rating?type=all')
  await expect(rating.grid).toBeVisible()
  const places = await rating.column('Муниципалитет')
  expect(new Set(places).size).toBe(1)
  expect(places[0]).toContain('Белогорск')
  await page.goto('/municipalities')
  await expect(page.getByRole('link', { name: /Белогорск/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Благовещенск/ })).toHaveCount(0)
})

test('the director sees the own place and follows a point down to the primary figure; the numbers add up', async ({ as }) => {
  const page = await as('director@amur')
  const [rating, result] = [ratingPage(page), resultPage(page)]
  await page.goto('/rating')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ваше место в рейтинге')
  await expect(rating.ownRows).toHaveCount(1)
  const total = hundredthsOf((await rating.ownColumn('Балл'))[0] ?? '')
  await rating.ownRows.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/directors\/.+\/results\//)
  expect(hundredthsOf(/^[\d,]+/.exec(plain(await result.title.innerText()))?.[0] ?? '')).toBe(total)

  await result.unfoldAll.click()
  const [parts = '', whole = ''] = plain(await result.sum.innerText()).split('=')
  const directions = parts.split('+').map(hundredthsOf)
  expect(hundredthsOf(whole)).toBe(total)
  expect(directions.reduce((sum, part) => sum + part, 0)).toBe(total)
  const lines = (await result.contributions.allInnerTexts()).filter((text) => text !== 'н/п').map(hundredthsOf)
  expect(lines.length).toBeGreaterThan(30)
  expect(lines.reduce((sum, part) => sum + part, 0)).toBe(total)
  expect((await result.directionTotals.allInnerTexts()).map(hundredthsOf)).toEqual(directions)

  const direction = result.direction('2')
  const trace = direction.locator('tbody').filter({ has: page.locator('th', { hasText: /^2\.1\./ }) })
  await expect(trace.getByRole('cell').nth(1)).not.toBeEmpty()
  await trace.getByText('Как получено').click()
  await expect(trace.getByText('Первичные данные, от которых посчитано')).toBeVisible()
  await expect(trace.getByRole('listitem').filter({ hasText: 'Амур заполнено.xlsx' }).first()).toBeVisible()
  await trace.getByRole('link', { name: 'Паспорт показателя' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(page.getByText(HOME)).toHaveCount(0)
})
