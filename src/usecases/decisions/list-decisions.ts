import { z } from 'zod'
import { countDecisions, listDecisions } from '@/data/decisions/decision.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { decisionKinds, decisionStates, isReviewDue } from '@/domain/decisions/decision-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { optionalSchema, pageSchema, recommendationIdSchema } from '../kernel/schemas'
import { seenDecisions } from './decision-access'

export const DECISIONS_ON_PAGE = 50

/** Decisions in sight, newest first; with the day of each effect review. */
export const listDecisionsQuery = defineQuery({
  name: 'decisions.list',
  operation: 'decision.read',
  input: z.strictObject({ status: optionalSchema(z.enum(decisionStates)), kind: optionalSchema(z.enum(decisionKinds)), recommendationId: optionalSchema(recommendationIdSchema), page: pageSchema }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { page = 1, ...asked }) => {
    const today = dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)
    const filter = { ...(await seenDecisions(ctx)), ...asked }
    const total = await countDecisions(ctx.tx, filter)
    const rows = await listDecisions(ctx.tx, filter, { limit: DECISIONS_ON_PAGE, offset: (page - 1) * DECISIONS_ON_PAGE })
    return {
      items: rows.map((row) => ({
        id: row.id, title: row.title, kind: row.kind, level: row.level, status: row.status, placeName: row.organizationName ?? row.municipalityName, period: row.period, orderNumber: row.orderNumber, orderDate: row.orderDate,
        reviewOn: row.reviewOn, isReviewDue: isReviewDue(row, today), openPoints: row.openPoints, points: row.points,
      })),
      total, page, pageSize: DECISIONS_ON_PAGE, pageCount: Math.max(1, Math.ceil(total / DECISIONS_ON_PAGE)), mayDraft: canSomewhere(ctx.actor, 'decision.draft'),
    }
  },
})
