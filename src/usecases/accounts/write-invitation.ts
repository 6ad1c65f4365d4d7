import type { UserId } from '@/domain/shared/ids'
import { insertInvitation } from '@/data/accounts/invitation.store'
import type { RegionRow } from '@/data/tenancy/region.store'
import { hashSecret } from '@/platform/token'
import type { Role } from '@/policy/roles'
import type { Context } from '../kernel/runtime'
import { enqueueLetter } from './enqueue-letter'
import { newInvitationToken } from './invitation-token'
import type { RolePlace } from './place-of-role'

export const INVITATION_MS = 72 * 3_600_000
type Invited = { readonly email: string; readonly displayName: string; readonly role: Role }

/** Writes an invitation and orders its letter with the only copy of the link; what it replaces is made void by who calls. */
export const writeInvitation = async (ctx: Context, { input: { email, displayName, role }, place, region }: { input: Invited; place: RolePlace; region: RegionRow }): Promise<string> => {
  const id = ctx.newId()
  const token = newInvitationToken(region.id)
  const expiresAt = new Date(ctx.now.getTime() + INVITATION_MS)
  const createdById: UserId = ctx.actor.userId
  await insertInvitation(ctx.tx, { id, email, displayName, role, ...place, tokenHash: hashSecret(token), expiresAt, createdById, createdAt: ctx.now })
  const letter = { kind: 'invitation', regionName: region.name, displayName, timeZone: region.timeZone, expiresAt: expiresAt.toISOString(), token } as const
  await enqueueLetter(ctx, { recipient: email, letter, ownerId: createdById })
  return id
}
