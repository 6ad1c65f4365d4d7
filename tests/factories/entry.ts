import type { CellText } from '@/domain/entry/entry-cell'
import type { Layer } from '@/domain/values/layers'
import { newId } from '@/platform/ids'
import type { Actor } from '@/policy/can'
import type { CycleFixture } from './cycles'

export type BatchOptions = { batchId?: string; ownerId?: string; layer?: Layer; known?: number; base?: number }

/** Input of a save: field → cell text; every cell was seen at `base`, by default the version that is known. */
export const aBatch = (cycle: Pick<CycleFixture, 'cycleId'>, place: { organizationId: string }, actor: Actor, cells: Readonly<Record<string, CellText>>, options: BatchOptions = {}) => {
  const { batchId = newId(), ownerId = actor.userId, layer = 'self', known = 0, base = known } = options
  return { cycleId: cycle.cycleId, organizationId: place.organizationId, batchId, ownerId, layer, known, changes: Object.entries(cells).map(([field, cell]) => ({ field, cell, base })) }
}
