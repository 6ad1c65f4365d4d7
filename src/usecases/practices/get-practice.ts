import { z } from 'zod'
import { listPracticeEvents } from '@/data/practices/practice.store'
import { findReleaseContext } from '@/data/scoring/release-context.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { practiceSteps, refusePracticeStep } from '@/domain/practices/practice-workflow'
import { can, canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { practiceIdSchema } from '../kernel/schemas'
import { findSeenPractice, maySeeHistory, operationOf, placeOfPractice } from './practice-access'

/** One practice with the figures behind it, and the steps open to the reader. */
export const getPractice = defineQuery({
  name: 'practices.get',
  operation: 'practice.read',
  input: z.strictObject({ practiceId: practiceIdSchema }),
  load: findSeenPractice,
  scopeOf: () => ({}),
  run: async (ctx, _input, practice) => {
    const { timeZone } = await requireRegion(ctx.tx)
    const at = { ...placeOfPractice(practice), regionId: ctx.actor.regionId }
    const facts = { status: practice.status, isAuthor: practice.authorIds.includes(ctx.actor.userId) }
    const release = await findReleaseContext(ctx.tx, practice.releaseId)
    return {
      id: practice.id, title: practice.title, problem: practice.problem, text: practice.text, conditions: practice.conditions, outcome: practice.outcome, status: practice.status, proposerKind: practice.proposerKind,
      organizationTypes: practice.organizationTypes, figures: practice.figures, uses: practice.uses, publishedAt: practice.publishedAt?.toISOString() ?? null, timeZone,
      place: { directorName: practice.directorName, organizationName: practice.organizationName, municipalityName: practice.municipalityName, organizationId: practice.organizationId !== null && can(ctx.actor, 'organization.read', at) ? practice.organizationId : null },
      release: { id: practice.releaseId, period: practice.period, number: practice.releaseNumber, modelId: release?.modelId ?? null, versionId: release?.modelVersionId ?? null },
      readsRecommendations: canSomewhere(ctx.actor, 'recommendation.read'),
      steps: practiceSteps.filter((step) => can(ctx.actor, operationOf[step], at) && refusePracticeStep(step, facts) === undefined),
      events: maySeeHistory(ctx.actor, practice) ? (await listPracticeEvents(ctx.tx, practice.id)).map((event) => ({ ...event, at: event.at.toISOString() })) : [],
    }
  },
})
