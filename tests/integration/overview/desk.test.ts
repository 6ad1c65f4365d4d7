import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { getRegionDesk } from '@/usecases/overview/get-desk'
import { getOverview } from '@/usecases/overview/get-overview'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

const deskOf = async (cycle: CycleFixture) => {
  const read = await getRegionDesk.execute(aCall(await anActor('ministry_analyst', cycle.region)), {})
  if (!read.ok || read.value === null) throw new Error(`no desk: ${JSON.stringify(read)}`)
  return read.value
}

describe('desk of a region', () => {
  it('is empty before the first release', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 1 })
    expect(await getRegionDesk.execute(aCall(await anActor('ministry_analyst', cycle.region)), {})).toEqual({ ok: true, value: null })
  })

  it('ZEL-26: names who fell in both of the last two cycles, the deepest fall first', async () => {
    const first = await aCycle({ municipalities: 1, organizations: 3, period: '2024/25', collectionFrom: '2024-10-01', deadline: '2024-12-20' })
    await fillByPosition(first)
    await releaseOf(first)
    const next = (period: string, from: CycleFixture) => aCycle({ region: first.region, document: first.document, modelVersionId: first.modelVersionId, period, collectionFrom: `${period.slice(0, 4)}-10-01`, deadline: `${period.slice(0, 4)}-12-20`, previousCycleId: from.cycleId })
    const second = await next('2025/26', first)
    await fillByPosition(second, 20)
    await releaseOf(second)
    expect((await deskOf(second)).trends).toBeNull()
    const third = await next('2026/27', second)
    await fillByPosition(third, 45)
    await releaseOf(third)
    const { trends } = await deskOf(third)
    expect(trends).toMatchObject({ periods: ['2024/25', '2025/26', '2026/27'], compared: 3 })
    const falls = trends?.cards.map(({ totals: [a, b, c] }) => [a > b, b > c]) ?? []
    expect(falls.length).toBeGreaterThan(0)
    expect(falls.every(([one, other]) => one && other)).toBe(true)
    expect(trends?.places).toEqual([])
  })

  it('tells how far self-assessments stand above what was checked, and places every municipality on the map once', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 2 })
    await fillByPosition(cycle)
    await fillCycle(cycle, (_row, key) => (key === 'fact' ? '50' : undefined), 'municipal')
    await releaseOf(cycle)
    const [placed] = cycle.municipalities
    if (placed === undefined) throw new Error('no municipality')
    await withTenant(cycle.regionId, (tx) => tx.municipality.update({ where: { regionId_id: { regionId: cycle.regionId, id: placed.municipalityId } }, data: { tileColumn: 4, tileRow: 2 } }))
    const { quality, recommendations, acquaintance } = await deskOf(cycle)
    expect(quality.whole).toMatchObject({ forms: 4, returned: 0, justified: 0 })
    expect(quality.whole.inflation.compared).toBeGreaterThan(0)
    expect(quality.whole.inflation.index).toBeGreaterThan(0)
    expect(quality.municipalities.reduce((sum, { forms }) => sum + forms, 0)).toBe(4)
    expect([recommendations.whole, acquaintance]).toEqual([{ owed: 0, overdue: 0, toReview: 0 }, null])
    const overview = await getOverview.execute(aCall(await anActor('regional_operator', cycle.region)), {})
    if (!overview.ok || overview.value === null) throw new Error('no overview')
    const { map, clusters } = overview.value
    expect(map).toMatchObject({ isPlaced: true, tiles: [{ id: placed.municipalityId, column: 0, row: 0 }, { column: 0, row: 1 }] })
    expect(clusters.reduce((sum, { n }) => sum + n, 0)).toBe(4)
  })
})
