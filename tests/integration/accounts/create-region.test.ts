import { expect, it } from 'vitest'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { findRegionBySlug } from '@/data/tenancy/region.store'
import { readInvitation } from '@/usecases/accounts/accept-invitation'
import { unique } from '#tests/factories/unique'
import { createRegion } from '../../../scripts/create-region'

it('an empty installation gets its region and a link for the first administrator', async () => {
  const slug = `new-${unique()}`.toLowerCase()
  const { regionId, link } = await createRegion({ slug, name: 'Новая область', zone: 'Asia/Omsk', 'admin-email': 'Admin@example.test' }, process.env['DATABASE_OWNER_URL'] ?? '')
  expect(await findRegionBySlug(slug)).toMatchObject({ id: regionId, timeZone: 'Asia/Omsk', isDemo: false, kind: 'ministry' })
  expect(await readInvitation(link.split('/').at(-1) ?? '')).toMatchObject({ email: 'admin@example.test' })
})

it('KRA-01 an independent centre of assessment owns a region, as a ministry does', async () => {
  const slug = `centre-${unique()}`.toLowerCase()
  await createRegion({ slug, name: 'АНО «Центр оценки»', kind: 'operator', zone: 'Asia/Krasnoyarsk', 'admin-email': 'centre@example.test' }, process.env['DATABASE_OWNER_URL'] ?? '')
  const region = await findRegionBySlug(slug)
  expect([region?.kind, readRegionVocabulary(region?.vocabulary).ownerName]).toEqual(['operator', 'АНО «Центр оценки»'])
})
