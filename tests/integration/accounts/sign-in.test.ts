import { describe, expect, it } from 'vitest'
import { DIRECTOR_IDLE_MS, SESSION_ABSOLUTE_MS, STAFF_IDLE_MS } from '@/domain/accounts/session-limits'
import { FREE_FAILURES, FREE_FAILURES_OF_SOURCE } from '@/domain/accounts/sign-in-delay'
import { ok } from '@/domain/shared/result'
import type { SessionId } from '@/domain/shared/ids'
import { withAccount } from '@/data/tenant'
import { closeSessions } from '@/usecases/accounts/close-sessions'
import { chooseRegion, closeOwnSession, listOwnSessions } from '@/usecases/accounts/own-sessions'
import { readSession } from '@/usecases/accounts/read-session'
import { askPasswordReset } from '@/usecases/accounts/reset-password'
import { signIn } from '@/usecases/accounts/sign-in'
import { aCall, anActor, anAssignment, aUser, type UserFixture } from '#tests/factories/access'
import { anOrganization } from '#tests/factories/people'
import { hashSecret } from '@/platform/token'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { unique } from '#tests/factories/unique'
import { accountEvents, aKnock, auditOf, GOOD_PASSWORD, later, NOW } from './helpers'

const anAnalyst = async () => {
  const region = await aRegion()
  const user = await aUser({ password: GOOD_PASSWORD })
  const assignmentId = await anAssignment({ userId: user.userId, role: 'ministry_analyst', scope: { regionId: region.regionId } })
  return { region, user, assignmentId }
}
const enter = async ({ email }: Pick<UserFixture, 'email'>, now = NOW): Promise<{ sessionId: SessionId; device: string }> => {
  const result = await signIn.execute(aKnock({ now }), { email, password: GOOD_PASSWORD })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('signing in', () => {
  it('opens a session in the only region, with the roles of today', async () => {
    const { region, user } = await anAnalyst()
    const result = await signIn.execute(aKnock(), { email: ` ${user.email.toUpperCase()} `, password: GOOD_PASSWORD, next: '/rating' })
    expect(result).toMatchObject({ ok: true, value: { isRegionChosen: true } })
    const session = await readSession((result.ok ? result.value.sessionId : '') as SessionId, NOW)
    expect(session).toMatchObject({ userId: user.userId, region: { id: region.regionId }, actor: { regionId: region.regionId, grants: [{ role: 'ministry_analyst', scope: { regionId: region.regionId } }] } })
    expect(await accountEvents(user.userId)).toEqual(['session.opened'])
  })

  it('answers a wrong password, an unknown address, a blocked and a passwordless account in the same way', async () => {
    const { user } = await anAnalyst()
    const blocked = await aUser({ password: GOOD_PASSWORD, blockedAt: NOW })
    const bare = await aUser()
    const tries = [[user.email, 'не тот пароль совсем'], ['nobody@example.test', GOOD_PASSWORD], [blocked.email, GOOD_PASSWORD], [bare.email, GOOD_PASSWORD]] as const
    for (const [email, password] of tries) expect(await signIn.execute(aKnock(), { email, password })).toEqual({ ok: false, error: { code: 'SIGN_IN_REFUSED' } })
    expect(await accountEvents(user.userId)).toEqual(['session.refused'])
    expect(await accountEvents(blocked.userId)).toEqual(['session.refused'])
  })

  it('takes a password for the same however its letters are composed', async () => {
    const user = await aUser({ password: GOOD_PASSWORD.normalize('NFC') })
    expect((await signIn.execute(aKnock(), { email: user.email, password: GOOD_PASSWORD.normalize('NFD') })).ok).toBe(true)
  })

  it.each([[{ email: { contains: '' }, password: 'x' }], [{ email: 'a@b.ru' }], [{ email: 'a@b.ru', password: 'x', regionId: '1' }], [{ email: '', password: '' }]])('refuses input of another shape: %j', async (raw) => {
    expect(await signIn.execute(aKnock(), raw)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

describe('guessing', () => {
  const guess = (email: string, options: Parameters<typeof aKnock>[0] = {}) => signIn.execute(aKnock(options), { email, password: 'неверный пароль' })

  it('slows an account down after five failures, from whatever address, also an unknown one', async () => {
    const { user } = await anAnalyst()
    for (const email of [user.email, `ghost-${user.email}`]) {
      for (let n = 0; n < FREE_FAILURES; n += 1) expect(await guess(email)).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } })
      expect(await guess(email)).toEqual({ ok: false, error: { code: 'SIGN_IN_DELAYED', seconds: 1 } })
      expect(await guess(email, { now: later(1000) })).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } })
      expect(await guess(email, { now: later(1001) })).toEqual({ ok: false, error: { code: 'SIGN_IN_DELAYED', seconds: 2 } })
    }
  })

  it('counts guesses made at once', async () => {
    const { user } = await anAnalyst()
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess(user.email)))
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(FREE_FAILURES)
    expect(codes.filter((code) => code === 'SIGN_IN_DELAYED')).toHaveLength(12 - FREE_FAILURES)
  })

  it('does not keep out the owner at a known browser, and knows that browser for this address only', async () => {
    const { user } = await anAnalyst()
    const { device } = await enter(user)
    for (let n = 0; n <= FREE_FAILURES; n += 1) await guess(user.email)
    expect(await signIn.execute(aKnock(), { email: user.email, password: GOOD_PASSWORD })).toMatchObject({ error: { code: 'SIGN_IN_DELAYED' } })
    expect(await signIn.execute(aKnock({ device }), { email: user.email, password: GOOD_PASSWORD })).toMatchObject({ ok: true })
    expect(await signIn.execute(aKnock({ device: `${device}x` }), { email: user.email, password: GOOD_PASSWORD })).toMatchObject({ error: { code: 'SIGN_IN_DELAYED' } })
  })

  it('slows one source down that tries many accounts, and not the rest', async () => {
    const address = unique()
    const { user } = await anAnalyst()
    for (let n = 0; n < FREE_FAILURES_OF_SOURCE; n += 1) await askPasswordReset.execute(aKnock({ address }), { email: `spray-${n}-${user.email}` })
    const key = (kind: string) => withAccount(null, (tx) => tx.signInThrottle.findUnique({ where: { key: hashSecret(`source:${kind}:${address}`) } }))
    expect((await key('reset'))?.failures).toBe(FREE_FAILURES_OF_SOURCE)
    await withAccount(null, (tx) => tx.signInThrottle.create({ data: { key: hashSecret(`source:signIn:${address}`), failures: FREE_FAILURES_OF_SOURCE - 1, blockedUntil: null, updatedAt: NOW } }))
    expect((await signIn.execute(aKnock({ address }), { email: user.email, password: GOOD_PASSWORD })).ok).toBe(true)
    expect((await key('signIn'))?.failures).toBe(FREE_FAILURES_OF_SOURCE - 1)
    expect(await guess(`a-${user.email}`, { address })).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } })
    expect(await guess(`b-${user.email}`, { address })).toMatchObject({ error: { code: 'SIGN_IN_DELAYED' } })
    expect(await guess(`b-${user.email}`)).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } })
  })

  it('a right password clears the count', async () => {
    const { user } = await anAnalyst()
    for (let n = 0; n < FREE_FAILURES - 1; n += 1) await guess(user.email, { address: 'same' })
    expect((await signIn.execute(aKnock({ address: 'same' }), { email: user.email, password: GOOD_PASSWORD })).ok).toBe(true)
    expect(await guess(user.email, { address: 'same' })).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } })
  })
})

