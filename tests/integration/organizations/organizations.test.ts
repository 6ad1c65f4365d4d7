import { describe, expect, it } from 'vitest'
import { getOrganization } from '@/usecases/organizations/get-organization'
import { listOrganizationsQuery } from '@/usecases/organizations/list-organizations'
import { withTenant } from '@/data/tenant'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { directorAt, fillByPosition, releaseOf } from '../scoring-rating/results'

const names = (read: Awaited<ReturnType<typeof listOrganizationsQuery.execute>>): string[] => (read.ok ? read.value.items.map((row) => row.name) : [])

describe('organizations', () => {
  it('are listed as far as the reader reaches', async () => {
    const region = await aRegion()
    const [here, there] = [await aMunicipality(region), await aMunicipality(region)]
    const school = await anOrganization(here, { name: 'Школа 1 посёлка Южный' })
    const garden = await anOrganization(there, { name: 'Детский сад «Лесной»', type: 'kindergarten' })
    const analyst = await anActor('ministry_analyst', region)
    expect(names(await listOrganizationsQuery.execute(aCall(analyst), {})).sort()).toEqual([garden.name, school.name].sort())
    expect(names(await listOrganizationsQuery.execute(aCall(analyst), { search: 'лесной' }))).toEqual([garden.name])
    expect(names(await listOrganizationsQuery.execute(aCall(analyst), { search: '100%_' }))).toEqual([])
    expect(names(await listOrganizationsQuery.execute(aCall(analyst), { type: 'secondary_school', municipalityId: here.municipalityId }))).toEqual([school.name])
    expect(names(await listOrganizationsQuery.execute(aCall(await anActor('municipal_specialist', here)), {}))).toEqual([school.name])
    expect(names(await listOrganizationsQuery.execute(aCall(await anActor('municipal_specialist', here)), { municipalityId: there.municipalityId }))).toEqual([])
    expect(names(await listOrganizationsQuery.execute(aCall(await anActor('director', garden)), {}))).toEqual([garden.name])
    expect(await listOrganizationsQuery.execute(aCall(await anActor('auditor', region)), {})).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  it('keep the results of former heads, and show a director only the own ones', async () => {
    const region = await aRegion()
    const place = await anOrganization({ regionId: region.regionId, municipalityId: (await aMunicipality(region)).municipalityId })
    await anAppointment(place, { endedOn: '2026-11-30' })
    await anAppointment(place, { startedOn: '2026-12-01', isActing: true })
    await withTenant(region.regionId, (tx) => tx.organizationName.create({ data: { regionId: region.regionId, id: place.organizationId, organizationId: place.organizationId, name: 'Прежнее название', shortName: 'Прежнее', validFrom: new Date('2010-09-01'), validTo: new Date('2020-08-31') } }))
    const cycle = await aCycle({ region })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    await releaseOf(cycle)
    const read = await getOrganization.execute(aCall(await anActor('ministry_analyst', region)), { organizationId: place.organizationId })
    if (!read.ok) throw new Error('not read')
    expect(read.value.results.map((row) => [row.releaseNumber, row.period])).toEqual([[2, '2026/27'], [2, '2026/27']])
    expect(read.value.appointments.map((row) => [row.startedOn, row.endedOn, row.isActing])).toEqual([['2026-12-01', null, true], ['2015-09-01', '2026-11-30', false]])
    expect(read.value.names).toEqual([{ name: 'Прежнее название', shortName: 'Прежнее', validFrom: '2010-09-01', validTo: '2020-08-31' }])
    const { actor, row } = await directorAt(cycle, 1)
    const own = await getOrganization.execute(aCall(actor), { organizationId: place.organizationId })
    expect(own.ok && own.value.results.map((result) => result.directorId)).toEqual([row.directorId])
  })

  it('of another municipality are not there for a specialist', async () => {
    const region = await aRegion()
    const school = await anOrganization(await aMunicipality(region))
    const specialist = await anActor('municipal_specialist', await aMunicipality(region))
    expect(await getOrganization.execute(aCall(specialist), { organizationId: school.organizationId })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
