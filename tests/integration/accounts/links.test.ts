import { describe, expect, it } from 'vitest'
import { withAccount, withTenant } from '@/data/tenant'
import { FREE_FAILURES_OF_SOURCE } from '@/domain/accounts/sign-in-delay'
import { ok } from '@/domain/shared/result'
import type { RegionId, SessionId } from '@/domain/shared/ids'
import { acceptInvitation, readInvitation } from '@/usecases/accounts/accept-invitation'
import { inviteUser } from '@/usecases/accounts/invite-user'
import { INVITATION_MS } from '@/usecases/accounts/write-invitation'
import { readSession } from '@/usecases/accounts/read-session'
import { askPasswordReset, isResetOpen, resetPassword } from '@/usecases/accounts/reset-password'
import { RESET_MS } from '@/usecases/accounts/send-reset'
import { sendMail } from '@/usecases/accounts/send-mail'
import { signIn } from '@/usecases/accounts/sign-in'
import { aCall, anActor, anAssignment, aUser } from '#tests/factories/access'
import { anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { unique } from '#tests/factories/unique'
import { accountEvents, aKnock, answerResets, auditOf, deliver, GOOD_PASSWORD, later, letterFile, letterFiles, NOW, OTHER_PASSWORD, tokenOf } from './helpers'

const anAdministrator = async () => {
  const region = await aRegion()
  return { region, regionId: region.regionId, administrator: await anActor('region_administrator', { regionId: region.regionId }) }
}
const newEmail = () => `new-${unique()}@example.test`

const invite = async (regionId: RegionId, administrator: Awaited<ReturnType<typeof anActor>>, part: Record<string, unknown>) => {
  const result = await inviteUser.execute(aCall(administrator, NOW), { email: newEmail(), displayName: 'Ольхова Вера', role: 'ministry_analyst', ...part })
  if (!result.ok) throw new Error(result.error.code)
  const [letter] = await deliver(regionId)
  if (letter === undefined) throw new Error('no letter')
  return { ...letter, token: tokenOf(letter.link) }
}

describe('an invitation', () => {
  it('goes by a letter, is read without being spent, and gives the role once', async () => {
    const { region, regionId, administrator } = await anAdministrator()
    const { id, to, token, link } = await invite(regionId, administrator, {})
    expect(link.startsWith('http://localhost:3000/invitations/')).toBe(true)
    expect(await readInvitation(token, NOW)).toMatchObject({ email: to, regionName: region.name, role: 'ministry_analyst', needsPassword: true })
    expect(await readInvitation(token, NOW)).toBeDefined()
    expect(await acceptInvitation.execute(aKnock(), { token, password: 'короткий' })).toMatchObject({ error: { code: 'PASSWORD_TOO_SHORT' } })
    expect(await acceptInvitation.execute(aKnock(), { token, password: GOOD_PASSWORD })).toEqual(ok({}))
    expect(await acceptInvitation.execute(aKnock(), { token, password: OTHER_PASSWORD })).toMatchObject({ error: { code: 'INVITATION_OVER' } })
    expect(await readInvitation(token, NOW)).toBeUndefined()
    const entered = await signIn.execute(aKnock(), { email: to, password: GOOD_PASSWORD })
    expect(await readSession((entered.ok ? entered.value.sessionId : '') as SessionId, NOW)).toMatchObject({ actor: { regionId, grants: [{ role: 'ministry_analyst' }] } })
    expect(await auditOf(regionId, 'user.invited')).toMatchObject([{ actorId: administrator.userId }])
    expect(await auditOf(regionId, 'invitation.accepted')).toHaveLength(1)
    expect(await letterFile(id)).toContain('To: ')
  })

  it('of two who come at once only one is let in', async () => {
    const { regionId, administrator } = await anAdministrator()
    const { to, token } = await invite(regionId, administrator, {})
    const answers = await Promise.all([GOOD_PASSWORD, OTHER_PASSWORD].map((password) => acceptInvitation.execute(aKnock(), { token, password })))
    expect(answers.map(({ ok: isOk }) => isOk).sort()).toEqual([false, true])
    expect(await withTenant(regionId, (tx) => tx.roleAssignment.count({ where: { regionId, user: { email: to } } }))).toBe(1)
  })

  it('ends after 72 hours, and by a newer letter', async () => {
    const { regionId, administrator } = await anAdministrator()
    const email = newEmail()
    const first = await invite(regionId, administrator, { email })
    expect(await readInvitation(first.token, later(INVITATION_MS - 1))).toBeDefined()
    expect(await readInvitation(first.token, later(INVITATION_MS))).toBeUndefined()
    const second = await invite(regionId, administrator, { email })
    expect([await readInvitation(first.token, NOW), (await readInvitation(second.token, NOW))?.email]).toEqual([undefined, email])
  })

  it('leaves the password of an account that is there, and adds the role', async () => {
    const { regionId, administrator } = await anAdministrator()
    const user = await aUser({ password: GOOD_PASSWORD })
    const { token } = await invite(regionId, administrator, { email: user.email.toUpperCase() })
    expect(await readInvitation(token, NOW)).toMatchObject({ needsPassword: false })
    expect(await acceptInvitation.execute(aKnock(), { token, password: OTHER_PASSWORD })).toEqual(ok({}))
    expect((await signIn.execute(aKnock(), { email: user.email, password: OTHER_PASSWORD })).ok).toBe(false)
    expect((await signIn.execute(aKnock(), { email: user.email, password: GOOD_PASSWORD })).ok).toBe(true)
  })

  it('ties a director to the own row of the register', async () => {
    const { regionId, administrator } = await anAdministrator()
    const { municipalityId } = await aMunicipality({ regionId })
    const { organizationId } = await anOrganization({ regionId, municipalityId })
    const { directorId } = await anAppointment({ regionId, organizationId })
    const { token, to } = await invite(regionId, administrator, { role: 'director', organizationId })
    await acceptInvitation.execute(aKnock(), { token, password: GOOD_PASSWORD })
    const director = await withTenant(regionId, (tx) => tx.director.findUniqueOrThrow({ where: { regionId_id: { regionId, id: directorId } }, include: { user: true } }))
    expect(director.user?.email).toBe(to)
  })

  it('is for a place of this region, and asks for one', async () => {
    const { regionId, administrator } = await anAdministrator()
    const foreign = await aMunicipality({ regionId: (await aRegion()).regionId })
    const base = { email: newEmail(), displayName: 'Ольхова Вера' }
    const codeOf = async (part: Record<string, unknown>) => inviteUser.execute(aCall(administrator, NOW), { ...base, ...part })
    expect(await codeOf({ role: 'municipal_specialist', municipalityId: '' })).toEqual({ ok: false, error: { code: 'ROLE_NEEDS_MUNICIPALITY' } })
    expect(await codeOf({ role: 'director' })).toEqual({ ok: false, error: { code: 'ROLE_NEEDS_ORGANIZATION' } })
    expect(await codeOf({ role: 'municipal_specialist', municipalityId: foreign.municipalityId })).toEqual({ ok: false, error: { code: 'ROLE_PLACE_UNKNOWN' } })
    expect(await codeOf({ role: 'platform_admin' })).toMatchObject({ error: { code: 'INVALID_INPUT', fields: { role: ['INVALID_VALUE'] } } })
    expect(await codeOf({ role: 'auditor', email: 'a@b.ru\nBcc: x@y.ru' })).toMatchObject({ error: { fields: { email: ['INVALID_EMAIL'] } } })
    expect(await withTenant(regionId, (tx) => tx.mailMessage.count({ where: { regionId } }))).toBe(0)
  })

  it('is not for whoever sends it: nobody gives a role to oneself', async () => {
    const { regionId, administrator } = await anAdministrator()
    const toOneself = await inviteUser.execute(aCall(administrator, NOW), { email: ` ${administrator.email.toUpperCase()} `, displayName: 'Я', role: 'ministry_analyst' })
    expect(toOneself).toEqual({ ok: false, error: { code: 'ROLE_TO_ONESELF' } })
    const { token, to } = await invite(regionId, administrator, {})
    await withAccount(administrator.userId, (tx) => tx.user.update({ where: { id: administrator.userId }, data: { email: to } }))
    expect(await acceptInvitation.execute(aKnock(), { token, password: GOOD_PASSWORD })).toEqual({ ok: false, error: { code: 'ROLE_TO_ONESELF' } })
    expect(await withTenant(regionId, (tx) => tx.roleAssignment.count({ where: { regionId, userId: administrator.userId } }))).toBe(1)
  })

  it('is sent by the region administrator only', async () => {
    const { regionId } = await anAdministrator()
    const analyst = await anActor('ministry_analyst', { regionId })
    expect(await inviteUser.execute(aCall(analyst, NOW), { email: newEmail(), displayName: 'А', role: 'auditor' })).toEqual({ ok: false, error: { code: 'FORBIDDEN', operation: 'user.invite' } })
    expect(await auditOf(regionId, 'access.refused')).toHaveLength(1)
  })

  it.each(['', 'x', 'a'.repeat(65), '../../etc', `${'A'.repeat(64)}\u0000`])('nothing lies behind %j', async (token) => {
    expect(await readInvitation(token, NOW)).toBeUndefined()
    expect(await acceptInvitation.execute(aKnock(), { token, password: GOOD_PASSWORD })).toMatchObject({ error: { code: 'INVITATION_OVER' } })
  })
})

describe('a letter', () => {
  const aWaiting = async () => {
    const { regionId, administrator } = await anAdministrator()
    const { ok: isSent } = await inviteUser.execute(aCall(administrator, NOW), { email: newEmail(), displayName: 'Ольхова Вера', role: 'auditor' })
    expect(isSent).toBe(true)
    const row = () => withTenant(regionId, (tx) => tx.mailMessage.findFirstOrThrow({ where: { regionId } }))
    return { regionId, row, mailId: (await row()).id }
  }
  const broken = (): never => { throw new Error('no transport') }

  it('that could not be sent keeps its link for the next attempt only', async () => {
    const { regionId, row, mailId } = await aWaiting()
    const undeliverable = { regionId, mailId, wordLetter: broken, now: NOW }
    await expect(sendMail(undeliverable)).rejects.toThrow('no transport')
    expect((await row()).body).toContain('token')
    await expect(sendMail({ ...undeliverable, isLastAttempt: true })).rejects.toThrow('no transport')
    expect(await row()).toMatchObject({ body: '', sentAt: null })
  })

  it('is not sent after its link is over, and the link leaves the register', async () => {
    const { regionId, row, mailId } = await aWaiting()
    await sendMail({ regionId, mailId, wordLetter: broken, now: later(INVITATION_MS) })
    expect(await row()).toMatchObject({ body: '', sentAt: null })
    await sendMail({ regionId, mailId, wordLetter: broken, now: NOW })
  })

  it('is sent once, and its link is gone from the register afterwards', async () => {
    const { regionId, administrator } = await anAdministrator()
    const { id, token } = await invite(regionId, administrator, {})
    const files = (await letterFiles()).length
    await sendMail({ regionId, mailId: id, wordLetter: () => { throw new Error('worded twice') } })
    expect(await letterFiles()).toHaveLength(files)
    const row = await withTenant(regionId, (tx) => tx.mailMessage.findUniqueOrThrow({ where: { regionId_id: { regionId, id } } }))
    expect(row.sentAt).not.toBeNull()
    expect(row.body).not.toContain(token)
    expect(JSON.stringify(await withTenant(regionId, (tx) => tx.$queryRaw`SELECT token_hash FROM invitation WHERE region_id = ${regionId}::uuid`))).not.toContain(token)
  })
})

describe('a new password', () => {
  const ask = async (regionId: RegionId, email: string) => {
    expect(await askPasswordReset.execute(aKnock(), { email })).toEqual(ok({}))
    expect(await answerResets(email)).toBe(1)
    return (await deliver(regionId)).map(({ link }) => tokenOf(link))
  }
  const aPerson = async (region: { isDemo?: boolean } = {}) => {
    const { regionId } = await aRegion(region)
    const user = await aUser({ password: GOOD_PASSWORD })
    await anAssignment({ userId: user.userId, role: 'auditor', scope: { regionId } })
    return { regionId, user }
  }

  it('is set by the link once, and ends every session', async () => {
    const { regionId, user } = await aPerson()
    const entered = await signIn.execute(aKnock(), { email: user.email, password: GOOD_PASSWORD })
    const [token = '', ...more] = await ask(regionId, user.email)
    expect(more).toEqual([])
    expect([await isResetOpen(token, NOW), await isResetOpen(token, later(RESET_MS)), await isResetOpen('x', NOW)]).toEqual([true, false, false])
    expect(await resetPassword.execute(aKnock(), { token, password: 'паролькороткий' })).toMatchObject({ error: { code: 'PASSWORD_TOO_SHORT' } })
    expect(await resetPassword.execute(aKnock(), { token, password: OTHER_PASSWORD })).toEqual(ok({}))
    expect(await resetPassword.execute(aKnock(), { token, password: GOOD_PASSWORD })).toMatchObject({ error: { code: 'RESET_OVER' } })
    expect(await readSession((entered.ok ? entered.value.sessionId : '') as SessionId, NOW)).toBeUndefined()
    expect((await signIn.execute(aKnock(), { email: user.email, password: GOOD_PASSWORD })).ok).toBe(false)
    expect((await signIn.execute(aKnock(), { email: user.email, password: OTHER_PASSWORD })).ok).toBe(true)
    expect(await accountEvents(user.userId)).toEqual(expect.arrayContaining(['password.resetAsked', 'password.changed']))
  })

  it('used once, it makes the other links void', async () => {
    const { regionId, user } = await aPerson()
    const [first = ''] = await ask(regionId, user.email)
    const [second = ''] = await ask(regionId, user.email)
    await resetPassword.execute(aKnock(), { token: second, password: OTHER_PASSWORD })
    expect(await isResetOpen(first, NOW)).toBe(false)
  })

  it('goes through a real region where there is one: a register for learning shows its letters', async () => {
    const { regionId: learning, user } = await aPerson({ isDemo: true })
    const { regionId: real } = await aRegion({ isDemo: false })
    await anAssignment({ userId: user.userId, role: 'auditor', scope: { regionId: real } })
    await askPasswordReset.execute(aKnock(), { email: user.email })
    await answerResets(user.email)
    expect([(await deliver(learning)).length, (await deliver(real)).length]).toEqual([0, 1])
  })

  it('does not flood from one source over many addresses', async () => {
    const address = unique()
    const emails = Array.from({ length: FREE_FAILURES_OF_SOURCE + 1 }, () => newEmail())
    let asked = 0
    for (const email of emails) {
      await askPasswordReset.execute(aKnock({ address }), { email })
      asked += await answerResets(email)
    }
    expect(asked).toBe(FREE_FAILURES_OF_SOURCE)
  })

  it('tells nobody whether there is such an account, and is not sent to a blocked one or without end', async () => {
    const { regionId, user } = await aPerson()
    const ghost = newEmail()
    expect(await askPasswordReset.execute(aKnock(), { email: ghost })).toEqual(ok({}))
    expect(await answerResets(ghost)).toBe(1)
    for (let n = 0; n < 12; n += 1) await askPasswordReset.execute(aKnock(), { email: user.email })
    expect(await answerResets(user.email)).toBe(5)
    expect(await withTenant(regionId, (tx) => tx.mailMessage.count({ where: { regionId } }))).toBeLessThanOrEqual(5)
    const other = await aPerson()
    await withAccount(other.user.userId, (tx) => tx.user.update({ where: { id: other.user.userId }, data: { blockedAt: NOW } }))
    expect(await ask(other.regionId, other.user.email)).toEqual([])
  })
})
