import { z } from 'zod'
import { findSampleContent, findTemplate, insertTemplate, listTemplates, updateTemplatesOff } from '@/data/documents/document-template.store'
import { findStoredFile } from '@/data/models/model-step.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { documentKinds } from '@/domain/documents/document-kind'
import { checkTemplateFields } from '@/domain/shared/template-fields'
import { err, ok } from '@/domain/shared/result'
import { readTemplate } from '@/platform/docx/guard-template'
import { fillTemplate } from '@/platform/docx/fill-template'
import { getFile } from '@/platform/file-store'
import { defineCommand } from '../kernel/define-command'
import { defineFileCommand } from '../kernel/define-file-command'
import { defineQuery } from '../kernel/define-query'
import { noInput, textSchema } from '../kernel/schemas'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const templateIdSchema = z.uuid()

/** The region's own layout: an uploaded DOCX whose fields are all known becomes the next version of its kind. */
export const uploadTemplate = defineFileCommand({
  name: 'documents.uploadTemplate',
  operation: 'template.edit',
  input: z.strictObject({ kind: z.enum(documentKinds), fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array) }),
  load: async () => ({}),
  scopeOf: () => ({}),
  prepare: async (_ctx, { fileName, bytes }) => {
    const found = await readTemplate(Buffer.from(bytes))
    if (!found.ok) return err({ code: 'TEMPLATE_FILE', reason: found.error.code })
    const { unknown, hasText, fields } = checkTemplateFields(found.value)
    if (unknown.length > 0) return err({ code: 'TEMPLATE_FIELDS_UNKNOWN', fields: unknown })
    if (!hasText) return err({ code: 'TEMPLATE_WITHOUT_TEXT' })
    return ok({ files: { template: { origin: 'document', folder: 'templates', extension: 'docx', name: fileName, contentType: DOCX, purpose: 'documentTemplate', bytes } }, made: { fields } })
  },
  run: async (ctx, { kind }, { files, made: { fields } }) => {
    const id = ctx.newId()
    const version = await insertTemplate(ctx.tx, { id, kind, fileId: files.template, fields, by: ctx.actor.userId, at: ctx.now })
    return ok({ out: { templateId: id, version }, audit: { event: 'template.uploaded', subjectKind: 'documentTemplate', subjectId: id, after: { kind, version: String(version) } } })
  },
})

/** Documents of the kind are laid out by the system again; made ones stay. */
export const switchTemplateOff = defineCommand({
  name: 'documents.switchTemplateOff',
  operation: 'template.edit',
  input: z.strictObject({ templateId: templateIdSchema }),
  load: ({ tx }, { templateId }) => findTemplate(tx, templateId),
  scopeOf: () => ({}),
  run: async (ctx, _input, template) => {
    await updateTemplatesOff(ctx.tx, template.kind)
    return ok({ out: {}, audit: { event: 'template.switchedOff', subjectKind: 'documentTemplate', subjectId: template.id, after: { kind: template.kind } } })
  },
})

export const listTemplatesPage = defineQuery({
  name: 'documents.listTemplates',
  operation: 'template.edit',
  input: noInput,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async ({ tx }) => ({
    timeZone: (await requireRegion(tx)).timeZone,
    items: (await listTemplates(tx)).map(({ id, kind, version, fields, isActive, createdAt }) => ({ id, kind, version, fields, isActive, createdAt: createdAt.toISOString() })),
  }),
})

/** The template as uploaded, or filled with the newest document of its kind. */
export const getTemplateFile = defineQuery({
  name: 'documents.getTemplateFile',
  operation: 'template.edit',
  input: z.strictObject({ templateId: templateIdSchema, what: z.enum(['file', 'preview']) }),
  load: async ({ tx }, { templateId, what }) => {
    const template = await findTemplate(tx, templateId)
    const file = template === undefined ? undefined : await findStoredFile(tx, template.fileId)
    const bytes = file === undefined ? null : await getFile(file.key)
    const sample = template === undefined || what === 'file' ? null : ((await findSampleContent(tx, template.kind)) ?? null)
    return template === undefined || file === undefined || bytes === null || (what === 'preview' && sample === null) ? undefined : { file, bytes, sample }
  },
  scopeOf: () => ({}),
  run: async (_ctx, _input, { file, bytes, sample }) => ({ name: file.name, type: DOCX, bytes: sample === null ? bytes : Uint8Array.from(await fillTemplate(Buffer.from(bytes), sample)) }),
})
