import { z } from 'zod'
import { parseUploadedDocument } from '@/data/models/model-version.codec'
import { findModelByCode, insertModel, insertModelVersion, lockModelCode } from '@/data/models/model-version.store'
import { checkModel } from '@/domain/models/check-model'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelId, ModelVersionId, MunicipalityId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { sha256 } from '@/platform/hash'
import { reachOf, type Actor } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { textSchema } from '../kernel/schemas'
import { placeOfModel } from './version-access'

export type ModelFinding = ReturnType<typeof checkModel>[number]
/** Of one megabyte that a form may bring, in Cyrillic at two bytes a letter. */
export const MAX_CHARACTERS = 450_000

type Owned = { readonly municipalityId: MunicipalityId | null }
type Foreign = { code: 'MODEL_OF_NO_MUNICIPALITY' } | { code: 'MODEL_CODE_TAKEN'; modelCode: string }

/** Whose model a file becomes: by the own assignment of who loads it, never by what the file says (PRM-05). Null is the region, to whom its own people and every regional document belong. */
export const ownerOf = (actor: Actor, document: Result<ModelDocument, unknown>): Owned => {
  const reach = reachOf(actor, 'model.import')
  const isRegional = reach.kind === 'region' || (document.ok && document.value.level === 'regional')
  return { municipalityId: isRegional ? null : (reach.municipalityIds[0] ?? null) }
}

/** The model with the document's code, made where there is none, and the number of its next version. */
const modelOf = async (ctx: Context, { code, name, level }: ModelDocument, { municipalityId }: Owned): Promise<Result<{ id: ModelId; number: number }, Foreign>> => {
  const known = await findModelByCode(ctx.tx, code)
  if (known !== undefined) {
    const isForeign = municipalityId !== null && known.municipalityId !== municipalityId
    return isForeign ? err({ code: 'MODEL_CODE_TAKEN', modelCode: code }) : ok({ id: known.id, number: known.lastNumber + 1 })
  }
  if (level === 'municipal' && municipalityId === null) return err({ code: 'MODEL_OF_NO_MUNICIPALITY' })
  const id = ctx.newId() as ModelId
  await insertModel(ctx.tx, { id, code, name, level, municipalityId })
  return ok({ id, number: 1 })
}

/** The document as the next draft version of the model with its code; what the checker calls an error is refused. */
export const storeImportedModel = async (ctx: Context, document: ModelDocument, owner: Owned & { readonly basedOnId?: string }) => {
  const findings = checkModel(document)
  if (findings.some((finding) => finding.severity === 'error')) return err({ code: 'MODEL_HAS_ERRORS', findings } as const)
  await lockModelCode(ctx.tx, document.code)
  const model = await modelOf(ctx, document, owner)
  if (!model.ok) return model
  const versionId = ctx.newId() as ModelVersionId
  const version = { id: versionId, modelId: model.value.id, number: model.value.number, document, contentHash: sha256(JSON.stringify(document)), createdById: ctx.actor.userId, createdAt: ctx.now, ...(owner.basedOnId === undefined ? {} : { basedOnId: owner.basedOnId }) }
  await insertModelVersion(ctx.tx, version)
  return ok({ out: { modelId: model.value.id, versionId, findings }, audit: { event: 'model.imported', subjectKind: 'modelVersion', subjectId: versionId, after: { code: document.code, number: version.number, ...(owner.basedOnId === undefined ? {} : { basedOn: owner.basedOnId }) } } })
}

/** Loads a model document from JSON as the next draft version of the model with its code. */
export const importModel = defineCommand({
  name: 'models.import',
  operation: 'model.import',
  input: z.strictObject({ json: textSchema(MAX_CHARACTERS) }),
  load: async ({ actor }, { json }) => { const parsed = parseUploadedDocument(json); return { parsed, ...ownerOf(actor, parsed) } },
  scopeOf: placeOfModel,
  run: async (ctx, _input, { parsed, ...owner }) => (parsed.ok ? storeImportedModel(ctx, parsed.value, owner) : parsed),
})
