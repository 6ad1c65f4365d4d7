import { z } from 'zod'
import { err, ok } from '@/domain/shared/result'
import { findAccount } from '@/data/accounts/account.store'
import { updateVoidInvitations } from '@/data/accounts/invitation.store'
import { findRegion } from '@/data/tenancy/region.store'
import { defineCommand } from '../kernel/define-command'
import { placeOfRole } from './place-of-role'
import { emailSchema, nameSchema, optionalMunicipalitySchema, optionalOrganizationSchema, roleSchema } from './schemas'
import { writeInvitation } from './write-invitation'

const inviteUserInput = z.strictObject({
  email: emailSchema, displayName: nameSchema, role: roleSchema, municipalityId: optionalMunicipalitySchema, organizationId: optionalOrganizationSchema,
})

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
    await updateVoidInvitations(ctx.tx, input.email, ctx.now)
    const id = await writeInvitation(ctx, { input, place: place.value, region })
    return ok({ out: { invitationId: id, email: input.email }, audit: { event: 'user.invited', subjectKind: 'invitation', subjectId: id, after: { role: input.role, ...place.value, displayName: input.displayName } } })
  },
})
