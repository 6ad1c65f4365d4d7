import { describe, expect, it } from 'vitest'
import { getMunicipality } from '@/usecases/municipalities/get-municipality'
import { listMunicipalitiesQuery } from '@/usecases/municipalities/list-municipalities'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

const notFound = { ok: false, error: { code: 'NOT_FOUND' } }

const twoMunicipalities = async () => {
  const cycle = await aCycle({ municipalities: 2, organizations: 3 })
  const [own, other] = cycle.municipalities
  if (own === undefined || other === undefined) throw new Error('no municipalities')
  return { cycle, own, other }
}

describe('municipality', () => {
  it('shows its heads by name and the region without names', async () => {
    const { cycle, own, other } = await twoMunicipalities()
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const specialist = await anActor('municipal_specialist', own)
    const read = await getMunicipality.execute(aCall(specialist), { municipalityId: own.municipalityId })
    if (!read.ok || read.value.results === null) throw new Error('no results')
    const { people, own: summary, whole } = read.value.results
    expect(people.map(({ directorId }) => directorId).sort()).toEqual(cycle.participants.filter((row) => row.municipalityId === own.municipalityId).map((row) => row.directorId).sort())
    expect([summary.n, whole.n]).toEqual([3, 6])
    expect(people.every(({ level, rankMunicipalityOf }) => (level === -1 ? rankMunicipalityOf === 0 : rankMunicipalityOf === summary.rated))).toBe(true)
    const canaries = cycle.participants.filter((row) => row.municipalityId === other.municipalityId).flatMap((row) => [row.directorName, row.organizationName, row.directorId])
    expect(canaries.filter((canary) => JSON.stringify(read.value).includes(canary))).toEqual([])
  })

  it('is not there for a neighbour, a director and another region', async () => {
    const { cycle, own, other } = await twoMunicipalities()
    const asked = { municipalityId: own.municipalityId }
    const [place] = cycle.organizations
    if (place === undefined) throw new Error('no organization')
    const foreign = await anActor('ministry_analyst', (await aCycle({ status: 'planned' })).region)
    expect(await getMunicipality.execute(aCall(await anActor('municipal_head', other)), asked)).toEqual(notFound)
    expect(await getMunicipality.execute(aCall(await anActor('director', place)), asked)).toEqual(notFound)
    expect(await getMunicipality.execute(aCall(foreign), asked)).toEqual(notFound)
    expect(await getMunicipality.execute(aCall(foreign), { municipalityId: 'not-an-id' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })

  it('opens before the first release, without results', async () => {
    const { own } = await twoMunicipalities()
    const read = await getMunicipality.execute(aCall(await anActor('municipal_head', own)), { municipalityId: own.municipalityId })
    expect(read).toMatchObject({ ok: true, value: { municipality: { id: own.municipalityId }, results: null } })
  })
})

describe('list of municipalities', () => {
  it('shows the ministry all of them and a specialist the own one', async () => {
    const { cycle, own } = await twoMunicipalities()
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const idsFor = async (role: 'ministry_analyst' | 'municipal_specialist') => {
      const read = await listMunicipalitiesQuery.execute(aCall(await anActor(role, own)), {})
      if (!read.ok || read.value === null) throw new Error('no list')
      return read.value.items.map(({ id }) => id)
    }
    expect((await idsFor('ministry_analyst')).sort()).toEqual(cycle.municipalities.map(({ municipalityId }) => municipalityId).sort())
    expect(await idsFor('municipal_specialist')).toEqual([own.municipalityId])
  })

  it('is not there for a director', async () => {
    const { cycle } = await twoMunicipalities()
    const [place] = cycle.organizations
    if (place === undefined) throw new Error('no organization')
    expect(await listMunicipalitiesQuery.execute(aCall(await anActor('director', place)), {})).toEqual(notFound)
  })
})
