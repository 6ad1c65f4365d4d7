import { z } from 'zod'
import { assignmentState } from '@/domain/accounts/assignment-state'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { findAssignment, lockAdministrators, updateRevokedAssignment } from '@/data/accounts/assignment.store'
import { findRegion } from '@/data/tenancy/region.store'
import { defineCommand } from '../kernel/define-command'

/** Takes a role away, with the delegations made from it. The person's next request is judged without it. */
export const revokeRole = defineCommand({
  name: 'accounts.revokeRole',
  operation: 'role.revoke',
  input: z.strictObject({ assignmentId: z.uuid() }),
  load: async ({ tx }, { assignmentId }) => {
    const administrators = await lockAdministrators(tx)
    const assignment = await findAssignment(tx, assignmentId)
    const region = await findRegion(tx)
    return assignment === undefined || region === undefined || assignment.revokedAt !== null ? undefined : { assignment, administrators, region }
  },
  scopeOf: () => ({}),
  run: async (ctx, _input, { assignment, administrators, region }) => {
    const today = dayIn(ctx.now, region.timeZone)
    const working = administrators.filter((one) => assignmentState(one, today) === 'active')
    if (assignment.role === 'region_administrator' && assignmentState(assignment, today) === 'active' && working.every(({ id }) => id === assignment.id)) return err({ code: 'ROLE_LAST_ADMINISTRATOR' })
    await updateRevokedAssignment(ctx.tx, assignment.id, ctx.now)
    const { id, userId, role, municipalityId, organizationId } = assignment
    return ok({ out: { userId }, audit: { event: 'role.revoked', subjectKind: 'user', subjectId: userId, before: { assignmentId: id, role, municipalityId, organizationId } } })
  },
})
