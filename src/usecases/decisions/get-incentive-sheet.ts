import { z } from 'zod'
import { listDecisionPersons } from '@/data/decisions/decision-part.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { listLinedCards } from '@/data/scoring/card-lines.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { isInForce } from '@/domain/decisions/decision-workflow'
import { isReached, reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { decisionIdSchema } from '../kernel/schemas'
import { findSeenDecision, placeOfDecision } from './decision-access'

/**
 * Scores for payroll (ZEL-60): the people of a decision on incentives with what the last published release of its cycle gave
 * them, totals in hundredths of a point. Null where the decision is of another kind, not in force, or nothing is published yet.
 */
export const getIncentiveSheet = defineQuery({
  name: 'decisions.getIncentiveSheet',
  operation: 'rating.export',
  input: z.strictObject({ decisionId: decisionIdSchema }),
  load: findSeenDecision,
  scopeOf: placeOfDecision,
  personal: (decision) => ({ subjectKind: 'decision', subjectId: decision.id }),
  run: async (ctx, _input, decision) => {
    const release = (await listReleaseChoices(ctx.tx)).find(({ cycleId, publishedAt }) => cycleId === decision.cycleId && publishedAt !== null)
    if (decision.kind !== 'incentive' || !isInForce(decision.status) || release === undefined) return null
    const { name: regionName, isDemo, timeZone } = await requireRegion(ctx.tx)
    const { levels } = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    const reach = reachOf(ctx.actor, 'rating.export')
    const people = (await listDecisionPersons(ctx.tx, decision.id)).filter((person) => isReached(reach, person))
    const cards = new Map((await listLinedCards(ctx.tx, release.id)).map((card) => [`${card.directorId} ${card.organizationId}`, card]))
    return {
      release: { number: release.number, period: release.period, cycleTitle: release.cycleTitle, createdAt: release.createdAt, regionName, isDemo, timeZone },
      order: { number: decision.orderNumber ?? '', date: decision.orderDate ?? '' },
      rows: people.map(({ directorId, organizationId, directorName, organizationName }) => {
        const card = cards.get(`${directorId} ${organizationId}`)
        return { director: directorName, organization: organizationName, total: card === undefined || card.level < 0 ? null : card.total, level: card === undefined ? null : (levels[card.level]?.name ?? null) }
      }),
    }
  },
})
