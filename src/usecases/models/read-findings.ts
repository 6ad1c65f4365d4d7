import type { ModelVersionHead } from '@/data/models/model-version.store'
import { checkModel, type ModelFinding } from '@/domain/models/check-model'
import type { ModelDocument } from '@/domain/models/model-document'
import { checkHistory } from '@/domain/scoring/lines/check-history'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { mapGrid } from '@/domain/scoring/releases/trial'
import type { Context } from '../kernel/runtime'
import { findLastReleased, readPastCycle, withHistory } from './read-past'

// A document's hash and a release's id name their contents for ever.
const known = new Map<string, ReadonlyArray<ModelFinding>>()
const KEPT = 64

/**
 * Everything the checker says of a version: the document by itself, and how the people of the last release would fare under it.
 * A version that can no longer change is not measured by later years.
 */
export const readFindings = async (ctx: Context, head: Pick<ModelVersionHead, 'id' | 'status' | 'contentHash'>, document: ModelDocument): Promise<ReadonlyArray<ModelFinding>> => {
  const own = checkModel(document)
  const isOpen = head.status === 'draft' || head.status === 'discussion' || head.status === 'review'
  if (!isOpen || own.some(({ severity }) => severity === 'error')) return own
  const release = await findLastReleased(ctx)
  if (release === undefined) return own
  const key = `${release.id} ${head.contentHash}`
  const found = known.get(key)
  if (found !== undefined) return [...own, ...found]
  const past = await readPastCycle(ctx, { cycleId: release.cycleId, modelVersionId: release.modelVersionId, tried: document, at: release.createdAt })
  const grid = await withHistory(ctx, mapGrid(past.document, past.grid, document).grid, { cycleId: release.cycleId, version: { id: head.id, document }, rows: past.rows })
  const scores = scoreCycle(compileModel(document), past.participants, grid)
  const byHistory = checkHistory(document, { scores, cycle: release.cycleTitle })
  if (known.size >= KEPT) known.clear()
  known.set(key, byHistory)
  return [...own, ...byHistory]
}
