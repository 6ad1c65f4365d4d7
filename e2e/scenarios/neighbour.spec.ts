import { askOne } from '../fixtures/database'
import { expect, test, type RegionSlug } from '../fixtures/test'

const released = (slug: RegionSlug, home: string) =>
  askOne<{ address: string }>(
    `SELECT '/directors/' || s.director_id || '/results/' || s.release_id AS address FROM score_card s
     JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id WHERE m.short_name <> $1 ORDER BY s.release_id, s.director_id LIMIT 1`, [home], slug)

test('another region and another municipality are pages that are not there', async ({ as }) => {
  const foreign = await askOne<{ id: string }>("SELECT id FROM cycle WHERE status = 'collecting'", [], 'amur')
  const analyst = await as('analyst@perm')
  const answer = await analyst.goto(`/cycles/${foreign.id}`)
  expect(answer?.status()).toBe(404)
  await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет')

  const specialist = await as('specialist@krasnoyarsk')
  const neighbour = await released('krasnoyarsk', 'г. Канск')
  expect((await specialist.goto(neighbour.address))?.status()).toBe(404)
  await expect(specialist.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет')
  await specialist.getByRole('link', { name: 'На главную' }).click()
  await specialist.waitForURL('**/home')

  expect((await analyst.goto('/audit'))?.status()).toBe(403)
  await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('Нет права на эту страницу')

  const director = await as('director@krasnoyarsk')
  expect((await director.goto(neighbour.address))?.status()).toBe(404)
})
