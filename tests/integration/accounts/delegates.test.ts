import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { grants } from '@/policy/grants'
import { roles } from '@/policy/roles'
import { inviteDelegate, readDelegates, revokeDelegate, withdrawDelegate } from '@/usecases/accounts/appoint-delegate'
import { aCall, anActor, anAssignment, aUser } from '#tests/factories/access'
import { anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { must, refusalOf } from '../recommendations/world'

const AT = new Date('2026-10-10T09:00:00Z')
const aPlace = async () => {
  const region = await aRegion()
  const { municipalityId } = await aMunicipality(region)
  const { organizationId } = await anOrganization({ ...region, municipalityId })
  const place = { regionId: region.regionId, municipalityId, organizationId }
  return { place, director: await anActor('director', place) }
}
type Actor = Awaited<ReturnType<typeof aPlace>>['director']
const invite = (actor: Actor, organizationId: string, email: string, displayName = 'Помощница Анна') => inviteDelegate.execute(aCall(actor, AT), { organizationId, email, displayName })
const read = async (actor: Actor) => must(await readDelegates.execute(aCall(actor, AT), {})).places

describe('delegates of a director', () => {
  it('are invited to the own organization by a letter, once for an address, and the invitation may be taken back', async () => {
    const { place, director } = await aPlace()
    must(await invite(director, place.organizationId, 'helper@example.test'))
    must(await invite(director, place.organizationId, 'HELPER@example.test'))
    const [own] = await read(director)
    expect([own?.delegates, own?.invitations.map(({ email }) => email)]).toEqual([[], ['helper@example.test']])
    expect(await withTenant(place.regionId, (tx) => tx.invitation.count({ where: { regionId: place.regionId, role: 'organization_delegate', organizationId: place.organizationId } }))).toBe(2)
    must(await withdrawDelegate.execute(aCall(director, AT), { invitationId: own?.invitations[0]?.invitationId ?? '' }))
    expect((await read(director))[0]?.invitations).toEqual([])
  })
  it('do not make void what the administrator has sent to the same address', async () => {
    const { place, director } = await aPlace()
    const expiresAt = new Date(AT.getTime() + 3_600_000)
    await withTenant(place.regionId, (tx) => tx.invitation.create({ data: { regionId: place.regionId, id: place.regionId, email: 'both@example.test', displayName: 'Двое', role: 'auditor', tokenHash: place.regionId, expiresAt, createdById: director.userId, createdAt: AT } }))
    must(await invite(director, place.organizationId, 'both@example.test'))
    expect(await withTenant(place.regionId, (tx) => tx.invitation.count({ where: { regionId: place.regionId, role: 'auditor', expiresAt } }))).toBe(1)
  })
  it('lose the right at once, by their own director only', async () => {
    const { place, director } = await aPlace()
    const { userId } = await aUser()
    const assignmentId = await anAssignment({ userId, role: 'organization_delegate', scope: place })
    expect((await read(director))[0]?.delegates.map((one) => one.assignmentId)).toEqual([assignmentId])
    const stranger = (await aPlace()).director
    const { organizationId } = await anOrganization(place)
    const neighbour = await anActor('director', { ...place, organizationId })
    for (const actor of [stranger, neighbour]) expect(refusalOf(await revokeDelegate.execute(aCall(actor, AT), { assignmentId }))).toMatchObject({ code: 'NOT_FOUND' })
    must(await revokeDelegate.execute(aCall(director, AT), { assignmentId }))
    expect((await read(director))[0]?.delegates).toEqual([])
  })
  it('are not oneself, not more than five, and no other role is taken this way', async () => {
    const { place, director } = await aPlace()
    expect(refusalOf(await invite(director, place.organizationId, director.email))).toEqual({ code: 'ROLE_TO_ONESELF' })
    for (let at = 0; at < 5; at += 1) must(await invite(director, place.organizationId, `helper${at}@example.test`))
    expect(refusalOf(await invite(director, place.organizationId, 'sixth@example.test'))).toEqual({ code: 'DELEGATES_ENOUGH', most: 5 })
    const own = await withTenant(place.regionId, (tx) => tx.roleAssignment.findFirstOrThrow({ where: { regionId: place.regionId, userId: director.userId } }))
    expect(refusalOf(await revokeDelegate.execute(aCall(director, AT), { assignmentId: own.id }))).toMatchObject({ code: 'NOT_FOUND' })
  })
  it.each(roles.filter((role) => !grants[role].includes('delegate.appoint')))('are not appointed by %s', async (role) => {
    const { place } = await aPlace()
    expect(refusalOf(await invite(await anActor(role, place), place.organizationId, 'helper@example.test'))).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) as string })
  })
})
