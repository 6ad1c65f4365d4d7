import { describe, expect, it } from 'vitest'
import { getOverview } from '@/usecases/overview/get-overview'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

describe('overview of a region', () => {
  it('sums up the release that is shown', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 3 })
    const analyst = await anActor('ministry_analyst', cycle.region)
    expect(await getOverview.execute(aCall(analyst), {})).toEqual({ ok: true, value: null })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const read = await getOverview.execute(aCall(analyst), {})
    if (!read.ok || read.value === null) throw new Error('no overview')
    const { whole, municipalities, types, release, risen, comparison } = read.value
    expect(release.id).toBe(releaseId)
    expect(whole.n).toBe(6)
    expect(whole.levels.reduce((sum, count) => sum + count, 0)).toBe(6)
    expect(municipalities.map(({ n }) => n)).toEqual([3, 3])
    expect(municipalities.reduce((sum, { rated }) => sum + rated, 0)).toBe(whole.rated)
    expect(types.map(({ type, totals }) => [type, totals.length])).toEqual([['secondary_school', whole.rated]])
    expect([risen, comparison]).toEqual([[], { kind: 'none' }])
  })

  it('finds who moved since the cycle before', async () => {
    const before = await aCycle({ municipalities: 1, organizations: 3, period: '2025/26', collectionFrom: '2025-10-01', deadline: '2025-12-20' })
    await fillByPosition(before, 45)
    await releaseOf(before)
    const now = await aCycle({ region: before.region, document: before.document, modelVersionId: before.modelVersionId, previousCycleId: before.cycleId })
    await fillByPosition(now)
    await releaseOf(now)
    const read = await getOverview.execute(aCall(await anActor('regional_operator', before.region)), {})
    if (!read.ok || read.value === null) throw new Error('no overview')
    const { risen, fallen, whole } = read.value
    expect(fallen).toEqual([])
    expect(risen.length).toBe(whole.changes.risen)
    expect(risen.every(({ total, previous }) => total > previous)).toBe(true)
  })

  it('is for those who see the whole region: others are told nothing', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 1 })
    await fillByPosition(cycle)
    const foreign = await releaseOf(cycle)
    const [place] = cycle.organizations
    if (place === undefined) throw new Error('no organization')
    for (const role of ['municipal_specialist', 'municipal_head', 'director'] as const) {
      expect(await getOverview.execute(aCall(await anActor(role, place)), {})).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    }
    const stranger = await anActor('ministry_analyst', (await aCycle({ status: 'planned' })).region)
    expect(await getOverview.execute(aCall(stranger), { release: foreign })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
