import { z } from 'zod'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { textSchema } from '../kernel/schemas'
import { reserveFile, uploadThrough } from '../kernel/upload-file'
import { attachFormEvidence, fieldsSchema, replaceEvidence, slotsOf } from './attach-evidence'
import { evidenceAudit, formKey, judgeEvidence, judgeStanding, lockEvidence, lockEvidenceForm, placeOfForm, type EvidenceForm, type EvidenceOfForm } from './evidence-subject'

/** A place for a file of a form that may be changed now; the bytes are judged here and put away after. */
export const reserveEvidence = defineCommand({
  name: 'evidence.reserve',
  operation: 'values.enter',
  input: z.strictObject({ ...formKey, evidenceId: z.uuid().optional(), fields: fieldsSchema.optional(), fileName: textSchema(500), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array) }),
  load: (ctx, { evidenceId, ...key }): Promise<EvidenceForm & Partial<EvidenceOfForm> | undefined> => (evidenceId === undefined ? lockEvidenceForm(ctx, key) : lockEvidence(ctx, { ...key, evidenceId })),
  scopeOf: placeOfForm,
  run: async (ctx, { fileName, bytes, fields = [] }, { evidence, ...subject }) => {
    const slots = await slotsOf(ctx, subject, fields)
    if (slots === undefined) return err({ code: 'FORM_CELLS_NOT_NAMED' })
    const refusal = evidence === undefined ? (await judgeEvidence(ctx, subject, slots)).refusal : await judgeStanding(ctx, { ...subject, evidence }, evidence.slots)
    if (refusal !== undefined) return err(refusal)
    const reserved = await reserveFile(ctx, { subjectKind: 'submission', subjectId: subject.form.id }, { fileName, bytes })
    return reserved.ok ? ok({ out: reserved.value, audit: evidenceAudit('evidence.reserved', subject, { fileName, size: bytes.byteLength }) }) : reserved
  },
})

const reserve: (typeof reserveEvidence)['execute'] = (call, raw) => reserveEvidence.execute(call, raw)

type Raw = Readonly<Record<string, unknown>>
/** What the first half judges beforehand: the form, and the cells or the evidence named. */
const placeOf = (raw: Raw) => Object.fromEntries(['cycleId', 'organizationId', 'evidenceId', 'fields'].filter((key) => raw[key] !== undefined).map((key) => [key, raw[key]]))
const partsOf = ({ fileName, bytes, ...rest }: Raw) =>
  bytes instanceof Uint8Array ? { forReserve: { ...placeOf(rest), fileName, bytes }, bytes, forRecord: (uploadId: string) => ({ ...rest, uploadId }) } : undefined

/** A file for cells of a form. */
export const uploadEvidence = uploadThrough({ name: 'evidence.upload', reserve, record: attachFormEvidence, fileOf: partsOf })

/** A newer file in the place of an older one. */
export const uploadVersion = uploadThrough({ name: 'evidence.uploadVersion', reserve, record: replaceEvidence, fileOf: partsOf })
