import { z } from 'zod'
import { findAccount } from '@/data/accounts/account.store'
import { findAssignment, listDelegates, updateRevokedAssignment } from '@/data/accounts/assignment.store'
import { findInvitationById, listDelegateInvitations, updateClosedInvitation, updateVoidDelegateInvitations } from '@/data/accounts/invitation.store'
import { findMunicipalityOfOrganization } from '@/data/accounts/place.store'
import { listOrganizationNames } from '@/data/organizations/organization-name.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { err, ok } from '@/domain/shared/result'
import { reachOf } from '@/policy/can'
import { grants } from '@/policy/grants'
import { defineCommand } from '../kernel/define-command'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { noInput, organizationIdSchema } from '../kernel/schemas'
import { emailSchema, nameSchema } from './schemas'
import { writeInvitation } from './write-invitation'

const ROLE = 'organization_delegate'
/** People who fill one form: more of them is a mistake and not help. */
const MOST_DELEGATES = 5

const loadOrganization = async ({ tx }: Context, organizationId: z.output<typeof organizationIdSchema>) => {
  const municipalityId = await findMunicipalityOfOrganization(tx, organizationId)
  return municipalityId === undefined ? undefined : { organizationId, municipalityId, region: await requireRegion(tx) }
}

/** Who helps to fill the form of each organization the person leads: delegates at work and invitations not yet taken. */
export const readDelegates = defineQuery({
  name: 'accounts.readDelegates',
  operation: 'delegate.appoint',
  input: noInput,
  load: async ({ actor }) => actor.grants.find(({ role, scope }) => scope.organizationId !== undefined && grants[role].includes('delegate.appoint'))?.scope,
  scopeOf: ({ municipalityId, organizationId }) => ({ ...(municipalityId === undefined ? {} : { municipalityId }), ...(organizationId === undefined ? {} : { organizationId }) }),
  run: async ({ tx, actor, now }) => {
    const reach = reachOf(actor, 'delegate.appoint')
    const ids = reach.kind === 'region' ? [] : [...new Set(reach.organizationIds)]
    const [names, delegates, invited] = [await listOrganizationNames(tx, ids), await listDelegates(tx, ids), await listDelegateInvitations(tx, ids, now)]
    const places = ids.map((id) => ({
      organizationId: id, name: names.get(id) ?? '',
      delegates: delegates.filter(({ organizationId }) => organizationId === id).map(({ assignmentId, displayName, email }) => ({ assignmentId, displayName, email })),
      invitations: invited.filter(({ organizationId }) => organizationId === id).map(({ id: invitationId, displayName, email, expiresAt }) => ({ invitationId, displayName, email, expiresAt: expiresAt.toISOString() })),
    }))
    return { places, timeZone: (await requireRegion(tx)).timeZone }
  },
})
export type DelegatesPage = OutOf<typeof readDelegates>

/** The director invites a person who fills the form of the own organization, and nothing else: the delegate never submits (domain/06). */
export const inviteDelegate = defineCommand({
  name: 'accounts.inviteDelegate',
  operation: 'delegate.appoint',
  input: z.strictObject({ organizationId: organizationIdSchema, email: emailSchema, displayName: nameSchema }),
  load: (ctx, { organizationId }) => loadOrganization(ctx, organizationId),
  scopeOf: ({ municipalityId, organizationId }) => ({ municipalityId, organizationId }),
  run: async (ctx, { email, displayName }, { organizationId, municipalityId, region }) => {
    if ((await findAccount(ctx.tx, ctx.actor.userId))?.email === email) return err({ code: 'ROLE_TO_ONESELF' })
    await updateVoidDelegateInvitations(ctx.tx, { email, organizationId, now: ctx.now })
    const held = (await listDelegates(ctx.tx, [organizationId])).length + (await listDelegateInvitations(ctx.tx, [organizationId], ctx.now)).length
    if (held >= MOST_DELEGATES) return err({ code: 'DELEGATES_ENOUGH', most: MOST_DELEGATES })
    const id = await writeInvitation(ctx, { input: { email, displayName, role: ROLE }, place: { municipalityId, organizationId }, region })
    return ok({ out: { email }, audit: { event: 'user.invited', subjectKind: 'invitation', subjectId: id, after: { role: ROLE, municipalityId, organizationId, displayName } } })
  },
})

/** Ends a delegate's right at once: the next request of that person is judged without it. */
export const revokeDelegate = defineCommand({
  name: 'accounts.revokeDelegate',
  operation: 'delegate.appoint',
  input: z.strictObject({ assignmentId: z.uuid() }),
  load: async ({ tx }, { assignmentId }) => {
    const found = await findAssignment(tx, assignmentId)
    return found === undefined || found.role !== ROLE || found.revokedAt !== null ? undefined : found
  },
  scopeOf: ({ municipalityId, organizationId }) => ({ ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }) }),
  run: async (ctx, _input, { id, userId, role, municipalityId, organizationId }) => {
    await updateRevokedAssignment(ctx.tx, id, ctx.now)
    return ok({ out: {}, audit: { event: 'role.revoked', subjectKind: 'user', subjectId: userId, before: { assignmentId: id, role, municipalityId, organizationId } } })
  },
})

/** Takes an invitation back: its link opens nothing any more. */
export const withdrawDelegate = defineCommand({
  name: 'accounts.withdrawDelegate',
  operation: 'delegate.appoint',
  input: z.strictObject({ invitationId: z.uuid() }),
  load: async ({ tx, now }, { invitationId }) => {
    const found = await findInvitationById(tx, invitationId)
    return found === undefined || found.role !== ROLE || found.acceptedAt !== null || found.expiresAt <= now ? undefined : found
  },
  scopeOf: ({ municipalityId, organizationId }) => ({ ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }) }),
  run: async (ctx, _input, { id, displayName, role }) => {
    await updateClosedInvitation(ctx.tx, id, ctx.now)
    return ok({ out: {}, audit: { event: 'invitation.withdrawn', subjectKind: 'invitation', subjectId: id, before: { role, displayName } } })
  },
})