describe('a session', () => {
  it('dies at once when revoked, blocked, idle or old', async () => {
    const { user } = await anAnalyst()
    const first = await enter(user)
    expect(await readSession(first.sessionId, later(STAFF_IDLE_MS - 1))).toBeDefined()
    const second = await enter(user)
    expect(await readSession(second.sessionId, later(STAFF_IDLE_MS))).toBeUndefined()
    await closeOwnSession.execute(aKnock({ account: { userId: user.userId, sessionId: second.sessionId } }), { sessionId: second.sessionId })
    expect(await readSession(second.sessionId, NOW)).toBeUndefined()
    const third = await enter(user)
    await withAccount(user.userId, (tx) => tx.session.update({ where: { id: third.sessionId }, data: { lastSeenAt: later(SESSION_ABSOLUTE_MS - 1) } }))
    expect(await readSession(third.sessionId, later(SESSION_ABSOLUTE_MS - 1))).toBeDefined()
    expect(await readSession(third.sessionId, later(SESSION_ABSOLUTE_MS))).toBeUndefined()
    const fourth = await enter(user)
    await withAccount(user.userId, (tx) => tx.user.update({ where: { id: user.userId }, data: { blockedAt: NOW } }))
    expect(await readSession(fourth.sessionId, NOW)).toBeUndefined()
  })

  it('lives longer for a director', async () => {
    const { regionId } = await aRegion()
    const { municipalityId } = await aMunicipality({ regionId })
    const { organizationId } = await anOrganization({ regionId, municipalityId })
    const director = await anActor('director', { regionId, municipalityId, organizationId }, { password: GOOD_PASSWORD })
    const { sessionId } = await enter(director)
    expect(await readSession(sessionId, later(STAFF_IDLE_MS))).toMatchObject({ actor: { grants: [{ scope: { organizationId } }] } })
    const again = await enter(director)
    expect(await readSession(again.sessionId, later(DIRECTOR_IDLE_MS))).toBeUndefined()
  })

  it('loses its region when the last role there ends', async () => {
    const { user, region, assignmentId } = await anAnalyst()
    const { sessionId } = await enter(user)
    const { withTenant } = await import('@/data/tenant')
    await withTenant(region.regionId, (tx) => tx.roleAssignment.update({ where: { regionId_id: { regionId: region.regionId, id: assignmentId } }, data: { revokedAt: NOW } }))
    expect(await readSession(sessionId, NOW)).toMatchObject({ actor: null, region: null, regions: [] })
  })

  it('of a delegate holds only while the delegator\'s role does', async () => {
    const { regionId } = await aRegion()
    const { municipalityId } = await aMunicipality({ regionId })
    const place = await anOrganization({ regionId, municipalityId })
    const { withTenant } = await import('@/data/tenant')
    const from = await anAssignment({ userId: (await aUser()).userId, role: 'director', scope: place })
    const delegate = await aUser({ password: GOOD_PASSWORD })
    const id = await anAssignment({ userId: delegate.userId, role: 'organization_delegate', scope: place })
    await withTenant(regionId, (tx) => tx.roleAssignment.update({ where: { regionId_id: { regionId, id } }, data: { delegatedFromId: from } }))
    const { sessionId } = await enter(delegate)
    const grants = async () => (await readSession(sessionId, NOW))?.actor?.grants.length ?? 0
    expect(await grants()).toBe(1)
    await withTenant(regionId, (tx) => tx.roleAssignment.update({ where: { regionId_id: { regionId, id: from } }, data: { validTo: new Date('2026-10-14') } }))
    expect(await grants()).toBe(0)
    await withTenant(regionId, (tx) => tx.roleAssignment.update({ where: { regionId_id: { regionId, id: from } }, data: { validTo: null, revokedAt: NOW } }))
    expect(await grants()).toBe(0)
  })

  it('is replaced when the same browser signs in anew', async () => {
    const { user } = await anAnalyst()
    const { sessionId } = await enter(user)
    await signIn.execute(aKnock({ account: { userId: user.userId, sessionId } }), { email: user.email, password: GOOD_PASSWORD })
    expect(await readSession(sessionId, NOW)).toBeUndefined()
  })

  it('is listed to its owner only, and ended by its owner only', async () => {
    const { user } = await anAnalyst()
    const { user: other } = await anAnalyst()
    const own = await enter(user)
    const foreign = await enter(other)
    const account = { userId: user.userId, sessionId: own.sessionId }
    expect(await listOwnSessions({ id: own.sessionId, userId: user.userId }, NOW)).toMatchObject([{ id: own.sessionId, isCurrent: true }])
    expect(await closeOwnSession.execute(aKnock({ account }), { sessionId: foreign.sessionId })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await readSession(foreign.sessionId, NOW)).toBeDefined()
    expect(await closeOwnSession.execute(aKnock({ account }), {})).toEqual(ok({ isCurrent: true }))
    expect(await readSession(own.sessionId, NOW)).toBeUndefined()
  })

  it('is ended by the region administrator, for people of the region only', async () => {
    const { user, region } = await anAnalyst()
    const { sessionId } = await enter(user)
    const administrator = await anActor('region_administrator', { regionId: region.regionId })
    const foreign = await anActor('region_administrator', { regionId: (await aRegion()).regionId })
    expect(await closeSessions.execute(aCall(foreign, NOW), { userId: user.userId })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await readSession(sessionId, NOW)).toBeDefined()
    expect(await closeSessions.execute(aCall(administrator, NOW), { userId: user.userId })).toEqual(ok({ sessions: 1 }))
    expect(await readSession(sessionId, NOW)).toBeUndefined()
    expect(await auditOf(region.regionId, 'sessions.closed')).toHaveLength(1)
  })
})

