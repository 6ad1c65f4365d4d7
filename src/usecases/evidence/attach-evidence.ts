import { z } from 'zod'
import { insertEvidence, insertEvidenceCells, insertEvidenceVersion, readEvidenceLoad } from '@/data/evidence/evidence.store'
import { evidenceLimits, refuseRoom } from '@/domain/evidence/evidence-limits'
import type { FileId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { evidenceContent, evidenceTitleSchema, takeContent, type TakenContent } from '../kernel/evidence-content'
import { readSlots } from '../kernel/form-slots'
import type { Context } from '../kernel/runtime'
import type { TakenFile } from '../kernel/upload-file'
import { evidenceAudit, formKey, judgeEvidence, judgeStanding, lockEvidence, lockEvidenceForm, type EvidenceForm } from './evidence-subject'

export const fieldsSchema = z.array(z.string().min(1).max(60)).min(1, 'REQUIRED').max(evidenceLimits.cells)
/** Where fields of the model lie; undefined: one of them is not a field of it. */
export const slotsOf = async ({ tx }: Context, { cycle }: EvidenceForm, fields: ReadonlyArray<string>): Promise<ReadonlyArray<number> | undefined> => {
  const known = await readSlots(tx, cycle)
  const slots = [...new Set(fields)].map((field) => known.get(field) ?? -1)
  return slots.includes(-1) ? undefined : slots
}

const versionOf = ({ title, link, file }: TakenContent) => ({ title, link, fileId: (file?.fileId ?? null) as FileId | null })
const roomOf = async ({ tx }: Context, { form }: EvidenceForm, { file, versions }: { file: TakenFile | null; versions: number }) => refuseRoom({ ...(await readEvidenceLoad(tx, form.id)), size: file?.size ?? 0, versions })

/** Attaches a file that was put away, or a link, to cells of a form: one for as many values as it proves. */
export const attachFormEvidence = defineCommand({
  name: 'evidence.attach',
  operation: 'values.enter',
  input: z.strictObject({ ...formKey, fields: fieldsSchema, title: evidenceTitleSchema, ...evidenceContent }),
  load: lockEvidenceForm,
  scopeOf: ({ form }) => ({ municipalityId: form.municipalityId, organizationId: form.organizationId }),
  run: async (ctx, { fields, ...given }, subject) => {
    const slots = await slotsOf(ctx, subject, fields)
    if (slots === undefined) return err({ code: 'FORM_CELLS_NOT_NAMED' })
    const { level, refusal } = await judgeEvidence(ctx, subject, slots)
    if (refusal !== undefined) return err(refusal)
    const taken = await takeContent(ctx, subject.form.id, given)
    if (!taken.ok) return taken
    const full = await roomOf(ctx, subject, { file: taken.value.file, versions: 0 })
    if (full !== undefined) return err(full)
    const [evidenceId, by] = [ctx.newId(), { userId: ctx.actor.userId, at: ctx.now }]
    await insertEvidence(ctx.tx, { id: evidenceId, submissionId: subject.form.id, level }, by)
    await insertEvidenceVersion(ctx.tx, { id: ctx.newId(), evidenceId, number: 1, ...versionOf(taken.value) }, by)
    await insertEvidenceCells(ctx.tx, { evidenceId, slots }, by)
    return ok({ out: { evidenceId, done: true }, audit: evidenceAudit('evidence.attached', subject, { title: taken.value.title, cells: slots.length, evidenceId }) })
  },
})

/** A new file or link in the place of the old one, which stays readable. */
export const replaceEvidence = defineCommand({
  name: 'evidence.replace',
  operation: 'values.enter',
  input: z.strictObject({ ...formKey, evidenceId: z.uuid(), title: evidenceTitleSchema, ...evidenceContent }),
  load: lockEvidence,
  scopeOf: ({ form }) => ({ municipalityId: form.municipalityId, organizationId: form.organizationId }),
  run: async (ctx, { evidenceId, cycleId: _cycle, organizationId: _organization, ...given }, subject) => {
    const refusal = await judgeStanding(ctx, subject, subject.evidence.slots)
    if (refusal !== undefined) return err(refusal)
    const taken = await takeContent(ctx, subject.form.id, given)
    if (!taken.ok) return taken
    const { versions } = subject.evidence
    const full = await roomOf(ctx, subject, { file: taken.value.file, versions })
    if (full !== undefined) return err(full)
    await insertEvidenceVersion(ctx.tx, { id: ctx.newId(), evidenceId, number: versions + 1, ...versionOf(taken.value) }, { userId: ctx.actor.userId, at: ctx.now })
    return ok({ out: { evidenceId, done: true }, audit: evidenceAudit('evidence.replaced', subject, { title: taken.value.title, number: versions + 1, evidenceId }) })
  },
})
