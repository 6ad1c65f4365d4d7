import { z } from 'zod'
import { listDecisionPersons, listDecisionPoints, listGroundRecommendations, type DecisionPerson } from '@/data/decisions/decision-part.store'
import { listDecisionEvents, type Decision } from '@/data/decisions/decision.store'
import { listEffectReviews } from '@/data/effects/effect-review.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { decisionSteps, isInForce, refuseDecisionStep } from '@/domain/decisions/decision-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { can, isReached, reachOf } from '@/policy/can'
import { readProofs } from '../kernel/action-evidence'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { decisionIdSchema } from '../kernel/schemas'
import { readDecisionEffect } from './conclude-decision'
import { decisionFacts, findSeenDecision, placeOfDecision } from './decision-access'
import { operationOf } from './take-step'

/** Others a decision is about are not told to one of them: only those in reach and the own person. */
const personsInSight = ({ actor }: Context, decision: Decision, persons: ReadonlyArray<DecisionPerson>): ReadonlyArray<DecisionPerson> => {
  const place = { ...placeOfDecision(decision), regionId: actor.regionId }
  if (can(actor, 'decision.execute', place) || can(actor, 'decision.adopt', place)) return persons
  const reach = reachOf(actor, 'decision.read')
  const municipal = reach.kind === 'region' ? reach : { ...reach, organizationIds: [] }
  return persons.filter((person) => person.directorUserId === actor.userId || isReached(municipal, person))
}

const personDto = (ctx: Context, decision: Decision, person: DecisionPerson) => ({
  id: person.id, directorId: person.directorId, organizationId: person.organizationId, directorName: person.directorName, organizationName: person.organizationName, hasAccount: person.directorUserId !== null,
  acquaintedAt: person.acquaintedAt?.toISOString() ?? null, acquaintance: person.acquaintance, objection: person.objection, answer: person.answer, isSelf: person.directorUserId === ctx.actor.userId,
  mayObject: person.directorUserId === ctx.actor.userId && decision.status === 'communicated' && person.objection === null,
})

/** One decision with its grounds, points, people and the steps open to the reader now; the effect where it is being reviewed. */
export const getDecision = defineQuery({
  name: 'decisions.get',
  operation: 'decision.read',
  input: z.strictObject({ decisionId: decisionIdSchema }),
  load: findSeenDecision,
  scopeOf: () => ({}),
  personal: (decision) => ({ subjectKind: 'decision', subjectId: decision.id }),
  run: async (ctx, _input, decision) => {
    const { actor } = ctx
    const region = await requireRegion(ctx.tx)
    const place = { ...placeOfDecision(decision), regionId: actor.regionId }
    const facts = decisionFacts(ctx, decision)
    const persons = personsInSight(ctx, decision, await listDecisionPersons(ctx.tx, decision.id))
    const points = await listDecisionPoints(ctx.tx, decision.id)
    const { drafterIds: _drafters, openPoints: _open, ...shown } = decision
    return {
      ...shown, createdAt: decision.createdAt.toISOString(), adoptedAt: decision.adoptedAt?.toISOString() ?? null, hasOrderFile: decision.orderFileId !== null,
      timeZone: region.timeZone, today: dayIn(ctx.now, region.timeZone),
      steps: decisionSteps.filter((step) => can(actor, operationOf[step], place) && refuseDecisionStep(step, facts) === undefined),
      mayExecute: isInForce(decision.status) && can(actor, 'decision.execute', place), mayAnswer: can(actor, 'decision.adopt', place),
      mayExportScores: decision.kind === 'incentive' && isInForce(decision.status) && can(actor, 'rating.export', place),
      points, proofs: await readProofs(ctx, 'decisionPoint', points.map(({ id }) => id)), grounds: await listGroundRecommendations(ctx.tx, decision.id), people: persons.map((person) => personDto(ctx, decision, person)),
      events: (await listDecisionEvents(ctx.tx, decision.id)).map((event) => ({ ...event, at: event.at.toISOString() })),
      effect: decision.status === 'effect_review' ? (await readDecisionEffect(ctx, decision)).effect : null,
      reviews: (await listEffectReviews(ctx.tx, decision.id)).map((review) => ({ ...review, createdAt: review.createdAt.toISOString() })),
    }
  },
})
