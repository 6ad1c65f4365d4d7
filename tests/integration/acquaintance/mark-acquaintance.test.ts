import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { roles } from '@/policy/roles'
import { markAcquaintance, noteAcquaintance } from '@/usecases/acquaintance/mark-acquaintance'
import { getHome } from '@/usecases/home/get-home'
import { getMunicipality } from '@/usecases/municipalities/get-municipality'
import { getMyData } from '@/usecases/people/get-my-data'
import { publishRelease } from '@/usecases/releases/publish-release'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { directorAt, fillByPosition, releaseOf } from '../scoring-rating/results'

const aResult = async (made: { published: boolean }) => {
  const cycle = await aCycle({ municipalities: 2, organizations: 2 })
  await fillByPosition(cycle)
  const releaseId = await releaseOf(cycle)
  if (made.published) await publishRelease.execute(aCall(await anActor('ministry_approver', cycle.region)), { releaseId })
  const { actor, row } = await directorAt(cycle, 0)
  const other = cycle.participants[1]
  if (other === undefined) throw new Error('no second participant')
  const keyOf = (one: typeof row) => ({ releaseId, directorId: one.directorId, organizationId: one.organizationId })
  return { cycle, releaseId, director: actor, row, other, own: keyOf(row), foreign: keyOf(other), place: { regionId: cycle.regionId, municipalityId: row.municipalityId, organizationId: row.organizationId } }
}
const code = (result: { ok: true } | { ok: false; error: { code: string } }): string => (result.ok ? 'ok' : result.error.code)

describe('acquaintance with the own result', () => {
  it('is marked once by the person, who may then add opinions; municipality and card tell of it', async () => {
    const { director, own, row, place, cycle } = await aResult({ published: true })
    expect(code(await markAcquaintance.execute(aCall(director), own))).toBe('ok')
    expect(code(await markAcquaintance.execute(aCall(director), own))).toBe('ALREADY_ACQUAINTED')
    expect(code(await markAcquaintance.execute(aCall(director), { ...own, opinion: 'Прошу учесть ремонт' }))).toBe('ok')
    const specialist = await anActor('municipal_specialist', place)
    const card = await getScoreCard.execute(aCall(specialist), own)
    expect(card).toMatchObject({ ok: true, value: { acquaintance: { marks: [{ number: 1, opinion: null, isOnPaper: false }, { number: 2, opinion: 'Прошу учесть ремонт' }], mayMark: false, mayNote: false } } })
    const page = await getMunicipality.execute(aCall(specialist), { municipalityId: row.municipalityId })
    if (!page.ok || page.value.results === null) throw new Error('no page')
    expect(page.value.results.people.map(({ directorId, acquainted }) => [directorId === row.directorId, acquainted?.opinions ?? null]).sort()).toEqual([[false, null], [true, 1]])
    expect(await withTenant(cycle.regionId, (tx) => tx.auditEvent.count({ where: { regionId: cycle.regionId, event: { in: ['result.acquainted', 'result.opinionAdded'] } } }))).toBe(2)
  })

  it('waits for the publication, and then stands among what the director must do until it is marked', async () => {
    const early = await aResult({ published: false })
    expect(code(await markAcquaintance.execute(aCall(early.director), early.own))).toBe('RELEASE_NOT_PUBLISHED')
    const { director, own } = await aResult({ published: true })
    const kinds = async () => { const home = await getHome.execute(aCall(director), {}); return home.ok ? home.value.todo.map(({ kind, isLate }) => [kind, isLate]) : [] }
    expect(await kinds()).toContainEqual(['acquaintResults', false])
    await markAcquaintance.execute(aCall(director), own)
    expect((await kinds()).map(([kind]) => kind)).not.toContain('acquaintResults')
  })

  it('is refused for somebody else\'s result, and noted on paper only for who has no account', async () => {
    const { director, own, foreign, place, cycle } = await aResult({ published: true })
    expect(code(await markAcquaintance.execute(aCall(director), foreign))).toBe('NOT_FOUND')
    const specialist = await anActor('municipal_specialist', place)
    expect(code(await noteAcquaintance.execute(aCall(specialist), own))).toBe('ACQUAINTED_BY_ACCOUNT')
    expect(code(await noteAcquaintance.execute(aCall(specialist), foreign))).toBe('ok')
    expect(code(await noteAcquaintance.execute(aCall(specialist), foreign))).toBe('ALREADY_ACQUAINTED')
    const neighbour = cycle.municipalities.find(({ municipalityId }) => municipalityId !== place.municipalityId)
    if (neighbour === undefined) throw new Error('no neighbour')
    expect(code(await noteAcquaintance.execute(aCall(await anActor('municipal_head', neighbour)), foreign))).toBe('NOT_FOUND')
  })

  it.each(roles.filter((role) => role !== 'municipal_specialist' && role !== 'municipal_head'))('is not noted on paper by the role %s', async (role) => {
    const { foreign, place } = await aResult({ published: true })
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(code(await noteAcquaintance.execute(aCall(await anActor(role, place)), foreign)))
  })
})

describe('«Мои данные»', () => {
  it('tells the person of the own results and of everybody who opened them, and nothing of others', async () => {
    const { director, own, place, row, other } = await aResult({ published: true })
    const specialist = await anActor('municipal_specialist', place)
    await getScoreCard.execute(aCall(specialist), own)
    await getScoreCard.execute(aCall(specialist), own)
    await getScoreCard.execute(aCall(director), own)
    const read = await getMyData.execute(aCall(director), {})
    if (!read.ok) throw new Error('no data')
    expect(read.value.readers).toMatchObject([{ viewer: specialist.displayName, event: 'scoring.getScoreCard.read', times: 2 }])
    expect(read.value.results).toMatchObject([{ releaseId: own.releaseId, acquaintedOn: null }])
    expect(read.value.persons).toMatchObject([{ directorId: row.directorId }])
    expect(JSON.stringify(read.value)).not.toContain(other.directorName)
  })

  it('tells a person who is no director of the account only', async () => {
    const { place } = await aResult({ published: true })
    const specialist = await anActor('municipal_specialist', place)
    expect(await getMyData.execute(aCall(specialist), {})).toMatchObject({ ok: true, value: { account: { email: specialist.email, roles: ['municipal_specialist'] }, persons: [], results: [], counts: null, readers: null } })
  })
})
