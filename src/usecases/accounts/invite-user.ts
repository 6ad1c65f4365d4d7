import { z } from 'zod'
import type { UserId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { findAccount } from '@/data/accounts/account.store'
import { insertInvitation, updateVoidInvitations } from '@/data/accounts/invitation.store'
import { findRegion, type RegionRow } from '@/data/tenancy/region.store'
import { hashSecret } from '@/platform/token'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { enqueueLetter } from './enqueue-letter'
import { newInvitationToken } from './invitation-token'
import { placeOfRole, type RolePlace } from './place-of-role'
import { emailSchema, nameSchema, optionalMunicipalitySchema, optionalOrganizationSchema, roleSchema } from './schemas'

export const INVITATION_MS = 72 * 3_600_000
const inviteUserInput = z.strictObject({
  email: emailSchema, displayName: nameSchema, role: roleSchema, municipalityId: optionalMunicipalitySchema, organizationId: optionalOrganizationSchema,
})

const write = async (ctx: Context, { input, place, region }: { input: z.output<typeof inviteUserInput>; place: RolePlace; region: RegionRow }): Promise<string> => {
  const { email, displayName, role } = input
  const id = ctx.newId()
  const token = newInvitationToken(region.id)
  const expiresAt = new Date(ctx.now.getTime() + INVITATION_MS)
  const createdById: UserId = ctx.actor.userId
  await updateVoidInvitations(ctx.tx, email, ctx.now)
  await insertInvitation(ctx.tx, { id, email, displayName, role, ...place, tokenHash: hashSecret(token), expiresAt, createdById, createdAt: ctx.now })
  const letter = { kind: 'invitation', regionName: region.name, displayName, timeZone: region.timeZone, expiresAt: expiresAt.toISOString(), token } as const
  await enqueueLetter(ctx, { recipient: email, letter, ownerId: createdById })
  return id
}

/** Invites a person to a role by a letter with a link for 72 hours. Says nothing about whether the address has an account. Nobody invites oneself: that would be a role given to oneself. */
export const inviteUser = defineCommand({
  name: 'accounts.inviteUser',
  operation: 'user.invite',
  input: inviteUserInput,
  load: ({ tx }) => findRegion(tx),
  scopeOf: () => ({}),
  run: async (ctx, input, region) => {
    if ((await findAccount(ctx.tx, ctx.actor.userId))?.email === input.email) return err({ code: 'ROLE_TO_ONESELF' })
    const place = await placeOfRole(ctx.tx, input)
    if (!place.ok) return err(place.error)
    const id = await write(ctx, { input, place: place.value, region })
    return ok({ out: { invitationId: id, email: input.email }, audit: { event: 'user.invited', subjectKind: 'invitation', subjectId: id, after: { role: input.role, ...place.value, displayName: input.displayName } } })
  },
})
