import { z } from 'zod'
import { findLibraryModel, insertLibraryModel, libraryDocument, librarySets, listLibraryModels } from '@/data/models/library/library.store'
import { updateModelDocument } from '@/data/models/model-step.store'
import { parseModelDocument } from '@/data/models/model-version.codec'
import { findModelDocument, listModelVersions } from '@/data/models/model-version.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { anonymise, takeTemplate } from '@/domain/models/library'
import { isStepOpen, mayBeginCycle } from '@/domain/models/model-workflow'
import { toCalendarDate } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'
import { modelVersionIdSchema, textSchema } from '../kernel/schemas'
import { ownerOf, storeImportedModel } from './import-model'
import { lockReadableVersion, mayWithModel, placeOfModel } from './version-access'

const codeSchema = z.string().regex(/^[\p{L}\d][\p{L}\d._-]{0,59}$/u)

/** The library: ready templates, known sets, models that regions published, and the drafts a template may be put into. */
export const listLibrary = defineQuery({
  name: 'models.listLibrary',
  operation: 'model.read',
  input: z.strictObject({}),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx) => {
    const drafts = (await listModelVersions(ctx.tx)).filter((head) => isStepOpen(head.status, 'edit') && mayWithModel(ctx.actor, 'model.edit', head))
    const documents: ModelDocument[] = []
    for (const head of drafts) documents.push(await findModelDocument(ctx.tx, head))
    return {
      library: libraryDocument(), sets: librarySets(),
      published: (await listLibraryModels(ctx.tx)).map(({ id, title, level, publishedAt, document }) => ({ id, title, level, publishedAt, indicators: document.indicators.length, directions: document.directions.map(({ name }) => name) })),
      drafts: drafts.map((head, at) => ({ versionId: head.id, modelId: head.modelId, name: head.modelName, number: head.number, revision: head.revision, directions: documents[at]?.directions.map(({ code, name }) => ({ code, name })) ?? [], fieldKeys: documents[at]?.fields.map(({ key }) => key) ?? [] })),
      mayImport: mayWithModel(ctx.actor, 'model.import', { municipalityId: null }),
    }
  },
})

/** Puts a template of the library into a direction of a draft, under the revision the page was read with. */
export const addTemplate = defineCommand({
  name: 'models.addTemplate',
  operation: 'model.edit',
  input: z.strictObject({ versionId: modelVersionIdSchema, revision: z.coerce.number().int().min(0), code: codeSchema, direction: codeSchema }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, { revision, code, direction }, version) => {
    if (!isStepOpen(version.status, 'edit')) return err({ code: 'MODEL_STEP_FORBIDDEN', step: 'edit', status: version.status } as const)
    if (revision !== version.revision) return err({ code: 'MODEL_EDIT_CONFLICT', by: null } as const)
    const taken = takeTemplate(await findModelDocument(ctx.tx, version), libraryDocument(), { code, direction })
    if (!taken.ok) return taken
    const parsed = parseModelDocument(taken.value.document)
    if (!parsed.ok) return parsed
    const saved = await updateModelDocument(ctx.tx, version.id, {
      document: parsed.value, contentHash: sha256(JSON.stringify(parsed.value)), editorIds: [...new Set([...version.editorIds, ctx.actor.userId])], editedById: ctx.actor.userId, editedAt: ctx.now,
    })
    return ok({
      out: { revision: saved, code: taken.value.code, newFields: taken.value.newFields.length },
      audit: { event: 'model.edited', subjectKind: 'modelVersion', subjectId: version.id, after: { kind: 'template', piece: taken.value.code, revision: String(saved) } },
    })
  },
})

/** Gives an approved version to everybody as a document that names nobody. What is published stays. */
export const publishToLibrary = defineCommand({
  name: 'models.publishToLibrary',
  operation: 'model.publishToLibrary',
  input: z.strictObject({ versionId: modelVersionIdSchema, title: textSchema(200) }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, { title }, version) => {
    if (!mayBeginCycle(version.status)) return err({ code: 'LIBRARY_NOT_APPROVED' } as const)
    const id = ctx.newId()
    const document = anonymise(await findModelDocument(ctx.tx, version), { code: `library-${id.slice(-8)}`, name: title })
    // The same content under another title is the same document: its code and name are left out of the hash.
    const contentHash = sha256(JSON.stringify({ ...document, code: '', name: '' }))
    const isNew = await insertLibraryModel(ctx.tx, { id, title, document, contentHash, publishedAt: new Date(`${toCalendarDate(ctx.now)}T00:00:00Z`) })
    if (!isNew) return err({ code: 'LIBRARY_ALREADY' } as const)
    return ok({ out: { libraryId: id }, audit: { event: 'model.publishedToLibrary', subjectKind: 'modelVersion', subjectId: version.id, after: { title } } })
  },
})

/** A new draft of the own region from a published model, under an own code and name; `basedOn` tells from which. */
export const createFromLibrary = defineCommand({
  name: 'models.createFromLibrary',
  operation: 'model.import',
  input: z.strictObject({ libraryId: z.uuid(), code: codeSchema, name: textSchema(500) }),
  load: async ({ tx, actor }, { libraryId }) => {
    const entry = await findLibraryModel(tx, libraryId)
    return entry === undefined ? undefined : { entry, ...ownerOf(actor, ok(entry.document)) }
  },
  scopeOf: placeOfModel,
  run: async (ctx, { code, name }, { entry, municipalityId }) => storeImportedModel(ctx, { ...entry.document, code, name }, { municipalityId, basedOnId: entry.id }),
})
