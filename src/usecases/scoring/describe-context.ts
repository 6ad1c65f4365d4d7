import type { ModelDocument } from '@/domain/models/model-document'
import { explainContext, type ExplainedContext } from '@/domain/scoring/context-index'
import type { Context } from '../kernel/runtime'
import { listReleaseRows } from '../kernel/release-rows'
import { readContext, toParticipants } from '../kernel/scoring-input'
import type { CardSubject } from './get-score-card'

/** Fewer of a type would tell of single organizations. */
const FEWEST = 5

/** The conditions of a card's organization as the snapshot fixed them; null where the method does not compare by context or the type is too small. */
export const describeContext = async (ctx: Context, { release, card }: CardSubject, document: ModelDocument): Promise<ExplainedContext | null> => {
  const context = await readContext(ctx, release.cycleId, [document])
  if (context.size === 0) return null
  const found = explainContext(toParticipants(await listReleaseRows(ctx.tx, release), context), card.position)
  return found === undefined || found.of < FEWEST ? null : found
}
