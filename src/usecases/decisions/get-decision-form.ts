import { z } from 'zod'
import { listCycles } from '@/data/cycles/cycle.store'
import { listDecisionPersons, listDecisionPoints, listGroundRecommendations } from '@/data/decisions/decision-part.store'
import { listPersonNames, listPlacesOfPersons, type PersonName } from '@/data/decisions/decision-place.store'
import { findAddresseeNamesOf } from '@/data/recommendations/addressee.store'
import { findRecommendation } from '@/data/recommendations/recommendation.store'
import { hasBegun } from '@/domain/cycles/cycle-workflow'
import type { DirectorId, OrganizationId } from '@/domain/shared/ids'
import { isReached, reachOf, type Actor } from '@/policy/can'
import { grants } from '@/policy/grants'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { decisionIdSchema, directorIdSchema, optionalSchema, organizationIdSchema, recommendationIdSchema } from '../kernel/schemas'
import { draftableLevels, findSeenDecision, placeOfDecision } from './decision-access'

/** A form of nothing yet is judged where the actor may draft. */
const heldPlace = (actor: Actor) => actor.grants.find((grant) => grants[grant.role].includes('decision.draft'))?.scope

type Asked = { recommendationId?: Parameters<typeof findRecommendation>[1] | undefined; directorId?: DirectorId | undefined; organizationId?: OrganizationId | undefined }

const namedPersons = async (ctx: Context, { directorId, organizationId }: Asked): Promise<ReadonlyArray<PersonName>> => {
  if (directorId === undefined || organizationId === undefined) return []
  const reach = reachOf(ctx.actor, 'decision.draft')
  const placed = (await listPlacesOfPersons(ctx.tx, [{ directorId, organizationId }])).filter((person) => isReached(reach, person))
  return listPersonNames(ctx.tx, placed)
}

/** What a new decision starts from: levels and cycles open to the person, a recommendation or a director it is about. */
export const getDecisionForm = defineQuery({
  name: 'decisions.getForm',
  operation: 'decision.draft',
  input: z.strictObject({ recommendationId: optionalSchema(recommendationIdSchema), directorId: optionalSchema(directorIdSchema), organizationId: optionalSchema(organizationIdSchema) }),
  load: async ({ actor }: Context) => heldPlace(actor),
  scopeOf: ({ municipalityId, organizationId }) => ({ ...(municipalityId === undefined ? {} : { municipalityId }), ...(organizationId === undefined ? {} : { organizationId }) }),
  run: async (ctx, asked) => {
    const found = asked.recommendationId === undefined ? undefined : await findRecommendation(ctx.tx, asked.recommendationId)
    const reach = reachOf(ctx.actor, 'recommendation.read')
    const isSeen = found !== undefined && (found.municipalityId === null ? reach.kind === 'region' : isReached(reach, { municipalityId: found.municipalityId, ...(found.organizationId === null ? {} : { organizationId: found.organizationId }) }))
    const recommendation = isSeen ? found : undefined
    const subject = recommendation === undefined || recommendation.directorId === null || recommendation.organizationId === null ? asked : { directorId: recommendation.directorId, organizationId: recommendation.organizationId }
    return {
      levels: await findAddresseeNamesOf(ctx.tx, draftableLevels(ctx)),
      cycles: (await listCycles(ctx.tx)).filter(({ status }) => hasBegun(status)).map(({ id, title, period }) => ({ id, title, period })),
      recommendation: recommendation === undefined ? null : { id: recommendation.id, title: recommendation.title, text: recommendation.text, cycleId: recommendation.cycleId },
      persons: await namedPersons(ctx, subject),
    }
  },
})

/** A draft as its form needs it. */
export const getDecisionDraft = defineQuery({
  name: 'decisions.getDraft',
  operation: 'decision.draft',
  input: z.strictObject({ decisionId: decisionIdSchema }),
  load: findSeenDecision,
  scopeOf: placeOfDecision,
  run: async (ctx, _input, decision) => ({
    id: decision.id, status: decision.status, revision: decision.revision, kind: decision.kind, title: decision.title, text: decision.text, reason: decision.reason ?? '', basis: decision.basis ?? '', controllerName: decision.controllerName ?? '',
    points: (await listDecisionPoints(ctx.tx, decision.id)).map(({ text, executorName, dueOn }) => ({ text, executorName, dueOn })),
    persons: (await listDecisionPersons(ctx.tx, decision.id)).map(({ directorId, organizationId, directorName, organizationName }) => ({ directorId, organizationId, directorName, organizationName })),
    recommendations: (await listGroundRecommendations(ctx.tx, decision.id)).map(({ recommendationId, title }) => ({ id: recommendationId, title })),
  }),
})
