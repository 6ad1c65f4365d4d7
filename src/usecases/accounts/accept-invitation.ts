import { z } from 'zod'
import { checkPassword, normalizePassword } from '@/domain/accounts/password-rules'
import { dayIn } from '@/domain/shared/calendar'
import type { UserId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { appendAccountEvent, findAccountByEmail, insertAccount, updatePasswordHash } from '@/data/accounts/account.store'
import { insertAssignment } from '@/data/accounts/assignment.store'
import { updateDirectorAccount } from '@/data/accounts/director-link.store'
import { findInvitation, updateAcceptedInvitation, type InvitationRow } from '@/data/accounts/invitation.store'
import { appendAudit } from '@/data/audit/audit.store'
import { findRegion } from '@/data/tenancy/region.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import { hashPassword } from '@/platform/password'
import type { Role } from '@/policy/roles'
import { defineAccountCommand, type AccountContext } from '../kernel/define-account-command'
import { readInvitationToken } from './invitation-token'

export type OpenInvitation = { readonly email: string; readonly displayName: string; readonly regionName: string; readonly timeZone: string; readonly role: Role; readonly expiresAt: string; readonly needsPassword: boolean }
type Found = { invitation: InvitationRow; regionName: string; timeZone: string; needsPassword: boolean; isOwn: boolean }

const find = async (tx: TenantTx, tokenHash: string, now: Date): Promise<Found | undefined> => {
  const invitation = await findInvitation(tx, tokenHash)
  const region = await findRegion(tx)
  if (invitation === undefined || region === undefined || invitation.acceptedAt !== null || invitation.expiresAt <= now) return undefined
  const account = await findAccountByEmail(tx, invitation.email)
  return { invitation, regionName: region.name, timeZone: region.timeZone, needsPassword: account === undefined || account.passwordHash === null, isOwn: account?.id === invitation.createdById }
}

/** What the link invites to; opening it spends nothing. Undefined: unknown, used or outdated, not told apart. */
export const readInvitation = async (token: string, now: Date = systemClock()): Promise<OpenInvitation | undefined> => {
  const parts = readInvitationToken(token)
  const found = parts === undefined ? undefined : await withTenant(parts.regionId, (tx) => find(tx, parts.tokenHash, now))
  if (found === undefined) return undefined
  const { invitation, regionName, timeZone, needsPassword } = found
  return { email: invitation.email, displayName: invitation.displayName, regionName, timeZone, role: invitation.role, expiresAt: invitation.expiresAt.toISOString(), needsPassword }
}

type PasswordRefusal = { code: 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_COMMON' | 'PASSWORD_OWN' | 'SIGN_IN_BUSY' }
/** null: the account keeps the password it has. */
const newHash = async (password: string | undefined, { invitation, needsPassword }: Found): Promise<Result<string | null, PasswordRefusal>> => {
  if (!needsPassword) return ok(null)
  const finding = checkPassword(password ?? '', [invitation.email, invitation.displayName])
  if (finding !== null) return err({ code: finding })
  const hashed = await hashPassword(normalizePassword(password ?? ''))
  return hashed === 'busy' ? err({ code: 'SIGN_IN_BUSY' }) : ok(hashed)
}

const take = async (tx: TenantTx, ctx: AccountContext, { found, passwordHash }: { found: Found; passwordHash: string | null }): Promise<boolean> => {
  const { invitation, timeZone } = found
  if (!(await updateAcceptedInvitation(tx, invitation.id, ctx.now))) return false
  const account = await insertAccount(tx, { id: ctx.newId() as UserId, email: invitation.email, displayName: invitation.displayName, createdAt: ctx.now })
  if (passwordHash !== null && account.passwordHash === null) await updatePasswordHash(tx, account.id, passwordHash)
  const { role, municipalityId, organizationId } = invitation
  const assignmentId = ctx.newId()
  const today = dayIn(ctx.now, timeZone)
  await insertAssignment(tx, { id: assignmentId, userId: account.id, role, municipalityId, organizationId, validFrom: today, validTo: null, createdAt: ctx.now })
  const directorLink = role === 'director' && organizationId !== null ? await updateDirectorAccount(tx, { organizationId, userId: account.id, day: today }) : {}
  await appendAudit(tx, {
    id: ctx.newId(), at: ctx.now, actorId: account.id, event: 'invitation.accepted', subjectKind: 'user', subjectId: account.id, requestId: ctx.requestId, after: { assignmentId, role, municipalityId, organizationId, ...directorLink },
  })
  if (found.needsPassword) await appendAccountEvent(tx, { id: ctx.newId(), at: ctx.now, userId: account.id, event: 'account.created', facts: { invitationId: invitation.id, requestId: ctx.requestId } })
  return true
}

/** Makes the account when the address has none, and gives the role. Signs nobody in; of two who come at once one is refused, and so is whoever sent the invitation. */
export const acceptInvitation = defineAccountCommand({
  name: 'accounts.acceptInvitation',
  input: z.strictObject({ token: z.string().max(200), password: z.string().max(512, 'TOO_LONG').optional() }),
  run: async (ctx, input) => {
    const parts = readInvitationToken(input.token)
    const found = parts === undefined ? undefined : await withTenant(parts.regionId, (tx) => find(tx, parts.tokenHash, ctx.now))
    if (parts === undefined || found === undefined) return err({ code: 'INVITATION_OVER' })
    if (found.isOwn) return err({ code: 'ROLE_TO_ONESELF' })
    const passwordHash = await newHash(input.password, found)
    if (!passwordHash.ok) return passwordHash
    const isTaken = await withTenant(parts.regionId, (tx) => take(tx, ctx, { found, passwordHash: passwordHash.value }))
    return isTaken ? ok({}) : err({ code: 'INVITATION_OVER' })
  },
})
