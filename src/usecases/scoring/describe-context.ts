import type { ModelDocument } from '@/domain/models/model-document'
import { explainContext, type ExplainedContext } from '@/domain/scoring/clusters/context-index'
import type { Context } from '../kernel/runtime'
import { listReleaseRows } from '../kernel/release-rows'
import { readContext, toParticipants } from '../kernel/scoring-input'

/** Fewer of a type would tell of single organizations. */
const FEWEST = 5

/** The conditions of a card's organization as the snapshot fixed them; null where the method does not compare by context or the type is too small. */
export const describeContext = async (ctx: Context, { release, position }: { release: Parameters<typeof listReleaseRows>[1]; position: number }, document: ModelDocument): Promise<ExplainedContext | null> => {
  const context = await readContext(ctx, release.cycleId, [document])
  if (context.size === 0) return null
  const found = explainContext(toParticipants(await listReleaseRows(ctx.tx, release), context), position)
  return found === undefined || found.of < FEWEST ? null : found
}
