import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { ok } from '@/domain/shared/result'
import type { RegionId } from '@/domain/shared/ids'
import { assignRole } from '@/usecases/accounts/assign-role'
import { getUser } from '@/usecases/accounts/get-user'
import { inviteUser } from '@/usecases/accounts/invite-user'
import { listRolePlaces } from '@/usecases/accounts/list-role-places'
import { listUsers } from '@/usecases/accounts/list-users'
import { revokeRole } from '@/usecases/accounts/revoke-role'
import { aCall, anActor, anAssignment, aUser } from '#tests/factories/access'
import { anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { auditOf, NOW } from '../accounts/helpers'

const aPlace = async () => {
  const region = await aRegion()
  const { regionId } = region
  const municipality = await aMunicipality({ regionId })
  const organization = await anOrganization({ regionId, municipalityId: municipality.municipalityId })
  return { region, regionId, municipality, organization, administrator: await anActor('region_administrator', { regionId }) }
}
const aMember = async (regionId: RegionId) => {
  const user = await aUser()
  return { ...user, assignmentId: await anAssignment({ userId: user.userId, role: 'auditor', scope: { regionId } }) }
}

describe('giving a role', () => {
  it('gives it in its place, from today by the calendar of the region, and writes it down', async () => {
    const { regionId, municipality, organization, administrator } = await aPlace()
    const { userId } = await aMember(regionId)
    const given = await assignRole.execute(aCall(administrator, NOW), { userId, role: 'director', municipalityId: '', organizationId: organization.organizationId, validFrom: '', validTo: '2027-08-31' })
    expect(given.ok).toBe(true)
    const card = await getUser.execute(aCall(administrator, NOW), { userId })
    expect(card).toMatchObject({ ok: true, value: { isOneself: false } })
    expect(card.ok ? card.value.roles.find(({ role }) => role === 'director') : null).toMatchObject({ validFrom: '2026-10-15', validTo: '2027-08-31', state: 'active' })
    const [row] = await withTenant(regionId, (tx) => tx.roleAssignment.findMany({ where: { regionId, userId, role: 'director' } }))
    expect(row).toMatchObject({ municipalityId: municipality.municipalityId, organizationId: organization.organizationId })
    expect(await auditOf(regionId, 'role.assigned')).toMatchObject([{ actorId: administrator.userId, subjectId: userId }])
  })

  it('ties a director to the own row of the register and says so', async () => {
    const { regionId, organization, administrator } = await aPlace()
    const { directorId } = await anAppointment(organization)
    await anAppointment(organization, { endedOn: '2020-08-31' })
    const [first, second] = [await aMember(regionId), await aMember(regionId)]
    const give = (userId: string) => assignRole.execute(aCall(administrator, NOW), { userId, role: 'director', organizationId: organization.organizationId })
    expect([(await give(first.userId)).ok, (await give(second.userId)).ok]).toEqual([true, true])
    const director = await withTenant(regionId, (tx) => tx.director.findUniqueOrThrow({ where: { regionId_id: { regionId, id: directorId } } }))
    expect(director.userId).toBe(first.userId)
    expect((await auditOf(regionId, 'role.assigned')).map(({ subjectId, after }) => [subjectId, (after as { linked: boolean }).linked, (after as { directorId: string | null }).directorId])).toEqual(expect.arrayContaining([[first.userId, true, directorId], [second.userId, false, null]]))
    const namesOf = async (userId: string) => { const card = await getUser.execute(aCall(administrator, NOW), { userId }); return card.ok ? card.value.directors.length : null }
    expect([await namesOf(first.userId), await namesOf(second.userId)]).toEqual([1, 0])
  })

  it('refuses what would be wrong', async () => {
    const { regionId, municipality, administrator } = await aPlace()
    const { userId } = await aMember(regionId)
    const foreign = await aPlace()
    const codeOf = async (part: Record<string, unknown>) => {
      const result = await assignRole.execute(aCall(administrator, NOW), { userId, role: 'auditor', ...part })
      return result.ok ? 'ok' : result.error.code
    }
    expect(await codeOf({ userId: administrator.userId, role: 'ministry_analyst' })).toBe('ROLE_TO_ONESELF')
    expect(await codeOf({})).toBe('ROLE_ALREADY_HELD')
    expect(await codeOf({ role: 'municipal_head' })).toBe('ROLE_NEEDS_MUNICIPALITY')
    expect(await codeOf({ role: 'director', municipalityId: municipality.municipalityId })).toBe('ROLE_NEEDS_ORGANIZATION')
    expect(await codeOf({ role: 'director', organizationId: foreign.organization.organizationId })).toBe('ROLE_PLACE_UNKNOWN')
    expect(await codeOf({ role: 'ministry_analyst', validFrom: '2026-12-01', validTo: '2026-11-30' })).toBe('ROLE_DATES_REVERSED')
    expect(await codeOf({ role: 'ministry_analyst', validFrom: '2026-02-30' })).toBe('INVALID_INPUT')
    expect(await codeOf({ userId: (await aUser()).userId, role: 'auditor' })).toBe('NOT_FOUND')
    expect(await codeOf({ role: 'ministry_analyst', regionId: foreign.regionId })).toBe('INVALID_INPUT')
    expect(await withTenant(regionId, (tx) => tx.roleAssignment.count({ where: { regionId, userId } }))).toBe(1)
  })

  it('is for the administrator of the region', async () => {
    const { regionId, municipality } = await aPlace()
    const { userId, assignmentId } = await aMember(regionId)
    const specialist = await anActor('municipal_specialist', { regionId, municipalityId: municipality.municipalityId })
    const foreign = (await aPlace()).administrator
    expect(await assignRole.execute(aCall(specialist, NOW), { userId, role: 'auditor' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await assignRole.execute(aCall(foreign, NOW), { userId, role: 'ministry_analyst' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await revokeRole.execute(aCall(foreign, NOW), { assignmentId })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await getUser.execute(aCall(foreign, NOW), { userId })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('taking a role away', () => {
  it('ends it once, with what was delegated from it', async () => {
    const { regionId, organization, administrator } = await aPlace()
    const director = await anActor('director', organization)
    const [from] = await withTenant(regionId, (tx) => tx.roleAssignment.findMany({ where: { regionId, userId: director.userId } }))
    const delegate = await aUser()
    const delegationId = await anAssignment({ userId: delegate.userId, role: 'organization_delegate', scope: organization })
    await withTenant(regionId, (tx) => tx.roleAssignment.update({ where: { regionId_id: { regionId, id: delegationId } }, data: { delegatedFromId: from?.id ?? null } }))
    expect(await revokeRole.execute(aCall(administrator, NOW), { assignmentId: from?.id })).toEqual(ok({ userId: director.userId }))
    expect(await withTenant(regionId, (tx) => tx.roleAssignment.findUnique({ where: { regionId_id: { regionId, id: delegationId } }, select: { revokedAt: true } }))).toEqual({ revokedAt: NOW })
    expect(await revokeRole.execute(aCall(administrator, NOW), { assignmentId: from?.id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await auditOf(regionId, 'role.revoked')).toHaveLength(1)
  })

  it('counts only administrators who work today', async () => {
    const { regionId, administrator } = await aPlace()
    await anAssignment({ userId: (await aUser()).userId, role: 'region_administrator', scope: { regionId } }, { validTo: '2026-10-14' })
    await anAssignment({ userId: (await aUser()).userId, role: 'region_administrator', scope: { regionId } }, { validFrom: '2026-10-16' })
    await anAssignment({ userId: (await aUser({ blockedAt: NOW })).userId, role: 'region_administrator', scope: { regionId } })
    const own = await withTenant(regionId, (tx) => tx.roleAssignment.findFirstOrThrow({ where: { regionId, userId: administrator.userId } }))
    expect(await revokeRole.execute(aCall(administrator, NOW), { assignmentId: own.id })).toMatchObject({ error: { code: 'ROLE_LAST_ADMINISTRATOR' } })
  })

  it('leaves the region its last administrator, also when two revoke each other at once', async () => {
    const { regionId, administrator } = await aPlace()
    const second = await anActor('region_administrator', { regionId })
    const idOf = async (userId: string) => (await withTenant(regionId, (tx) => tx.roleAssignment.findFirstOrThrow({ where: { regionId, userId } }))).id
    const [first, other] = [await idOf(administrator.userId), await idOf(second.userId)]
    const answers = await Promise.all([revokeRole.execute(aCall(administrator, NOW), { assignmentId: other }), revokeRole.execute(aCall(second, NOW), { assignmentId: first })])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual(['ROLE_LAST_ADMINISTRATOR', 'ok'])
  })
})

describe('the list of people', () => {
  it('shows the region\'s own, by name, filtered, with who is invited', async () => {
    const { regionId, region, municipality, administrator } = await aPlace()
    const anna = await aUser({ displayName: 'Анна Ёлкина' })
    const boris = await aUser({ displayName: 'Борис Жуков' })
    await anAssignment({ userId: anna.userId, role: 'municipal_specialist', scope: { regionId, municipalityId: municipality.municipalityId } })
    await anAssignment({ userId: boris.userId, role: 'auditor', scope: { regionId } }, { revokedAt: NOW })
    await anAssignment({ userId: (await aUser({ displayName: 'Анна Чужая' })).userId, role: 'auditor', scope: { regionId: (await aRegion()).regionId } })
    await inviteUser.execute(aCall(administrator, NOW), { email: `invited-${region.slug}@example.test`, displayName: 'Вера', role: 'auditor' })
    const namesOf = async (input: Record<string, unknown>) => {
      const list = await listUsers.execute(aCall(administrator, NOW), input)
      return list.ok ? list.value : null
    }
    const all = await namesOf({})
    expect(all?.rows.map(({ displayName }) => displayName)).toEqual(['Анна Ёлкина', administrator.displayName])
    expect(all?.rows[0]?.roles).toMatchObject([{ role: 'municipal_specialist', state: 'active' }])
    expect(all?.rows[0]?.roles[0]?.place).toContain('Проверочный')
    expect(all?.invitations).toMatchObject([{ displayName: 'Вера', role: 'auditor', place: null }])
    expect((await namesOf({ q: 'ёлкин' }))?.total).toBe(1)
    expect((await namesOf({ role: 'auditor', q: '' }))?.total).toBe(0)
    expect((await namesOf({ page: '2' }))?.rows).toEqual([])
  })

  it('offers the region\'s own places only', async () => {
    const { regionId, municipality, organization, administrator } = await aPlace()
    const foreign = await aPlace()
    expect(await listRolePlaces.execute(aCall(administrator), { municipalityId: municipality.municipalityId })).toMatchObject({ ok: true, value: { municipalities: [{ id: municipality.municipalityId }], organizations: [{ id: organization.organizationId }] } })
    expect(await listRolePlaces.execute(aCall(administrator), { municipalityId: foreign.municipality.municipalityId })).toMatchObject({ ok: true, value: { organizations: [] } })
    const analyst = await anActor('ministry_analyst', { regionId })
    expect(await listRolePlaces.execute(aCall(analyst), {})).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
})
