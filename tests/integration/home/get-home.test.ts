import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { Actor } from '@/policy/can'
import { getHome } from '@/usecases/home/get-home'
import { aCall, anActor, aStranger } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { aModelVersion } from '#tests/factories/models'
import { aRegion } from '#tests/factories/regions'
import { directorAt, fillByPosition, releaseOf } from '../scoring-rating/results'

const home = async (actor: Actor, now = new Date('2026-10-15T09:00:00Z')) => {
  const read = await getHome.execute(aCall(actor, now), {})
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
const kinds = async (actor: Actor, now?: Date) => (await home(actor, now)).todo.map(({ kind }) => kind)

describe('home', () => {
  it('tells each role only what it may do', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 2 })
    const [place] = cycle.organizations
    if (place === undefined) throw new Error('no organization')
    await aModelVersion(cycle.region, { status: 'review' })
    const afterDeadline = new Date('2027-01-10T09:00:00Z')
    const [analyst, approver, specialist, director] = [await anActor('ministry_analyst', place), await anActor('ministry_approver', place), await anActor('municipal_specialist', place), await anActor('director', place)]
    expect([await kinds(analyst), await kinds(approver), await kinds(specialist), await kinds(director)]).toEqual([['upload'], ['approveModel'], ['enter'], ['enter']])
    expect([await kinds(analyst, afterDeadline), await kinds(specialist, afterDeadline)]).toEqual([['closeCycle', 'calculate'], []])
    await fillByPosition(cycle)
    await releaseOf(cycle)
    expect(await kinds(approver)).toEqual(expect.arrayContaining(['publish', 'approveModel']))
    expect((await home(analyst)).changes.map(({ kind }) => kind)).toEqual(['released', 'cycleOpened'])
  })

  it('counts invitations for the administrator, who sees no results', async () => {
    const region = await aRegion()
    const administrator = await anActor('region_administrator', region)
    await withTenant(region.regionId, (tx) => tx.invitation.create({ data: { regionId: region.regionId, id: crypto.randomUUID(), email: 'a@example.test', displayName: 'А', role: 'auditor', tokenHash: 'h', expiresAt: new Date('2026-10-20T00:00:00Z'), createdById: administrator.userId, createdAt: new Date('2026-10-14T00:00:00Z') } }))
    const page = await home(administrator)
    expect(page.todo).toEqual([{ kind: 'invitations', count: 1, date: '2026-10-20', isLate: false }])
    expect(page.picture).toBeNull()
    expect(await kinds(administrator, new Date('2026-10-21T00:00:00Z'))).toEqual([])
  })

  it('shows a director the own result among nameless others', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 6 })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const { actor, row } = await directorAt(cycle, 1)
    const page = await home(actor)
    if (page.picture?.kind !== 'own') throw new Error('no own picture')
    expect(page.picture.results.map(({ directorId }) => directorId)).toEqual([row.directorId])
    expect(page.picture.results[0]?.group).toHaveLength(6)
    const others = cycle.participants.filter((other) => other.directorId !== row.directorId).flatMap((other) => [other.directorId, other.directorName, other.organizationName])
    expect(others.filter((canary) => JSON.stringify(page).includes(canary))).toEqual([])
  })

  it.each([[4, null], [5, 5]])('of %i organizations of a type a director is sent %s totals', async (organizations, shown) => {
    const cycle = await aCycle({ municipalities: 1, organizations })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const { picture } = await home((await directorAt(cycle, 1)).actor)
    expect(picture?.kind === 'own' ? picture.results.map(({ group }) => group?.length ?? null) : []).toEqual([shown])
  })

  it('shows the ministry levels by type and a municipality its own against the region', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 2 })
    await fillByPosition(cycle)
    await releaseOf(cycle)
    const sums = async (actor: Actor) => {
      const { picture } = await home(actor)
      return picture?.kind === 'levels' ? picture.groups.map(({ key, counts }) => [key, counts.reduce((sum, count) => sum + count, 0)]) : []
    }
    const [own] = cycle.municipalities
    if (own === undefined) throw new Error('no municipality')
    expect(await sums(await anActor('ministry_approver', cycle.region))).toEqual([['secondary_school', 4]])
    expect(await sums(await anActor('municipal_head', own))).toEqual([['own', 2], ['region', 4]])
  })

  it('is not there for somebody without a role in the region', async () => {
    const [mine, theirs] = [await aRegion(), await aRegion()]
    const stranger = { ...aStranger('ministry_analyst', mine.regionId), regionId: theirs.regionId }
    expect(await getHome.execute(aCall(stranger), {})).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
