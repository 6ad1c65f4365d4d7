import { z } from 'zod'
import { assignmentState } from '@/domain/accounts/assignment-state'
import { dayIn, type CalendarDate } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { insertAssignment, type NewAssignment } from '@/data/accounts/assignment.store'
import { updateDirectorAccount, type DirectorLink } from '@/data/accounts/director-link.store'
import { findRegionUser, type RegionUserRow } from '@/data/accounts/region-user.store'
import { findRegion } from '@/data/tenancy/region.store'
import type { TenantTx } from '@/data/tenant'
import { defineCommand } from '../kernel/define-command'
import { placeOfRole } from './place-of-role'
import { optionalDateSchema, optionalMunicipalitySchema, optionalOrganizationSchema, roleSchema, userIdSchema } from './schemas'

const holds = (user: RegionUserRow, { role, municipalityId, organizationId, validFrom }: NewAssignment): boolean =>
  user.assignments.some((one) => one.role === role && one.municipalityId === municipalityId && one.organizationId === organizationId && ['active', 'future'].includes(assignmentState(one, validFrom)))

/** A director's cabinet shows what belongs to the row of the register: without the tie it would stay empty. */
const linkDirector = async (tx: TenantTx, { role, organizationId, userId, validFrom }: NewAssignment, today: CalendarDate): Promise<DirectorLink | object> =>
  role === 'director' && organizationId !== null ? updateDirectorAccount(tx, { organizationId, userId, day: validFrom > today ? validFrom : today }) : {}

/** Gives a person of this region one more role. Nobody gives a role to oneself: an administrator would read what administrators must not. */
export const assignRole = defineCommand({
  name: 'accounts.assignRole',
  operation: 'role.assign',
  input: z.strictObject({
    userId: userIdSchema, role: roleSchema, municipalityId: optionalMunicipalitySchema, organizationId: optionalOrganizationSchema, validFrom: optionalDateSchema, validTo: optionalDateSchema,
  }),
  load: async ({ tx }, { userId }) => {
    const user = await findRegionUser(tx, userId)
    const region = await findRegion(tx)
    return user === undefined || region === undefined ? undefined : { user, region }
  },
  scopeOf: () => ({}),
  run: async (ctx, input, { user, region }) => {
    if (user.id === ctx.actor.userId) return err({ code: 'ROLE_TO_ONESELF' })
    const place = await placeOfRole(ctx.tx, input)
    if (!place.ok) return err(place.error)
    const assignment: NewAssignment = {
      id: ctx.newId(), userId: user.id, role: input.role, ...place.value, validFrom: input.validFrom ?? dayIn(ctx.now, region.timeZone), validTo: input.validTo ?? null, createdAt: ctx.now,
    }
    if (assignment.validTo !== null && assignment.validTo < assignment.validFrom) return err({ code: 'ROLE_DATES_REVERSED' })
    if (holds(user, assignment)) return err({ code: 'ROLE_ALREADY_HELD' })
    await insertAssignment(ctx.tx, assignment)
    const { id, role, municipalityId, organizationId, validFrom, validTo } = assignment
    const directorLink = await linkDirector(ctx.tx, assignment, dayIn(ctx.now, region.timeZone))
    return ok({ out: { assignmentId: id }, audit: { event: 'role.assigned', subjectKind: 'user', subjectId: user.id, after: { assignmentId: id, role, municipalityId, organizationId, validFrom, validTo, ...directorLink } } })
  },
})
