import { z } from 'zod'
import { findModelDocument } from '@/data/models/model-version.store'
import { compareCards as compare } from '@/domain/scoring/cards/compare-cards'
import { levelsOf } from '@/domain/scoring/places/rated-rows'
import { can } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { directorIdSchema, organizationIdSchema, releaseIdSchema } from '../kernel/schemas'
import { loadCard, personDto, releaseDto, type CardSubject } from './get-score-card'

const input = z.strictObject({
  releaseId: releaseIdSchema, first: directorIdSchema, second: directorIdSchema,
  firstOrganization: organizationIdSchema.optional(), secondOrganization: organizationIdSchema.optional(),
})
type Pair = { readonly first: CardSubject; readonly second: CardSubject }

/** Both cards must be readable: the second is judged here, the first by the query's own gate. */
const loadPair = async (ctx: Context, asked: z.output<typeof input>): Promise<Pair | undefined> => {
  const { releaseId } = asked
  const first = await loadCard(ctx, { releaseId, directorId: asked.first, organizationId: asked.firstOrganization })
  const second = await loadCard(ctx, { releaseId, directorId: asked.second, organizationId: asked.secondOrganization })
  if (first === undefined || second === undefined) return undefined
  const { municipalityId, organizationId } = second.card
  return second.isSelf || can(ctx.actor, 'scoreCard.read', { regionId: ctx.actor.regionId, municipalityId, organizationId }) ? { first, second } : undefined
}

/** The difference of two results of one release, indicator by indicator, adding up exactly. */
export const getComparison = defineQuery({
  name: 'scoring.compareCards',
  operation: 'scoreCard.read',
  input,
  load: loadPair,
  scopeOf: ({ first: { card } }) => ({ municipalityId: card.municipalityId, organizationId: card.organizationId }),
  isOwn: ({ first }) => first.isSelf,
  personal: ({ first, second }) => [first, second].map(({ card }) => ({ subjectKind: 'director', subjectId: card.directorId })),
  run: async (ctx, _input, { first, second }) => {
    const { release } = first
    const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    const levels = levelsOf(document)
    const side = ({ card }: CardSubject) => ({ ...personDto(card), total: card.total, level: levels[card.level] ?? null, rank: card.rankRegion === 0 ? null : { place: card.rankRegion, of: card.rankRegionOf } })
    return {
      release: releaseDto(release),
      model: { modelId: release.modelId, versionId: release.modelVersionId, name: release.modelName, number: release.versionNumber },
      first: side(first), second: side(second), isSameType: first.card.organizationType === second.card.organizationType,
      comparison: compare(document, first.card, second.card),
    }
  },
})
