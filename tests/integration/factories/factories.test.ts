import { describe, expect, it } from 'vitest'
import { listParticipants } from '@/data/cycles/participant.store'
import { withTenant } from '@/data/tenant'
import { readCycleGrid } from '@/data/values/submission.store'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import type { OrganizationId } from '@/domain/shared/ids'
import { can } from '@/policy/can'
import { anActor, scopeFor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aModelVersion } from '#tests/factories/models'
import { anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'

describe('factories', () => {
  it('make regions that do not see each other', async () => {
    const [mine, other] = [await aRegion(), await aRegion()]
    await aMunicipality(mine)
    await aMunicipality(other)
    expect(await withTenant(mine.regionId, (tx) => tx.municipality.count())).toBe(1)
  })

  it('open a cycle with its participants in order and one empty form per organization', async () => {
    const { regionId, cycleId, participants, organizations } = await aCycle({ municipalities: 2, organizations: 3 })
    expect(participants.map((row) => row.position)).toEqual([0, 1, 2, 3, 4, 5])
    expect(new Set(participants.map((row) => row.organizationId))).toEqual(new Set(organizations.map((row) => row.organizationId)))
    expect(await withTenant(regionId, (tx) => tx.submission.count({ where: { regionId, cycleId } }))).toBe(6)
  })

  it('write cells that are read back as they were given', async () => {
    const cycle = await aCycle()
    await fillCycle(cycle, (row, key) => (key === 'plan' ? '10' : key === 'special' ? 'notApplicable' : key === 'fact' ? String(row.position) : undefined))
    const slots = cycle.document.fields.length
    const { grid } = await withTenant(cycle.regionId, (tx) => readCycleGrid(tx, cycle.cycleId, { rows: 4, slots }))
    expect([...grid.values].filter((value) => value > 0)).toEqual([10e6, 10e6, 1e6, 10e6, 2e6, 10e6, 3e6])
    expect([...grid.states].filter((state) => state === cellStateByte.notApplicable)).toHaveLength(4)
  })

  it('give two directors of one organization two rows and one form', async () => {
    const region = await aRegion()
    const { municipalityId } = await aMunicipality(region)
    const place = await anOrganization({ regionId: region.regionId, municipalityId })
    await anAppointment(place, { endedOn: '2026-11-30' })
    await anAppointment(place, { startedOn: '2026-12-01', isActing: true })
    const { cycleId, regionId } = await aCycle({ region })
    const rows = await withTenant(regionId, (tx) => listParticipants(tx, cycleId))
    expect(rows.map((row) => row.isActing).sort()).toEqual([false, true])
    expect(await withTenant(regionId, (tx) => tx.submission.count())).toBe(1)
  })

  it('store what an actor may do', async () => {
    const region = await aRegion()
    const { municipalityId } = await aMunicipality(region)
    const scope = { regionId: region.regionId, municipalityId, organizationId: 'none' as OrganizationId }
    const specialist = await anActor('municipal_specialist', scope)
    expect(specialist.grants[0]?.scope).toEqual({ regionId: region.regionId, municipalityId })
    expect(can(specialist, 'import.create', scope)).toBe(true)
    expect(await withTenant(region.regionId, (tx) => tx.roleAssignment.count({ where: { userId: specialist.userId } }))).toBe(1)
    expect(() => scopeFor('director', { regionId: region.regionId })).toThrow(/municipality/)
  })

  it('keep an approved version unchanged', async () => {
    const region = await aRegion()
    const { modelVersionId } = await aModelVersion(region)
    const change = withTenant(region.regionId, (tx) => tx.$executeRaw`UPDATE model_version SET number = 2 WHERE id = ${modelVersionId}::uuid`)
    await expect(change).rejects.toThrow(/immutable/)
  })
})
