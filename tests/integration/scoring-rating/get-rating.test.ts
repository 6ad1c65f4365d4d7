import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { rowsOf } from '@/domain/scoring/places/rating-address'
import { getRating, getRatingForExport } from '@/usecases/scoring/get-rating'
import { aCall, anActor, aStranger } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aModelDocument } from '#tests/factories/model-document'
import { aDirector, anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { unique } from '#tests/factories/unique'
import { directorAt, fillByPosition, readRating, releaseOf } from './results'

describe('rating', () => {
  it('shows an analyst everybody in the order of the release, and nobody a blank page before the first one', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 3 })
    const analyst = await anActor('ministry_analyst', cycle.region)
    expect(await getRating.execute(aCall(analyst), {})).toEqual({ ok: true, value: null })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const rating = await readRating(analyst)
    const rows = rowsOf(rating.table)
    expect(rows.map((row) => row.director).sort()).toEqual(cycle.participants.map((row) => row.directorName).sort())
    expect(rows.map((row) => row.rankRegionOf)).toEqual(rows.map((row) => (row.level === -1 ? 0 : 6)))
    expect(rows.every((row, at) => at === 0 || row.total <= (rows[at - 1]?.total ?? 0))).toBe(true)
    expect(rating).toMatchObject({ reach: 'region', groups: [], canExport: true, comparison: { kind: 'none' }, release: { id: releaseId, number: 1, isPublished: false } })
    expect(rating.table.municipalities).toHaveLength(2)
  })

  it('shows the newest release unless another one is asked for', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 2 })
    await fillByPosition(cycle)
    const first = await releaseOf(cycle)
    const second = await releaseOf(cycle)
    const analyst = await anActor('ministry_analyst', cycle.region)
    expect((await readRating(analyst)).release).toMatchObject({ id: second, number: 2 })
    expect((await readRating(analyst, { release: first })).release.number).toBe(1)
  })

  it('does not let a newer cycle of another kind take the place of the rating', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 2, period: '2025/26' })
    await fillByPosition(cycle)
    const efficiency = await releaseOf(cycle)
    const personnel = await aCycle({ region: cycle.region, modelVersionId: cycle.modelVersionId, document: cycle.document, period: '2026/27', kind: 'personnel' })
    await fillByPosition(personnel)
    const other = await releaseOf(personnel)
    const analyst = await anActor('ministry_analyst', cycle.region)
    expect((await readRating(analyst)).release.id).toBe(efficiency)
    expect((await readRating(analyst, { release: other })).release.id).toBe(other)
  })

  it('shows a specialist only the own municipality and no totals of the rest', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 3 })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const [own] = cycle.municipalities
    if (own === undefined) throw new Error('no municipality')
    const rating = await readRating(await anActor('municipal_specialist', own))
    expect(rating.table.municipalities.map(({ id }) => id)).toEqual([own.municipalityId])
    expect(rating.table.columns.n).toBe(3)
    expect(rating.groups).toEqual([])
    const strangers = cycle.participants.filter((row) => row.municipalityId !== own.municipalityId)
    expect(strangers.flatMap((row) => [row.directorId, row.directorName, row.organizationName]).filter((canary) => JSON.stringify(rating).includes(canary))).toEqual([])
  })

  it('shows a director only the own row, marked, and no name of anybody else', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 6 })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const { actor, row } = await directorAt(cycle, 2)
    const rating = await readRating(actor)
    expect(rowsOf(rating.table).map(({ directorId, isOwn }) => [directorId, isOwn])).toEqual([[row.directorId, true]])
    expect(rating).toMatchObject({ reach: 'own', canExport: false })
    expect(rating.groups[0]?.totals).toHaveLength(6)
    const others = cycle.participants.filter((other) => other.directorId !== row.directorId)
    expect(others.flatMap((other) => [other.directorId, other.directorName, other.organizationName]).filter((canary) => JSON.stringify(rating).includes(canary))).toEqual([])
  })

  it.each([[4, null], [5, 5]])('of %i organizations of a type a director is sent %s totals: fewer than five would name a colleague\'s', async (organizations, shown) => {
    const cycle = await aCycle({ municipalities: 1, organizations })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const { actor } = await directorAt(cycle, 1)
    expect((await readRating(actor)).groups.map(({ totals }) => totals?.length ?? null)).toEqual([shown])
  })

  it('does not show a director the result of who led the organization before', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 2 })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const [place] = cycle.organizations
    if (place === undefined) throw new Error('no organization')
    const successor = await anActor('director', place)
    const { directorId } = await anAppointment(place, { startedOn: '2027-09-01' })
    await withTenant(cycle.regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId: cycle.regionId, id: directorId } }, data: { userId: successor.userId } }))
    expect((await readRating(successor)).table.columns.n).toBe(0)
  })

  it('lists those who share a place by name, not by the order of the snapshot', async () => {
    const region = await aRegion()
    const { municipalityId } = await aMunicipality(region)
    for (const [code, lastName] of [['1', 'Яковлева'], ['2', 'Ёлкин'], ['3', 'Абрамов']] as const) {
      const { organizationId } = await anOrganization({ regionId: region.regionId, municipalityId }, { code: `${code}-${unique()}` })
      await anAppointment({ regionId: region.regionId, organizationId }, { directorId: (await aDirector(region, { lastName })).directorId })
    }
    const cycle = await aCycle({ region })
    await fillCycle(cycle, () => '1')
    await releaseOf(cycle)
    const rows = rowsOf((await readRating(await anActor('ministry_analyst', region))).table)
    expect([new Set(rows.map(({ total }) => total)).size, rows.map(({ director }) => director.split(' ')[0])]).toEqual([1, ['Абрамов', 'Ёлкин', 'Яковлева']])
  })

  it('shows a change only under one method', async () => {
    const before = await aCycle({ municipalities: 1, organizations: 2, period: '2025/26', collectionFrom: '2025-10-01', deadline: '2025-12-20' })
    await fillByPosition(before, 45)
    await releaseOf(before)
    const same = await aCycle({ region: before.region, document: before.document, modelVersionId: before.modelVersionId, previousCycleId: before.cycleId })
    await fillByPosition(same)
    await releaseOf(same)
    const analyst = await anActor('ministry_analyst', before.region)
    const rating = await readRating(analyst)
    expect(rating.comparison).toEqual({ kind: 'comparable', period: '2025/26' })
    expect(rowsOf(rating.table).every((row) => row.previous !== null && row.total > row.previous)).toBe(true)
    const other = await aCycle({ region: before.region, document: aModelDocument({ code: 'other-method' }), period: '2027/28', collectionFrom: '2027-10-01', deadline: '2027-12-20', previousCycleId: same.cycleId })
    await fillByPosition(other)
    await releaseOf(other)
    const changed = await readRating(analyst)
    expect(changed.comparison).toEqual({ kind: 'incomparable', period: '2026/27' })
    expect(rowsOf(changed.table).map((row) => row.previous)).toEqual([null, null])
  })

  it('does not know a release of another region, nor an actor of another region', async () => {
    const [mine, theirs] = [await aCycle({ municipalities: 1, organizations: 1 }), await aCycle({ municipalities: 1, organizations: 1 })]
    await fillByPosition(theirs)
    const foreign = await releaseOf(theirs)
    const analyst = await anActor('ministry_analyst', mine.region)
    expect(await getRating.execute(aCall(analyst), { release: foreign })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    const elsewhere = { ...aStranger('ministry_analyst', (await aRegion()).regionId), regionId: theirs.regionId }
    expect(await getRating.execute(aCall(elsewhere), { release: foreign })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  it('refuses who has no part in the rating, and gives files only to those who may take them', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 2 })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const auditor = await anActor('auditor', cycle.region)
    expect(await getRating.execute(aCall(auditor), {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    const { actor } = await directorAt(cycle, 0)
    expect(await getRatingForExport.execute(aCall(actor), {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    const analyst = await anActor('ministry_analyst', cycle.region)
    expect((await getRatingForExport.execute(aCall(analyst), {})).ok).toBe(true)
    const traces = await withTenant(cycle.regionId, (tx) => tx.auditEvent.count({ where: { regionId: cycle.regionId, event: 'scoring.getRatingForExport.read', actorId: analyst.userId } }))
    expect(traces).toBe(1)
  })
})
