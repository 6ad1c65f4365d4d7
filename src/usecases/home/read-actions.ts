import { listAwaitedActions, type ActionPart } from '@/data/home/actions.store'
import { listSharedWork } from '@/data/home/shared-work.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import type { TodoAction } from '@/domain/home/todo'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { canSomewhere, reachOf, type Actor } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { Role } from '@/policy/roles'
import type { Context } from '../kernel/runtime'

const partOf = (actor: Actor, operation: Operation): ActionPart => (canSomewhere(actor, operation) ? reachOf(actor, operation) : null)
const municipalitiesOf = (actor: Actor, role: Role): ReadonlyArray<MunicipalityId> => actor.grants.flatMap((grant) => (grant.role === role && grant.scope.municipalityId !== undefined ? [grant.scope.municipalityId] : []))
const organizationsOf = (actor: Actor, role: Role): ReadonlyArray<OrganizationId> => actor.grants.flatMap((grant) => (grant.role === role && grant.scope.organizationId !== undefined ? [grant.scope.organizationId] : []))
const holds = (actor: Actor, role: Role): boolean => actor.grants.some((grant) => grant.role === role)

/** Recommendations to answer, issue and check, decisions to adopt, read and review: what the person alone must do. */
export const readActions = async (ctx: Context, today: CalendarDate): Promise<ReadonlyArray<TodoAction>> => {
  const { actor, tx } = ctx
  if (!canSomewhere(actor, 'recommendation.read')) return []
  const [organizationIds, municipalityIds, institute] = [organizationsOf(actor, 'director'), municipalitiesOf(actor, 'municipal_head'), holds(actor, 'regional_operator')]
  return listAwaitedActions(tx, {
    userId: actor.userId, today, directorIds: await listDirectorsOfAccount(tx, actor.userId), answers: { organizationIds, municipalityIds, institute },
    issues: partOf(actor, 'recommendation.issue'), reviews: partOf(actor, 'recommendation.review'),
    adopts: { region: holds(actor, 'ministry_approver'), institute, municipalityIds, organizationIds }, concludes: partOf(actor, 'decision.conclude'),
  })
}

/** Practices to judge or put right, interviews to hold and to read, pairs to confirm and agree to, reports to hand in and accept. */
export const readSharedWork = async (ctx: Context, today: CalendarDate): Promise<ReadonlyArray<TodoAction>> => {
  const { actor, tx } = ctx
  if (!canSomewhere(actor, 'practice.read') && !canSomewhere(actor, 'report.read')) return []
  const [interviews, reports] = [partOf(actor, 'interview.manage'), partOf(actor, 'report.submit')]
  return listSharedWork(tx, {
    userId: actor.userId, today, directorIds: await listDirectorsOfAccount(tx, actor.userId), moderates: partOf(actor, 'practice.moderate'),
    managesInterviews: interviews !== null, holdsIn: interviews?.kind === 'parts' ? interviews.municipalityIds : [],
    confirmsPairs: canSomewhere(actor, 'pair.manage'), acceptsReports: canSomewhere(actor, 'report.accept'),
    reportsOf: { region: reports?.kind === 'region', municipalityIds: reports?.kind === 'parts' ? reports.municipalityIds : [] },
  })
}
