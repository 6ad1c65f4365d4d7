import { expect, it } from 'vitest'
import { getPublicRegion } from '@/usecases/public/get-public-region'
import { publishRelease } from '@/usecases/releases/publish-release'
import { getRegionSettings, setSmallestGroup } from '@/usecases/settings/region-settings'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { aRegion } from '#tests/factories/regions'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

it('the threshold of small groups is set by the administrator, never below five', async () => {
  const { regionId } = await aRegion()
  const administrator = aCall(await anActor('region_administrator', { regionId }))
  expect(await getRegionSettings.execute(administrator, {})).toMatchObject({ ok: true, value: { smallestGroup: 5, least: 5 } })
  expect(await setSmallestGroup.execute(administrator, { smallestGroup: '4' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  expect(await setSmallestGroup.execute(administrator, { smallestGroup: '21' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  expect(await setSmallestGroup.execute(administrator, { smallestGroup: '8' })).toMatchObject({ ok: true, value: { smallestGroup: 8 } })
  expect(await getRegionSettings.execute(administrator, {})).toMatchObject({ ok: true, value: { smallestGroup: 8 } })
  expect(await setSmallestGroup.execute(aCall(await anActor('ministry_analyst', { regionId })), { smallestGroup: '6' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
})

it('a release keeps the threshold it was made with', async () => {
  const cycle = await aCycle({ municipalities: 1, organizations: 7 })
  await fillByPosition(cycle)
  const approver = aCall(await anActor('ministry_approver', cycle.region))
  const sizeShown = async () => {
    const page = await getPublicRegion.execute({ slug: cycle.region.slug })
    return page.ok ? [page.value.open?.release.number, page.value.open?.size, page.value.open?.smallestGroup] : page.error.code
  }
  const publish = async () => publishRelease.execute(approver, { releaseId: await releaseOf(cycle) })
  await publish()
  expect(await sizeShown()).toEqual([1, 7, 5])
  await setSmallestGroup.execute(aCall(await anActor('region_administrator', cycle.region)), { smallestGroup: 8 })
  expect(await sizeShown()).toEqual([1, 7, 5])
  await publish()
  expect(await sizeShown()).toEqual([2, null, 8])
})
