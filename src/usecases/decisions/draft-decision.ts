import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { replaceDecisionPersons, replaceDecisionPoints, replaceGroundRecommendations } from '@/data/decisions/decision-part.store'
import { insertDecision, updateDecisionWords, type Decision } from '@/data/decisions/decision.store'
import { listPlacesOfPersons, type PlacedPerson } from '@/data/decisions/decision-place.store'
import { lockRecommendations } from '@/data/recommendations/recommendation.store'
import { decisionLevels, refuseDecisionStep } from '@/domain/decisions/decision-workflow'
import type { DecisionId, MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { isReached, reachOf } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, decisionIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema } from '../kernel/schemas'
import { decisionFacts, lockSeenDecision, placeOfDecision } from './decision-access'
import { decisionWords, pointsOf, type PointWords } from './decision-input'
import { operationOf, takeDecisionStep } from './take-step'

type Words = z.output<z.ZodObject<typeof decisionWords>>
type Place = { readonly municipalityId: MunicipalityId | null; readonly organizationId: OrganizationId | null }
type Parts = { readonly points: ReadonlyArray<PointWords>; readonly persons: ReadonlyArray<PlacedPerson>; readonly recommendationIds: Words['recommendationIds'] }
type PartsRefusal = { code: 'DECISION_POINT_HALF'; number: number } | { code: 'DECISION_PERSON_ELSEWHERE' } | { code: 'DECISION_RECOMMENDATION_UNKNOWN' }

const isWithin = (place: Place, person: PlacedPerson): boolean =>
  (place.municipalityId === null || person.municipalityId === place.municipalityId) && (place.organizationId === null || person.organizationId === place.organizationId)

/** Everything a decision names must lie where it may decide: people of its place, recommendations in sight. */
const readParts = async (ctx: Context, words: Words, place: Place): Promise<Result<Parts, PartsRefusal>> => {
  const { points, wrong } = pointsOf(words)
  if (wrong !== null) return err({ code: 'DECISION_POINT_HALF', number: wrong })
  const persons = await listPlacesOfPersons(ctx.tx, words.persons)
  if (persons.length !== words.persons.length || persons.some((person) => !isWithin(place, person))) return err({ code: 'DECISION_PERSON_ELSEWHERE' })
  const grounds = await lockRecommendations(ctx.tx, words.recommendationIds)
  const reach = reachOf(ctx.actor, 'recommendation.read')
  const isSeen = grounds.every(({ municipalityId, organizationId }) => (municipalityId === null ? reach.kind === 'region' : isReached(reach, { municipalityId, ...(organizationId === null ? {} : { organizationId }) })))
  if (grounds.length !== new Set(words.recommendationIds).size || !isSeen) return err({ code: 'DECISION_RECOMMENDATION_UNKNOWN' })
  return ok({ points, persons, recommendationIds: words.recommendationIds })
}

const writeParts = async (ctx: Context, decisionId: DecisionId, { points, persons, recommendationIds }: Parts): Promise<void> => {
  await replaceDecisionPoints(ctx.tx, decisionId, points.map((point) => ({ ...point, id: ctx.newId() })))
  await replaceDecisionPersons(ctx.tx, decisionId, persons.map((person) => ({ ...person, id: ctx.newId() })))
  await replaceGroundRecommendations(ctx.tx, decisionId, recommendationIds.map((recommendationId) => ({ id: ctx.newId(), recommendationId })))
}

const draftInput = z.strictObject({ cycleId: cycleIdSchema, level: z.enum(decisionLevels), municipalityId: optionalSchema(municipalityIdSchema), organizationId: optionalSchema(organizationIdSchema), ...decisionWords })
const placeAsked = ({ level, municipalityId, organizationId }: z.output<typeof draftInput>): Place => ({
  municipalityId: level === 'municipality' || level === 'organization' ? (municipalityId ?? null) : null, organizationId: level === 'organization' ? (organizationId ?? null) : null,
})

/** A draft of a managerial decision (D.10); the system never adopts one. */
export const draftDecision = defineCommand({
  name: 'decisions.draft',
  operation: 'decision.draft',
  input: draftInput,
  load: async (ctx: Context, asked): Promise<{ cycle: Cycle; place: Place } | undefined> => {
    const cycle = await findCycle(ctx.tx, asked.cycleId)
    const place = placeAsked(asked)
    const isWhole = (asked.level !== 'municipality' && asked.level !== 'organization') || place.municipalityId !== null
    return cycle === undefined || !isWhole || (asked.level === 'organization' && place.organizationId === null) ? undefined : { cycle, place }
  },
  scopeOf: ({ place }) => placeOfDecision(place),
  run: async (ctx, { cycleId, level, ...asked }, { place }) => {
    const parts = await readParts(ctx, asked, place)
    if (!parts.ok) return parts
    const id = ctx.newId() as DecisionId
    const { kind, title, text, reason, basis, controllerName } = asked
    await insertDecision(ctx.tx, { id, cycleId, level, ...place, kind, title, text, reason, basis, controllerName, amendsId: null, by: ctx.actor.userId, at: ctx.now })
    await writeParts(ctx, id, parts.value)
    return ok({ out: { decisionId: id }, audit: { event: 'decision.drafted', subjectKind: 'decision', subjectId: id, after: { title } } })
  },
})

/** Changes a draft as a whole, on the revision that was read. */
export const editDecision = defineCommand({
  name: 'decisions.edit',
  operation: operationOf.edit,
  input: z.strictObject({ decisionId: decisionIdSchema, revision: z.coerce.number().int().min(0), ...decisionWords }),
  load: lockSeenDecision,
  scopeOf: placeOfDecision,
  run: async (ctx, { decisionId, revision, ...words }, decision) => {
    const refusal = refuseDecisionStep('edit', decisionFacts(ctx, decision))
    if (refusal !== undefined) return err(refusal)
    if (decision.revision !== revision) return err({ code: 'DECISION_CHANGED_MEANWHILE' })
    const parts = await readParts(ctx, words, decision)
    if (!parts.ok) return parts
    const { kind, title, text, reason, basis, controllerName } = words
    await updateDecisionWords(ctx.tx, decisionId, { kind, title, text, reason, basis, controllerName, drafterIds: [...new Set([...decision.drafterIds, ctx.actor.userId])] })
    await writeParts(ctx, decisionId, parts.value)
    return ok({ out: { decisionId }, audit: { event: 'decision.edited', subjectKind: 'decision', subjectId: decisionId, after: { title } } })
  },
})

const copyWords = ({ cycleId, level, municipalityId, organizationId, kind, title, text, reason, basis, controllerName }: Decision) => ({ cycleId, level, municipalityId, organizationId, kind, title, text, reason, basis, controllerName })

/** Takes a decision in force out of it and starts a new wording that says whose place it takes. */
export const amendDecision = defineCommand({
  name: 'decisions.amend',
  operation: operationOf.amend,
  input: z.strictObject({ decisionId: decisionIdSchema }),
  load: lockSeenDecision,
  scopeOf: placeOfDecision,
  run: async (ctx, _input, decision) => {
    const refusal = refuseDecisionStep('amend', decisionFacts(ctx, decision))
    if (refusal !== undefined) return err(refusal)
    const id = ctx.newId() as DecisionId
    await insertDecision(ctx.tx, { id, ...copyWords(decision), amendsId: decision.id, by: ctx.actor.userId, at: ctx.now })
    await takeDecisionStep(ctx, decision, { step: 'amend' })
    return ok({ out: { decisionId: id }, audit: { event: 'decision.amended', subjectKind: 'decision', subjectId: decision.id } })
  },
})
