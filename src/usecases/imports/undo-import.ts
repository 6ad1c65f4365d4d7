import { z } from 'zod'
import { lockCycle } from '@/data/cycles/cycle.store'
import { listImportWrites, type ImportWrite } from '@/data/imports/changes-since.store'
import { lockImport, updateImportUndone } from '@/data/imports/import.store'
import type { PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { updateLayer } from '@/data/values/submission.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { isUndoOver } from '@/domain/imports/undo-term'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { importIdSchema } from '../kernel/schemas'
import { areFormsOpen, mayWrite } from './written-layer'

const layerBefore = (writes: ReadonlyArray<ImportWrite>, slots: number) => {
  const values = new Float64Array(writes.length * slots)
  const states = new Uint8Array(writes.length * slots)
  writes.forEach((write, row) => {
    values.set(write.values, row * slots)
    states.set(Array.from(write.states), row * slots)
  })
  return { values, states }
}

const isStillOurs = async (ctx: Context, before: Omit<PreparedLayer, 'conflicts'>): Promise<boolean> => (await mayWrite(ctx, before)) && (await areFormsOpen(ctx, before))

/** Takes a written import back within 24 hours: every form as it was before it, or nothing when anybody saved one of them since. The history keeps both. */
export const undoImport = defineCommand({
  name: 'imports.undo',
  operation: 'import.commit',
  input: z.strictObject({ importId: importIdSchema }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await lockImport(tx, importId)
    return found?.createdById === actor.userId ? found : undefined
  },
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, _input, found) => {
    const { committedAt } = found
    if (found.status !== 'committed' || committedAt === null) return err({ code: 'IMPORT_NOT_COMMITTED' })
    if (isUndoOver(committedAt, ctx.now)) return err({ code: 'IMPORT_UNDO_OVER' })
    const cycle = await lockCycle(ctx.tx, found.cycleId)
    const status = cycle?.status ?? 'closed'
    if (!canTakeValues(status)) return err({ code: 'CYCLE_NOT_OPEN', status })
    const writes = await listImportWrites(ctx.tx, found.id)
    const [first] = writes
    if (first === undefined || writes.some(({ version, nowVersion }) => version !== nowVersion)) return err({ code: 'IMPORT_TOUCHED' })
    const before = { layer: first.layer, slots: first.slots, forms: writes.map(({ submissionId, nowVersion }) => ({ submissionId, version: nowVersion })), ...layerBefore(writes, first.slots) }
    if (!(await isStillOurs(ctx, before))) return err({ code: 'IMPORT_TOUCHED' })
    const written = await updateLayer(ctx.tx, { ...before, at: ctx.now, actorId: ctx.actor.userId, importId: null })
    if (written !== writes.length) return err({ code: 'IMPORT_TOUCHED' })
    await updateImportUndone(ctx.tx, found.id, ctx.now)
    return ok({ out: { forms: written }, audit: { event: 'import.undone', subjectKind: 'import', subjectId: found.id, after: { forms: written } } })
  },
})
