import { findDecision, lockDecision, type Decision, type SeenDecisions } from '@/data/decisions/decision.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import type { DecisionFacts, DecisionLevel } from '@/domain/decisions/decision-workflow'
import type { DecisionId, MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { reachOf } from '@/policy/can'
import { adoptsLevel } from '@/policy/decision-level'
import type { Operation } from '@/policy/operations'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

/** Whose decision it is: the region's and the institute's stand in the whole region. */
export const placeOfDecision = ({ municipalityId, organizationId }: { municipalityId: MunicipalityId | null; organizationId: OrganizationId | null }): PlaceInRegion =>
  ({ ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }) })

/** Adopted decisions of the own part and about the own person; what is being written only where the person writes or adopts. */
export const seenDecisions = async (ctx: Context): Promise<{ adopted: SeenDecisions; drafts: SeenDecisions }> => {
  const directorIds = await listDirectorsOfAccount(ctx.tx, ctx.actor.userId)
  const partOf = (operation: Operation, own: boolean): SeenDecisions => {
    const reach = reachOf(ctx.actor, operation)
    return reach.kind === 'region' ? reach : { ...reach, directorIds: own ? directorIds : [] }
  }
  const [drafting, adopting] = [partOf('decision.draft', false), partOf('decision.adopt', false)]
  const drafts: SeenDecisions = drafting.kind === 'region' || adopting.kind === 'region'
    ? { kind: 'region' }
    : { kind: 'parts', municipalityIds: [...drafting.municipalityIds, ...adopting.municipalityIds], organizationIds: [...drafting.organizationIds, ...adopting.organizationIds], directorIds: [] }
  return { adopted: partOf('decision.read', true), drafts }
}

export const findSeenDecision = async (ctx: Context, { decisionId }: { decisionId: DecisionId }): Promise<Decision | undefined> => findDecision(ctx.tx, decisionId, await seenDecisions(ctx))
export const lockSeenDecision = async (ctx: Context, { decisionId }: { decisionId: DecisionId }): Promise<Decision | undefined> => lockDecision(ctx.tx, decisionId, await seenDecisions(ctx))

export const decisionFacts = ({ actor }: Context, decision: Decision): DecisionFacts => ({
  status: decision.status, persons: decision.persons, recommendations: decision.recommendations, hasReason: decision.reason !== null && decision.reason !== '', points: decision.points, openPoints: decision.openPoints,
  unacquainted: decision.unacquainted, openObjections: decision.openObjections, isDrafter: decision.drafterIds.includes(actor.userId), adoptsLevel: adoptsLevel(actor, decision),
})

/** Levels a person may draft for, with the places they hold. */
export const draftableLevels = ({ actor }: Context): ReadonlyArray<{ level: DecisionLevel; municipalityId: MunicipalityId | null; organizationId: OrganizationId | null }> => {
  const reach = reachOf(actor, 'decision.draft')
  if (reach.kind === 'region') return [{ level: 'region', municipalityId: null, organizationId: null }, { level: 'institute', municipalityId: null, organizationId: null }]
  return [
    ...reach.municipalityIds.map((municipalityId) => ({ level: 'municipality' as const, municipalityId, organizationId: null })),
    ...actor.grants.flatMap(({ role, scope: { municipalityId, organizationId } }) => (role === 'director' && municipalityId !== undefined && organizationId !== undefined ? [{ level: 'organization' as const, municipalityId, organizationId }] : [])),
  ]
}
