import { z } from 'zod'
import { dayIn } from '@/domain/shared/calendar'
import { listOpenInvitations } from '@/data/accounts/invitation.store'
import { listRegionUsers } from '@/data/accounts/region-user.store'
import { findRegion } from '@/data/tenancy/region.store'
import type { Role } from '@/policy/roles'
import { defineQuery } from '../kernel/define-query'
import { namePlaces, toHeldRole, type HeldRole } from './held-role'
import { pageSchema } from '../kernel/schemas'
import { optionalRoleSchema, PAGE_SIZE, searchSchema } from './schemas'

export type UserLine = { readonly userId: string; readonly displayName: string; readonly email: string; readonly isBlocked: boolean; readonly roles: ReadonlyArray<HeldRole> }
export type InvitationLine = { readonly id: string; readonly email: string; readonly displayName: string; readonly role: Role; readonly place: string | null; readonly expiresAt: string }
export type UserList = {
  readonly rows: ReadonlyArray<UserLine>
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly q: string
  readonly role: Role | null
  readonly invitations: ReadonlyArray<InvitationLine>
  readonly timeZone: string
}

/** People with a role in the region, fifty a page, by name; and who is invited and has not come yet. */
export const listUsers = defineQuery({
  name: 'accounts.listUsers',
  operation: 'user.list',
  input: z.strictObject({ q: searchSchema, role: optionalRoleSchema, page: pageSchema }),
  load: ({ tx }) => findRegion(tx),
  scopeOf: () => ({}),
  run: async ({ tx, now }, { q = '', role, page = 1 }, region): Promise<UserList> => {
    const { rows, total } = await listRegionUsers(tx, { text: q, role: role ?? null, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE })
    const invited = await listOpenInvitations(tx, now)
    const placeOf = await namePlaces(tx, [...rows.flatMap(({ assignments }) => assignments), ...invited])
    const today = dayIn(now, region.timeZone)
    return {
      rows: rows.map(({ id, displayName, email, blockedAt, assignments }) => ({
        userId: id, displayName, email, isBlocked: blockedAt !== null, roles: assignments.map((row) => toHeldRole(row, { today, placeOf })),
      })),
      total, page, pageSize: PAGE_SIZE, q, role: role ?? null,
      invitations: invited.map((one) => ({ id: one.id, email: one.email, displayName: one.displayName, role: one.role, place: placeOf(one), expiresAt: one.expiresAt.toISOString() })),
      timeZone: region.timeZone,
    }
  },
})
