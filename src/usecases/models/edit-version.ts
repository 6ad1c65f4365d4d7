import { z } from 'zod'
import { listAuthorNames, upsertWarningReason } from '@/data/models/model-comment.store'
import { updateModelDocument } from '@/data/models/model-step.store'
import { parseModelDocument } from '@/data/models/model-version.codec'
import { findModelDocument, type ModelVersionHead } from '@/data/models/model-version.store'
import { additionKeys, editModel, frameKeys, type ModelEdit } from '@/domain/models/edit-model'
import { findingKey } from '@/domain/models/finding-key'
import { isStepOpen } from '@/domain/models/model-workflow'
import { err, ok } from '@/domain/shared/result'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { modelVersionIdSchema, textSchema } from '../kernel/schemas'
import { readFindings } from './read-findings'
import { lockReadableVersion, placeOfModel } from './version-access'

const code = z.string().min(1).max(60)
/** Pieces are given as they are; the document they make is read by the codec as a whole, which names the wrong place. */
const piece = z.record(z.string(), z.unknown())
const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saveFrame'), frame: z.partialRecord(z.enum([...frameKeys, ...additionKeys]), z.unknown()) }),
  z.strictObject({ kind: z.literal('saveField'), key: code.nullable(), field: piece }),
  z.strictObject({ kind: z.literal('deleteField'), key: code }),
  z.strictObject({ kind: z.literal('saveIndicator'), code: code.nullable(), indicator: piece }),
  z.strictObject({ kind: z.literal('saveIndicators'), indicators: z.array(piece.and(z.object({ code }))).max(500) }),
  z.strictObject({ kind: z.literal('deleteIndicator'), code }),
  z.strictObject({ kind: z.literal('reorder'), codes: z.array(code).max(500) }),
])

const conflict = async ({ tx }: Context, { editedById }: ModelVersionHead) => {
  const names = await listAuthorNames(tx, editedById === null ? [] : [editedById])
  return err({ code: 'MODEL_EDIT_CONFLICT', by: editedById === null ? null : (names.get(editedById) ?? null) } as const)
}

// «code» here is the piece as it stood; a new one has no name yet.
const pieceName = (edit: z.output<typeof editSchema>): string => ('code' in edit ? edit.code : 'key' in edit ? edit.key : null) ?? ''

/** Saves one piece of a draft. `revision` is the one the editor saw: what somebody else saved meanwhile is not lost silently. */
export const editVersion = defineCommand({
  name: 'models.edit',
  operation: 'model.edit',
  input: z.strictObject({ versionId: modelVersionIdSchema, revision: z.number().int().min(0), edit: editSchema }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, { revision, edit }, version) => {
    if (!isStepOpen(version.status, 'edit')) return err({ code: 'MODEL_STEP_FORBIDDEN', step: 'edit', status: version.status } as const)
    if (revision !== version.revision) return conflict(ctx, version)
    const edited = editModel(await findModelDocument(ctx.tx, version), edit as unknown as ModelEdit)
    if (!edited.ok) return edited
    const parsed = parseModelDocument(edited.value)
    if (!parsed.ok) return parsed
    const contentHash = sha256(JSON.stringify(parsed.value))
    const saved = await updateModelDocument(ctx.tx, version.id, {
      document: parsed.value, contentHash, editorIds: [...new Set([...version.editorIds, ctx.actor.userId])], editedById: ctx.actor.userId, editedAt: ctx.now,
    })
    return ok({
      out: { revision: saved, document: parsed.value, findings: await readFindings(ctx, { id: version.id, status: version.status, contentHash }, parsed.value) },
      audit: { event: 'model.edited', subjectKind: 'modelVersion', subjectId: version.id, after: { kind: edit.kind, piece: pieceName(edit), revision: String(saved) } },
    })
  },
})

/** Keeps why a warning of the checker is accepted. It belongs to this very finding: other numbers ask anew. */
export const explainWarning = defineCommand({
  name: 'models.explainWarning',
  operation: 'model.edit',
  input: z.strictObject({ versionId: modelVersionIdSchema, findingKey: textSchema(2000), reason: textSchema(4000) }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, input, version) => {
    if (version.status !== 'draft' && version.status !== 'discussion') return err({ code: 'MODEL_STEP_FORBIDDEN', step: 'edit', status: version.status } as const)
    const known = (await readFindings(ctx, version, await findModelDocument(ctx.tx, version))).some((finding) => finding.severity === 'warning' && findingKey(finding) === input.findingKey)
    if (!known) return err({ code: 'MODEL_WARNING_GONE' })
    await upsertWarningReason(ctx.tx, { id: ctx.newId(), modelVersionId: version.id, findingKey: input.findingKey, reason: input.reason, authorId: ctx.actor.userId, createdAt: ctx.now })
    return ok({ out: { findingKey: input.findingKey, reason: input.reason }, audit: { event: 'model.warningExplained', subjectKind: 'modelVersion', subjectId: version.id, after: { finding: input.findingKey } } })
  },
})
