import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findEvidence, type EvidenceHead } from '@/data/evidence/evidence.store'
import { findForm, lockForms, type FormState } from '@/data/submissions/form-state.store'
import type { LockReason } from '@/domain/entry/lock-reason'
import { levelOfLayer, refuseEvidenceChange, type EvidenceLevel } from '@/domain/evidence/evidence-access'
import type { CycleId, OrganizationId } from '@/domain/shared/ids'
import { entryLayer } from '@/policy/entry-layer'
import { isFormLate } from '../kernel/form-deadline'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, organizationIdSchema } from '../kernel/schemas'

/** How the form that evidence belongs to is named. */
export const formKey = { cycleId: cycleIdSchema, organizationId: organizationIdSchema } as const
export type FormKey = { readonly cycleId: CycleId; readonly organizationId: OrganizationId }
export type EvidenceForm = { readonly form: FormState; readonly cycle: Cycle }
export type EvidenceOfForm = EvidenceForm & { readonly evidence: EvidenceHead }

export const placeOfForm = ({ form }: EvidenceForm) => ({ municipalityId: form.municipalityId, organizationId: form.organizationId })

export const findEvidenceForm = async ({ tx }: Context, { cycleId, organizationId }: FormKey): Promise<EvidenceForm | undefined> => {
  const [cycle, form] = [await findCycle(tx, cycleId), await findForm(tx, cycleId, organizationId)]
  return cycle === undefined || form === undefined ? undefined : { cycle, form }
}

/** The form is held: it is judged as it stands, and two people do not pass its limits together. */
export const lockEvidenceForm = async (ctx: Context, key: FormKey): Promise<EvidenceForm | undefined> => {
  const found = await findEvidenceForm(ctx, key)
  const [form] = found === undefined ? [] : await lockForms(ctx.tx, [found.form.id])
  return found === undefined || form === undefined ? undefined : { cycle: found.cycle, form }
}

/** Evidence of another form is not there. */
export const lockEvidence = async (ctx: Context, { evidenceId, ...key }: FormKey & { readonly evidenceId: string }): Promise<EvidenceOfForm | undefined> => {
  const held = await lockEvidenceForm(ctx, key)
  const evidence = held === undefined ? undefined : await findEvidence(ctx.tx, held.form.id, evidenceId)
  return held === undefined || evidence === undefined ? undefined : { ...held, evidence }
}

export type EvidenceRefusal = { readonly code: 'EVIDENCE_LOCKED'; readonly reason: LockReason } | { readonly code: 'EVIDENCE_OF_ANOTHER' } | { readonly code: 'EVIDENCE_WITHDRAWN' }

/** In whose name the person attaches here, and why these cells take nothing now. */
export const judgeEvidence = async (ctx: Context, { form, cycle }: EvidenceForm, slots: ReadonlyArray<number>): Promise<{ level: EvidenceLevel; refusal: EvidenceRefusal | undefined }> => {
  const layer = entryLayer(ctx.actor, { regionId: ctx.actor.regionId, municipalityId: form.municipalityId, organizationId: form.organizationId })
  if (layer === undefined) return { level: 'organization', refusal: { code: 'EVIDENCE_LOCKED', reason: 'NO_RIGHT' } }
  const reason = refuseEvidenceChange({ status: form.status, openSlots: form.openSlots, cycleStatus: cycle.status, isPastDeadline: await isFormLate(ctx, cycle, form) }, layer, slots)
  return { level: levelOfLayer[layer], refusal: reason === undefined ? undefined : { code: 'EVIDENCE_LOCKED', reason } }
}

/** The same for what is attached already: by those who attached it, while it stands. */
export const judgeStanding = async (ctx: Context, subject: EvidenceOfForm, slots: ReadonlyArray<number>): Promise<EvidenceRefusal | undefined> => {
  const { level, refusal } = await judgeEvidence(ctx, subject, slots)
  if (subject.evidence.level !== level) return { code: 'EVIDENCE_OF_ANOTHER' }
  return subject.evidence.withdrawnAt === null ? refusal : { code: 'EVIDENCE_WITHDRAWN' }
}

/** The record of a change in the journal. */
export const evidenceAudit = (event: string, { form }: EvidenceForm, after: Readonly<Record<string, string | number>>) => ({ event, subjectKind: 'organization', subjectId: form.organizationId, before: { cycleId: form.cycleId }, after })
