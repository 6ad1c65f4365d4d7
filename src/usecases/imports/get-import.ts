import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { parseImportCheck } from '@/data/imports/import-check.codec'
import { findImport } from '@/data/imports/import.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { undoUntil } from '@/domain/imports/undo-term'
import { reachOf } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { importIdSchema } from '../kernel/schemas'

/** The page of an import: where it stands, what the check found. Own imports, or any for those who read the whole region's. */
export const getImport = defineQuery({
  name: 'imports.get',
  operation: 'import.read',
  input: z.strictObject({ importId: importIdSchema }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await findImport(tx, importId)
    return found !== undefined && (found.createdById === actor.userId || reachOf(actor, 'import.read').kind === 'region') ? found : undefined
  },
  scopeOf: () => ({}),
  run: async ({ tx, actor, now }, _input, found) => {
    const cycle = await findCycle(tx, found.cycleId)
    const region = await requireRegion(tx)
    const check = parseImportCheck(found.preview)
    return {
      id: found.id, fileName: found.fileName, fileSize: found.fileSize, status: found.status,
      createdAt: found.createdAt.toISOString(), committedAt: found.committedAt?.toISOString() ?? null, timeZone: region.timeZone,
      cycle: { id: found.cycleId, title: cycle?.title ?? '', period: cycle?.period ?? '' },
      undoUntil: found.status === 'committed' && found.committedAt !== null && now < undoUntil(found.committedAt) ? undoUntil(found.committedAt).toISOString() : null,
      check, isOwn: found.createdById === actor.userId,
    }
  },
})
export type ImportPage = OutOf<typeof getImport>
