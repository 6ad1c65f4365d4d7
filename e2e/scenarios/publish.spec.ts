import { ask } from '../fixtures/database'
import { expect, test } from '../fixtures/test'
import { cyclePage } from '../pages/cycle'

const REGION = 'north-ossetia'

test('the analyst calculates, the approver publishes, the public page shows aggregates and no names', async ({ as }) => {
  test.setTimeout(120_000)
  const analyst = await as(`analyst@${REGION}`)
  const calculating = cyclePage(analyst)
  await calculating.openCurrent()
  const address = analyst.url()
  await expect(analyst.getByRole('button', { name: 'Опубликовать' })).toHaveCount(0)
  await calculating.calculate.click()
  await analyst.waitForURL(/\/jobs\//)
  await expect(analyst.getByText('готово', { exact: true })).toBeVisible({ timeout: 60_000 })

  const visitor = await as('nobody')
  await visitor.goto(`/r/${REGION}`)
  await expect(visitor.getByRole('heading', { level: 1 })).not.toContainText('2026/27')

  const approver = await as(`approver@${REGION}`)
  await approver.goto(address)
  await expect(cyclePage(approver).calculate).toHaveCount(0)
  await cyclePage(approver).releaseRow(1).getByRole('button', { name: 'Опубликовать' }).click()
  const dialog = approver.getByRole('dialog')
  await expect(dialog).toContainText('Отменить публикацию нельзя')
  await dialog.getByRole('button', { name: 'Опубликовать' }).click()
  await expect(cyclePage(approver).releaseRow(1)).toContainText('опубликован')
  await expect(cyclePage(approver).releaseRow(1).getByRole('button', { name: 'Опубликовать' })).toHaveCount(0)

  await visitor.goto(`/r/${REGION}`)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('2026/27')
  const source = await visitor.content()
  const people = await ask<{ name: string }>(`SELECT DISTINCT last_name AS name FROM director`, [], REGION)
  const wording = await visitor.locator('body').innerText()
  expect(people.length).toBeGreaterThan(50)
  expect(people.filter(({ name }) => new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').test(wording) || source.includes(`${name} `))).toEqual([])
})
