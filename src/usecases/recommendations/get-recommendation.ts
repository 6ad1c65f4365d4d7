import { z } from 'zod'
import { listDecisions } from '@/data/decisions/decision.store'
import { listEffectReviews } from '@/data/effects/effect-review.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { listLinedCards } from '@/data/scoring/card-lines.store'
import { sharesOf } from '@/domain/recommendations/find-deficits'
import { readProofs } from '../kernel/action-evidence'
import { readEffect } from '../kernel/read-effect'
import { findNamedPractice, listPublishedPractices } from '@/data/practices/published-practice.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { findRecommendation, hasObjected, listRecommendationEvents, type Recommendation } from '@/data/recommendations/recommendation.store'
import { listPostsOn } from '@/data/recommendations/standing.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { standingOf } from '@/domain/recommendations/addressee-standing'
import { isOverdue, owedStates, recommendationSteps, refuseRecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { answersFor } from '@/policy/addressee'
import { can, type Scope } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { recommendationIdSchema } from '../kernel/schemas'
import { factsOf, maySee, placeOfRecommendation } from './recommendation-access'
import { operationOf } from './take-step'

type Shown = { readonly one: Recommendation; readonly isAddressee: boolean; readonly release: ReleaseContext; readonly place: Scope }

const loadShown = async (ctx: Context, { recommendationId }: { recommendationId: Recommendation['id'] }): Promise<Shown | undefined> => {
  const one = await findRecommendation(ctx.tx, recommendationId)
  const release = one === undefined || !maySee(ctx.actor, one) ? undefined : await findReleaseContext(ctx.tx, one.releaseId)
  return one === undefined || release === undefined ? undefined : { one, release, isAddressee: answersFor(ctx.actor, one), place: { ...placeOfRecommendation(ctx.actor, one), regionId: ctx.actor.regionId } }
}

/** A later release of the same cycle, after an appeal or a correction: what the indicator is there now, whole percent; null where it is not scored. */
const readSuperseding = async (ctx: Context, one: Recommendation, release: ReleaseContext): Promise<{ id: string; number: number; percent: number | null } | null> => {
  const newer = (await listReleaseChoices(ctx.tx)).find(({ cycleId, number }) => cycleId === release.cycleId && number > release.number)
  if (newer === undefined) return null
  const document = await findModelDocument(ctx.tx, { id: newer.modelVersionId, contentHash: newer.contentHash })
  const card = one.directorId === null ? undefined : (await listLinedCards(ctx.tx, newer.id, one.directorId)).find(({ organizationId }) => organizationId === one.organizationId)
  return { id: newer.id, number: newer.number, percent: card === undefined || one.indicatorCode === null ? null : (sharesOf(document, card).get(one.indicatorCode) ?? null) }
}

/** Somebody still owes or may still answer something. */
const isOpen = ({ status }: Recommendation): boolean => owedStates.includes(status) || status === 'objected' || status === 'reported'

const measured: ReadonlySet<Recommendation['status']> = new Set(['confirmed', 'effect_assessed', 'closed', 'escalated'])
const readMeasured = async (ctx: Context, one: Recommendation) =>
  measured.has(one.status) ? readEffect(ctx, { treatedBy: { kind: 'recommendation', id: one.id }, releaseId: one.releaseId, indicatorCode: one.indicatorCode }) : null

/** One recommendation with its ground, its history and the steps open to the reader now. */
export const getRecommendation = defineQuery({
  name: 'recommendations.get',
  operation: 'recommendation.read',
  input: z.strictObject({ recommendationId: recommendationIdSchema }),
  load: loadShown,
  scopeOf: ({ place: { municipalityId, organizationId } }) => ({ ...(municipalityId === undefined ? {} : { municipalityId }), ...(organizationId === undefined ? {} : { organizationId }) }),
  isOwn: ({ isAddressee }) => isAddressee,
  personal: ({ one }) => ({ subjectKind: 'recommendation', subjectId: one.id }),
  run: async (ctx, _input, { one, release, place, isAddressee }) => {
    const today = dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)
    const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    const effect = await readMeasured(ctx, one)
    const indicator = document.indicators.find(({ code }) => code === one.indicatorCode)
    const facts = factsOf(ctx.actor, one, { today, objectedBefore: await hasObjected(ctx.tx, one.id), hasNextResult: effect?.kind === 'measured' })
    const steps = recommendationSteps.filter((step) => can(ctx.actor, operationOf[step], place) && refuseRecommendationStep(step, facts) === undefined)
    const events = await listRecommendationEvents(ctx.tx, one.id)
    return {
      id: one.id, title: one.title, text: one.text, basis: one.basis, status: one.status, dueOn: one.dueOn, revision: one.revision, plan: one.plan, report: one.report, effect: one.effect,
      isOverdue: isOverdue(one, today), isAddressee, hasAccount: one.addresseeKind !== 'director' || one.directorUserId !== null,
      addressee: { kind: one.addresseeKind, directorId: one.directorId, directorName: one.directorName, organizationId: one.organizationId, organizationName: one.organizationName, municipalityName: one.municipalityName },
      indicator: indicator === undefined ? null : { code: indicator.code, name: indicator.name, modelId: release.modelId, versionId: release.modelVersionId },
      deficit: one.deficit, successorName: one.successorName,
      standing: one.directorId === null || !isOpen(one) ? null : standingOf(await listPostsOn(ctx.tx, one.directorId, today), one.organizationId),
      practice: one.practiceId === null ? null : ((await findNamedPractice(ctx.tx, one.practiceId)) ?? null),
      practices: steps.includes('edit') ? (await listPublishedPractices(ctx.tx)).map(({ id, title, placeName }) => ({ id, title, placeName })) : [],
      release: { id: release.id, number: release.number, period: release.period, cycleId: release.cycleId, cycleTitle: release.cycleTitle, timeZone: release.timeZone, regionName: release.regionName },
      proofs: await readProofs(ctx, 'recommendation', [one.id]), mayProve: steps.includes('report'),
      superseding: await readSuperseding(ctx, one, release), measured: effect,
      reviews: (await listEffectReviews(ctx.tx, one.id)).map((review) => ({ ...review, createdAt: review.createdAt.toISOString() })),
      decisions: can(ctx.actor, 'decision.draft', place) ? (await listDecisions(ctx.tx, { adopted: { kind: 'region' }, drafts: { kind: 'region' }, recommendationId: one.id }, { limit: 20, offset: 0 })).map(({ id, title, status }) => ({ id, title, status })) : [],
      mayDecide: can(ctx.actor, 'decision.draft', place),
      issuedAt: one.issuedAt?.toISOString() ?? null, letterId: one.letterId, steps, today,
      events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
    }
  },
})
