import { readCheckReasons, type CheckReason } from '@/data/submissions/check-reason.store'
import { readFormLayers, type FormState } from '@/data/submissions/form-state.store'
import { listCopies } from '@/data/submissions/step-log.store'
import { countOpenReturns, listUnansweredSlots } from '@/data/submissions/thread.store'
import type { TenantTx } from '@/data/tenant'
import type { SubmissionId } from '@/domain/shared/ids'
import { changedSlots } from '@/domain/submissions/changed-cells'
import type { CheckFinding } from '@/domain/submissions/check-form'
import { calmFacts, type StepFacts } from '@/domain/submissions/submission-workflow'
import type { FormLayers } from '@/domain/values/layers'
import type { FormChecker } from '../kernel/form-checker'

const untouched = { values: [], states: [] }
export const emptyLayers: FormLayers = { self: untouched, municipal: untouched, verified: untouched }

export type Judged = { readonly layers: FormLayers; readonly findings: ReadonlyArray<CheckFinding>; readonly reasons: ReadonlyMap<string, CheckReason> }

/** Values, findings of the checks and the reasons given for them, of many forms at once. */
export const judgeForms = async (tx: TenantTx, checker: FormChecker, forms: ReadonlyArray<Pick<FormState, 'id' | 'organizationId'>>): Promise<ReadonlyMap<SubmissionId, Judged>> => {
  const ids = forms.map(({ id }) => id)
  const layers = await readFormLayers(tx, ids)
  const reasons = await readCheckReasons(tx, ids)
  return new Map(forms.map(({ id, organizationId }) => {
    const own = layers.get(id) ?? emptyLayers
    return [id, { layers: own, findings: checker.judge(organizationId, own), reasons: reasons.get(id) ?? new Map() }]
  }))
}

export const countErrors = ({ findings }: Judged): number => findings.filter(({ strength }) => strength === 'error').length
export const countUnexplained = ({ findings, reasons }: Judged): number => findings.filter(({ strength, key }) => strength === 'warning' && !reasons.has(key)).length

const isMissingEvidence = ({ code }: CheckFinding): boolean => code === 'EVIDENCE_MISSING'

/** Fields that stand without the evidence their model demands, with whose form it is. */
const missingEvidence = ({ findings }: Judged, { document, participants }: FormChecker, { organizationId }: FormState): StepFacts['missingEvidence'] => {
  const slots = [...new Set(findings.filter(isMissingEvidence).flatMap((finding) => finding.slots))]
  return slots.length === 0 ? null : { organization: participants.get(organizationId)?.organizationName ?? '', fields: slots.map((slot) => document.fields[slot]?.label ?? '') }
}

/** Returned cells of the organization that were neither changed since the last submission nor answered in words. */
const countUnanswered = async (tx: TenantTx, form: FormState, layers: FormLayers): Promise<number> => {
  const silent = await listUnansweredSlots(tx, form.id)
  const submitted = silent.length === 0 ? undefined : (await listCopies(tx, form.id)).find(({ step }) => step === 'submit')
  const changed = new Set(changedSlots(submitted?.layers.self ?? untouched, layers.self))
  return silent.filter((slot) => !changed.has(slot)).length
}

/** What a submission is judged by. */
export const submitFacts = async (tx: TenantTx, checker: FormChecker, form: FormState): Promise<StepFacts> => {
  const judged = (await judgeForms(tx, checker, [form])).get(form.id) ?? { layers: emptyLayers, findings: [], reasons: new Map() }
  const others = { ...judged, findings: judged.findings.filter((found) => !isMissingEvidence(found)) }
  return { ...calmFacts(form.status), errors: countErrors(others), missingEvidence: missingEvidence(judged, checker, form), unexplainedWarnings: countUnexplained(judged), unansweredReturns: await countUnanswered(tx, form, judged.layers) }
}

/** What the steps of the checkers are judged by, of many forms at once. */
export const checkFacts = async (tx: TenantTx, forms: ReadonlyArray<FormState>, reason?: string): Promise<ReadonlyMap<SubmissionId, StepFacts>> => {
  const returns = await countOpenReturns(tx, forms.map(({ id }) => id))
  return new Map(forms.map((form) => {
    const open = returns.get(form.id)
    return [form.id, {
      ...calmFacts(form.status), isPrepared: form.preparedAt !== null, hasReason: (reason ?? '') !== '', openMunicipalReturns: open?.municipality ?? 0, openReturns: open?.all ?? 0,
    }]
  }))
}
