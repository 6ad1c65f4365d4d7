import { z } from 'zod'
import { lockCycle } from '@/data/cycles/cycle.store'
import { parseImportCheck } from '@/data/imports/import-check.codec'
import { lockImport, updateImportCommitted, type ImportRow } from '@/data/imports/import.store'
import { decodePreparedLayer, type PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { updateLayer } from '@/data/values/submission.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { err, ok, type Result } from '@/domain/shared/result'
import { getFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import { importIdSchema } from '../kernel/schemas'
import { isPastDeadline } from '../kernel/past-deadline'
import { areFormsOpen, mayWrite } from './written-layer'

const readPrepared = async (found: ImportRow): Promise<Result<PreparedLayer, { code: 'IMPORT_NOT_READY' } | { code: 'IMPORT_FILE_GONE' }>> => {
  const check = parseImportCheck(found.preview)
  if (found.status !== 'ready' || check?.kind !== 'compared' || check.preparedKey === null) return err({ code: 'IMPORT_NOT_READY' })
  const bytes = await getFile(check.preparedKey)
  if (bytes === null || sha256(bytes) !== found.basis) return err({ code: 'IMPORT_FILE_GONE' })
  return ok(decodePreparedLayer(bytes))
}

/** Writes everything that the comparison showed, or nothing: when somebody saved meanwhile, the comparison is no longer true. */
export const commitImport = defineCommand({
  name: 'imports.commit',
  operation: 'import.commit',
  input: z.strictObject({ importId: importIdSchema }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await lockImport(tx, importId)
    return found?.createdById === actor.userId ? found : undefined
  },
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, _input, found) => {
    if (found.status === 'committed') return err({ code: 'IMPORT_ALREADY_COMMITTED' })
    const cycle = await lockCycle(ctx.tx, found.cycleId)
    if (cycle === undefined || !canTakeValues(cycle.status)) return err({ code: 'CYCLE_NOT_OPEN', status: cycle?.status ?? 'closed' })
    if (await isPastDeadline(ctx, cycle)) return err({ code: 'DEADLINE_PASSED' })
    const prepared = await readPrepared(found)
    if (!prepared.ok) return prepared
    if (!(await mayWrite(ctx, prepared.value)) || !(await areFormsOpen(ctx, prepared.value))) return err({ code: 'IMPORT_OUTDATED' })
    const written = await updateLayer(ctx.tx, { ...prepared.value, at: ctx.now, actorId: ctx.actor.userId, importId: found.id })
    if (written !== prepared.value.forms.length) return err({ code: 'IMPORT_OUTDATED' })
    await updateImportCommitted(ctx.tx, found.id, ctx.now)
    return ok({ out: { forms: written, cycleId: cycle.id }, audit: { event: 'import.committed', subjectKind: 'import', subjectId: found.id, after: { forms: written } } })
  },
})
