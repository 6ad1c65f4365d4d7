import { z } from 'zod'
import { parseUploadedDocument } from '@/data/models/model-version.codec'
import { findModelByCode, insertModel, insertModelVersion, lockModelCode } from '@/data/models/model-version.store'
import { checkModel } from '@/domain/models/check-model'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelId, ModelVersionId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { textSchema } from '../kernel/schemas'

export type ModelFinding = ReturnType<typeof checkModel>[number]
/** Of one megabyte that a form may bring, in Cyrillic at two bytes a letter. */
export const MAX_CHARACTERS = 450_000

/** The document as the next draft version of the model with its code; what the checker calls an error is refused. */
export const storeImportedModel = async (ctx: Context, document: ModelDocument) => {
  const findings = checkModel(document)
  if (findings.some((finding) => finding.severity === 'error')) return err({ code: 'MODEL_HAS_ERRORS', findings } as const)
  await lockModelCode(ctx.tx, document.code)
  const known = await findModelByCode(ctx.tx, document.code)
  const modelId = known?.id ?? (ctx.newId() as ModelId)
  if (known === undefined) await insertModel(ctx.tx, { id: modelId, code: document.code, name: document.name, level: document.level, municipalityId: null })
  const versionId = ctx.newId() as ModelVersionId
  const version = { id: versionId, modelId, number: (known?.lastNumber ?? 0) + 1, document, contentHash: sha256(JSON.stringify(document)), createdById: ctx.actor.userId, createdAt: ctx.now }
  await insertModelVersion(ctx.tx, version)
  return ok({ out: { versionId, findings }, audit: { event: 'model.imported', subjectKind: 'modelVersion', subjectId: versionId, after: { code: document.code, number: version.number } } })
}

/** Loads a model document from JSON as the next draft version of the model with its code. */
export const importModel = defineCommand({
  name: 'models.import',
  operation: 'model.import',
  input: z.strictObject({ json: textSchema(MAX_CHARACTERS) }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { json }) => {
    const parsed = parseUploadedDocument(json)
    return parsed.ok ? storeImportedModel(ctx, parsed.value) : parsed
  },
})
