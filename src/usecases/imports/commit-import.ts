import { z } from 'zod'
import { lockCycle } from '@/data/cycles/cycle.store'
import { parseImportCheck } from '@/data/imports/import-check.codec'
import { lockImport, updateImportCommitted, type ImportRow } from '@/data/imports/import.store'
import { decodePreparedLayer, type PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { startForms } from '@/data/submissions/form-step.store'
import { readLayer, updateLayer } from '@/data/values/submission.store'
import { conflictSides, sideOf, type ConflictSide } from '@/domain/imports/choose-conflicts'
import { err, ok, type Result } from '@/domain/shared/result'
import { UNTOUCHED } from '@/domain/values/layers'
import { getFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { importIdSchema, optionalSchema } from '../kernel/schemas'
import { refuseImport } from '../kernel/past-deadline'
import { areFormsOpen, mayWrite } from './written-layer'

/** `shown`: how many of the conflicts a person could decide one by one. */
type ShownLayer = PreparedLayer & { readonly shown: number }

const readPrepared = async (found: ImportRow): Promise<Result<ShownLayer, { code: 'IMPORT_NOT_READY' } | { code: 'IMPORT_FILE_GONE' }>> => {
  const check = parseImportCheck(found.preview)
  if (found.status !== 'ready' || check?.kind !== 'compared' || check.preparedKey === null) return err({ code: 'IMPORT_NOT_READY' })
  const bytes = await getFile(check.preparedKey)
  if (bytes === null || sha256(bytes) !== found.basis) return err({ code: 'IMPORT_FILE_GONE' })
  return ok({ ...decodePreparedLayer(bytes), shown: check.conflicts.length })
}

type Decision = { readonly rest?: ConflictSide | undefined; readonly mine: string }

/** The prepared rows with every conflict decided: where theirs stands, the cell stays as it is stored. */
const decide = async (ctx: Context, prepared: ShownLayer, { rest, mine }: Decision): Promise<Result<PreparedLayer, { code: 'IMPORT_CONFLICTS_UNDECIDED' }>> => {
  if (prepared.conflicts.length === 0) return ok(prepared)
  if (rest === undefined) return err({ code: 'IMPORT_CONFLICTS_UNDECIDED' })
  const choice = { rest, mine: new Set(mine === '' ? [] : mine.split(',').map(Number)), shown: prepared.shown }
  const { slots } = prepared
  const stored = await readLayer(ctx.tx, prepared.layer, prepared.forms.map(({ submissionId }) => submissionId))
  prepared.conflicts.forEach((at, number) => {
    if (sideOf(choice, number) === 'mine') return
    const form = prepared.forms[Math.floor(at / slots)]
    const kept = form === undefined ? undefined : stored.get(form.submissionId)
    prepared.values[at] = kept?.values[at % slots] ?? 0
    prepared.states[at] = kept?.states[at % slots] ?? UNTOUCHED
  })
  return ok(prepared)
}

/** The first own cells begin the form, typed or imported. */
const beginForms = async ({ tx, actor, now }: Context, { layer, forms }: PreparedLayer): Promise<void> => {
  if (layer === 'self') await startForms(tx, forms.map(({ submissionId }) => submissionId), { actorId: actor.userId, at: now })
}

/** Writes everything that the comparison showed, or nothing: when somebody saved meanwhile, the comparison is no longer true. */
export const commitImport = defineCommand({
  name: 'imports.commit',
  operation: 'import.commit',
  input: z.strictObject({
    importId: importIdSchema,
    /** Asked for where others changed what the file changes too: whose value stands, and the numbers of those of the shown ones where the file's does. */
    rest: optionalSchema(z.enum(conflictSides)),
    mine: z.string().regex(/^(\d{1,6}(,\d{1,6})*)?$/).default(''),
  }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await lockImport(tx, importId)
    return found?.createdById === actor.userId ? found : undefined
  },
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, input, found) => {
    if (found.status === 'committed') return err({ code: 'IMPORT_ALREADY_COMMITTED' })
    const cycle = await lockCycle(ctx.tx, found.cycleId)
    if (cycle === undefined) return err({ code: 'CYCLE_NOT_OPEN', status: 'closed' })
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    const prepared = await readPrepared(found)
    if (!prepared.ok) return prepared
    const layer = await decide(ctx, prepared.value, input)
    if (!layer.ok) return layer
    if (!(await mayWrite(ctx, layer.value)) || !(await areFormsOpen(ctx, layer.value))) return err({ code: 'IMPORT_OUTDATED' })
    const written = await updateLayer(ctx.tx, { ...layer.value, at: ctx.now, actorId: ctx.actor.userId, importId: found.id })
    if (written !== layer.value.forms.length) return err({ code: 'IMPORT_OUTDATED' })
    await beginForms(ctx, layer.value)
    await updateImportCommitted(ctx.tx, found.id, ctx.now)
    return ok({ out: { forms: written, cycleId: cycle.id }, audit: { event: 'import.committed', subjectKind: 'import', subjectId: found.id, after: { forms: written } } })
  },
})