describe('several regions', () => {
  it('are chosen after signing in, from the own ones only', async () => {
    const { user, region } = await anAnalyst()
    const second = await aRegion()
    const foreign = await aRegion()
    await anAssignment({ userId: user.userId, role: 'auditor', scope: { regionId: second.regionId } })
    await anAssignment({ userId: user.userId, role: 'auditor', scope: { regionId: foreign.regionId } }, { validTo: '2026-10-14' })
    const { sessionId } = await enter(user)
    const before = await readSession(sessionId, NOW)
    expect(before).toMatchObject({ actor: null, region: null })
    expect(before?.regions.map(({ id }) => id).sort()).toEqual([region.regionId, second.regionId].sort())
    const account = { userId: user.userId, sessionId }
    expect(await chooseRegion.execute(aKnock({ account }), { regionId: foreign.regionId })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await chooseRegion.execute(aKnock({ account }), { regionId: second.regionId })).toEqual(ok({ regionId: second.regionId }))
    expect(await readSession(sessionId, NOW)).toMatchObject({ actor: { regionId: second.regionId, grants: [{ role: 'auditor' }] } })
    expect(await chooseRegion.execute(aKnock(), { regionId: second.regionId })).toEqual({ ok: false, error: { code: 'SIGNED_OUT' } })
  })

  it('a role begins and ends by the calendar of its region', async () => {
    const east = await aRegion({ timeZone: 'Asia/Kamchatka' })
    const user = await aUser({ password: GOOD_PASSWORD })
    await anAssignment({ userId: user.userId, role: 'auditor', scope: { regionId: east.regionId } }, { validFrom: '2026-10-16' })
    const dayBefore = new Date('2026-10-15T11:59:00Z')
    const sameInstantDay = new Date('2026-10-15T12:00:00Z')
    const { sessionId } = await enter(user, dayBefore)
    expect((await readSession(sessionId, dayBefore))?.regions).toEqual([])
    expect((await readSession(sessionId, sameInstantDay))?.regions).toHaveLength(1)
  })
})
