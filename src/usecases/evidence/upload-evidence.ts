import { z } from 'zod'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { textSchema } from '../kernel/schemas'
import { reserveFile, uploadThrough } from '../kernel/upload-file'
import { attachFormEvidence, replaceEvidence } from './attach-evidence'
import { evidenceAudit, formKey, judgeEvidence, lockEvidenceForm, placeOfForm } from './evidence-subject'

/** A place for a file of a form that may be changed now; the bytes are judged here and put away after. */
export const reserveEvidence = defineCommand({
  name: 'evidence.reserve',
  operation: 'values.enter',
  input: z.strictObject({ ...formKey, fileName: textSchema(500), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array) }),
  load: lockEvidenceForm,
  scopeOf: placeOfForm,
  run: async (ctx, { fileName, bytes }, subject) => {
    const { refusal } = await judgeEvidence(ctx, subject, [])
    if (refusal !== undefined) return err(refusal)
    const reserved = await reserveFile(ctx, { subjectKind: 'submission', subjectId: subject.form.id }, { fileName, bytes })
    return reserved.ok ? ok({ out: reserved.value, audit: evidenceAudit('evidence.reserved', subject, { fileName, size: bytes.byteLength }) }) : reserved
  },
})

const reserve: (typeof reserveEvidence)['execute'] = (call, raw) => reserveEvidence.execute(call, raw)

type Raw = Readonly<Record<string, unknown>>
const partsOf = ({ fileName, bytes, ...rest }: Raw) =>
  bytes instanceof Uint8Array ? { forReserve: { cycleId: rest['cycleId'], organizationId: rest['organizationId'], fileName, bytes }, bytes, forRecord: (uploadId: string) => ({ ...rest, uploadId }) } : undefined

/** A file for cells of a form. */
export const uploadEvidence = uploadThrough({ name: 'evidence.upload', reserve, record: attachFormEvidence, fileOf: partsOf })

/** A newer file in the place of an older one. */
export const uploadVersion = uploadThrough({ name: 'evidence.uploadVersion', reserve, record: replaceEvidence, fileOf: partsOf })
