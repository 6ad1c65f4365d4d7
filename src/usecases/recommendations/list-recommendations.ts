import { z } from 'zod'
import { listMunicipalityChoices } from '@/data/organizations/organization.store'
import { countRecommendations, listRecommendations, type Recommendation } from '@/data/recommendations/recommendation.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { isOverdue, isRecommendationStepOpen, recommendationStates } from '@/domain/recommendations/recommendation-workflow'
import { dayIn, type CalendarDate } from '@/domain/shared/calendar'
import { can, canSomewhere, reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { toReleaseLabel } from '../kernel/read-rated'
import type { Context } from '../kernel/runtime'
import { directorIdSchema, municipalityIdSchema, optionalSchema, pageSchema, practiceIdSchema, releaseIdSchema } from '../kernel/schemas'
import { placeOfRecommendation, seenParts } from './recommendation-access'

export const RECOMMENDATIONS_ON_PAGE = 50

const itemDto = ({ actor }: Context, one: Recommendation, today: CalendarDate) => {
  const place = { ...placeOfRecommendation(actor, one), regionId: actor.regionId }
  return {
    id: one.id, title: one.title, status: one.status, addresseeKind: one.addresseeKind, directorName: one.directorName, organizationName: one.organizationName, municipalityName: one.municipalityName,
    indicatorCode: one.indicatorCode, dueOn: one.dueOn, isOverdue: isOverdue(one, today), hasAccount: one.addresseeKind !== 'director' || one.directorUserId !== null,
    /** What a tick in the list may do with it. */
    batch: can(actor, 'recommendation.draft', place) && isRecommendationStepOpen(one.status, 'submit') ? ('submit' as const)
      : can(actor, 'recommendation.issue', place) && isRecommendationStepOpen(one.status, 'issue') ? ('issue' as const) : null,
  }
}

/** Recommendations in sight: own ones for an addressee, the part of the region for others; the nearest term first. */
export const listRecommendationsQuery = defineQuery({
  name: 'recommendations.list',
  operation: 'recommendation.read',
  input: z.strictObject({
    status: optionalSchema(z.enum(recommendationStates)), addresseeKind: optionalSchema(z.enum(['director', 'organization', 'municipality', 'institute'])),
    municipalityId: optionalSchema(municipalityIdSchema), directorId: optionalSchema(directorIdSchema), practiceId: optionalSchema(practiceIdSchema), releaseId: optionalSchema(releaseIdSchema), overdue: optionalSchema(z.literal('1')), page: pageSchema,
  }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { status, overdue, page = 1, ...rest }) => {
    const region = await requireRegion(ctx.tx)
    const today = dayIn(ctx.now, region.timeZone)
    const filter = { ...(await seenParts(ctx)), ...rest, ...(overdue === undefined ? {} : { overdueOn: today }) }
    const counts = await countRecommendations(ctx.tx, filter, today)
    const total = counts.filter((one) => status === undefined || one.status === status).reduce((sum, { count }) => sum + count, 0)
    const rows = await listRecommendations(ctx.tx, { ...filter, status }, { limit: RECOMMENDATIONS_ON_PAGE, offset: (page - 1) * RECOMMENDATIONS_ON_PAGE })
    const choices = canSomewhere(ctx.actor, 'recommendation.propose') ? await listReleaseChoices(ctx.tx) : []
    return {
      items: rows.map((row) => itemDto(ctx, row, today)), counts, total, page, pageSize: RECOMMENDATIONS_ON_PAGE, pageCount: Math.max(1, Math.ceil(total / RECOMMENDATIONS_ON_PAGE)),
      municipalities: reachOf(ctx.actor, 'recommendation.read').kind === 'region' ? await listMunicipalityChoices(ctx.tx, { kind: 'region' }) : [],
      releases: choices.map((choice) => toReleaseLabel(choice, region.timeZone)),
      mayDraft: canSomewhere(ctx.actor, 'recommendation.draft'),
    }
  },
})
