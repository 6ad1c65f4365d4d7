import { z } from 'zod'
import { findVersionFile, listEvidence } from '@/data/evidence/evidence.store'
import { requireRegion } from '@/data/tenancy/region.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { compileChecks } from '@/domain/submissions/compile-checks'
import { getFile } from '@/platform/file-store'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { evidenceDto } from '../kernel/evidence-dto'
import { readCycleModel } from '../kernel/form-slots'
import { findEvidenceForm, formKey, judgeEvidence, placeOfForm } from './evidence-subject'

/** Indicators counted from this field that demand evidence and have none at any of their fields. */
const demandsAt = (document: ModelDocument, slot: number, covered: ReadonlySet<number>) =>
  compileChecks(document).evidence.filter(({ slots }) => slots.includes(slot)).map(({ code, name, slots }) => ({ code, name, isMet: slots.some((one) => covered.has(one)) }))

/** Evidence of one cell and of the rest of its form, what its indicators demand, and whether the person may change it now. */
export const getCellEvidence = defineQuery({
  name: 'evidence.getCell',
  operation: 'submission.read',
  input: z.strictObject({ ...formKey, field: z.string().min(1).max(60) }),
  load: findEvidenceForm,
  scopeOf: placeOfForm,
  run: async (ctx, { field }, subject) => {
    const document = await readCycleModel(ctx.tx, subject.cycle)
    const slot = document.fields.findIndex(({ key }) => key === field)
    const standing = (await listEvidence(ctx.tx, subject.form.id)).filter(({ withdrawnAt }) => withdrawnAt === null)
    const { level, refusal } = await judgeEvidence(ctx, subject, slot < 0 ? [] : [slot])
    const fieldOf = (at: number) => ({ key: document.fields[at]?.key ?? '', label: document.fields[at]?.label ?? '' })
    return {
      field, level, refusal: refusal ?? null, timeZone: (await requireRegion(ctx.tx)).timeZone,
      demands: demandsAt(document, slot, new Set(standing.flatMap(({ slots }) => slots))),
      evidence: standing.map((row) => ({ ...evidenceDto(row, fieldOf, undefined), isHere: row.slots.includes(slot), mayChange: refusal === undefined && row.level === level })),
    }
  },
})
export type CellEvidence = OutOf<typeof getCellEvidence>

/** The bytes of one version, withdrawn and superseded ones too, to whoever may read the form. */
export const getEvidenceFile = defineQuery({
  name: 'evidence.getFile',
  operation: 'submission.read',
  input: z.strictObject({ ...formKey, versionId: z.uuid() }),
  load: async (ctx, { versionId, ...key }) => {
    const subject = await findEvidenceForm(ctx, key)
    const file = subject === undefined ? undefined : await findVersionFile(ctx.tx, subject.form.id, versionId)
    const bytes = file === undefined ? null : await getFile(file.key)
    return subject === undefined || file === undefined || bytes === null ? undefined : { ...subject, file: { name: file.name, type: file.contentType, bytes } }
  },
  scopeOf: placeOfForm,
  personal: ({ form }) => ({ subjectKind: 'organization', subjectId: form.organizationId }),
  run: async (_ctx, _input, { file }) => file,
})
