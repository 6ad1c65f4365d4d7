import { listEvidence } from '@/data/evidence/evidence.store'
import { listCopies, listFormSteps, type FormCopy } from '@/data/submissions/step-log.store'
import { readSampleReasons } from '@/data/submissions/sample.store'
import { listMentionable, listThreads, type Thread } from '@/data/submissions/thread.store'
import { findMunicipality } from '@/data/tenancy/municipality.store'
import { listSourcedChanges } from '@/data/values/sourced-changes.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { newSince } from '@/domain/evidence/new-since'
import { changedSlots } from '@/domain/submissions/changed-cells'
import { cellInflation, inflationOf } from '@/domain/submissions/inflation'
import { proposeReturnDue } from '@/domain/submissions/return-due'
import { isStepOpen, submissionSteps, type SubmissionStep } from '@/domain/submissions/submission-workflow'
import { layers as layerNames, type FormLayers } from '@/domain/values/layers'
import { sourceOf, type SourcedChange } from '@/domain/values/value-source'
import { can } from '@/policy/can'
import { formStepOperation } from '@/policy/submission-steps'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { evidenceDto } from '../kernel/evidence-dto'
import { readFormChecker, type FormChecker } from '../kernel/form-checker'
import { deadlineOfForm } from '../kernel/form-deadline'
import type { Context } from '../kernel/runtime'
import { cellDto } from './cell-dto'
import { levelAt } from './discuss-cell'
import { emptyLayers, judgeForms, type Judged } from './form-facts'
import { readReturnFrame } from './return-frame'
import { findFormSubject, formKeySchema, placeOfForm, type FormSubject } from './form-subject'

const untouched = { values: [], states: [] }

/** The copy that what stands now is compared with: the last submission while the organization works, else the one before it. */
const comparedWith = (copies: ReadonlyArray<FormCopy>, { form }: FormSubject): FormCopy | undefined => {
  const submitted = copies.filter(({ step }) => step === 'submit')
  return form.status === 'in_progress' || form.status === 'returned' ? submitted[0] : submitted[1]
}

const changesOf = (copies: ReadonlyArray<FormCopy>, subject: FormSubject, made: { layers: FormLayers; checker: FormChecker }) => {
  const copy = comparedWith(copies, subject)
  const before = copy?.layers.self ?? untouched
  const slots = copy === undefined ? [] : changedSlots(before, made.layers.self)
  const { fields } = made.checker.document
  const rows = slots.map((slot) => ({ field: fields[slot]?.key ?? '', label: fields[slot]?.label ?? '', kind: fields[slot]?.kind ?? 'decimal', choices: fields[slot]?.choices ?? [], before: cellDto(before, slot), after: cellDto(made.layers.self, slot) }))
  return { since: copy?.at.toISOString() ?? null, rows }
}

const findingsOf = ({ findings, reasons }: Judged, { document }: FormChecker) =>
  findings.map(({ slots, ...finding }) => {
    const reason = reasons.get(finding.key)
    return {
      ...finding, fields: slots.map((slot) => ({ key: document.fields[slot]?.key ?? '', label: document.fields[slot]?.label ?? '' })),
      reason: reason === undefined ? null : { text: reason.reason, author: reason.authorName },
    }
  })
export type FormFinding = ReturnType<typeof findingsOf>[number]

type Known = { readonly checker: FormChecker; readonly changes: ReadonlyArray<SourcedChange> }

/** Where the values of a cell come from, layer by layer; what was typed by hand tells nothing new. */
const sourcesOf = ({ slot, fieldKey }: { slot: number; fieldKey: string }, changes: ReadonlyArray<SourcedChange>) =>
  layerNames.flatMap((layer) => {
    const source = sourceOf(changes, { layer, slot, fieldKey })
    return source === null || source.kind === 'hand' ? [] : [{ layer, source }]
  })

const valuesOf = ({ layers }: Judged, subject: FormSubject, { checker, changes }: Known) => {
  const type = checker.participants.get(subject.form.organizationId)?.organizationType
  const reopened = new Set(subject.form.openSlots)
  return checker.checks.fields.filter(({ types }) => type === undefined || types.has(type)).map(({ slot, field }) => ({
    key: field.key, label: field.label, unit: field.unit, kind: field.kind, choices: field.choices ?? [], direction: field.direction, isReopened: reopened.has(slot),
    self: cellDto(layers.self, slot), municipal: cellDto(layers.municipal, slot), verified: cellDto(layers.verified, slot),
    inflation: cellInflation(layers, slot, checker.directions[slot] ?? 0) ?? null, sources: sourcesOf({ slot, fieldKey: field.key }, changes),
  }))
}
export type FormValue = ReturnType<typeof valuesOf>[number]

export const threadsOf = (threads: ReadonlyArray<Thread>, { document }: Pick<FormChecker, 'document'>) =>
  threads.map(({ submissionId: _form, slot, createdAt, resolvedAt, messages, ...thread }) => ({
    ...thread, field: document.fields[slot]?.key ?? '', label: document.fields[slot]?.label ?? '', createdAt: createdAt.toISOString(), resolvedAt: resolvedAt?.toISOString() ?? null,
    messages: messages.map(({ at, threadId: _thread, ...message }) => ({ ...message, at: at.toISOString() })),
  }))
export type FormThread = ReturnType<typeof threadsOf>[number]

/** What proves the values, with what came since the last look marked. */
const evidenceOf = async ({ tx }: Context, { form }: FormSubject, { copies, checker: { document } }: { copies: ReadonlyArray<FormCopy>; checker: FormChecker }) => {
  const since = newSince(form.status, copies.filter(({ step }) => step === 'submit').map(({ at }) => at.getTime()))
  return (await listEvidence(tx, form.id)).map((row) => evidenceDto(row, (slot) => ({ key: document.fields[slot]?.key ?? '', label: document.fields[slot]?.label ?? '' }), since))
}

/** Steps this person may take on this form as it stands; whether the facts allow one is told when it is taken. */
const openSteps = ({ actor }: Context, subject: FormSubject): ReadonlyArray<SubmissionStep> => {
  const place = { ...placeOfForm(subject), regionId: actor.regionId }
  return canTakeValues(subject.cycle.status) ? submissionSteps.filter((step) => {
    const operation = formStepOperation[step]
    return operation !== null && isStepOpen(subject.form.status, step) && can(actor, operation, place)
  }) : []
}

const placeNames = async ({ tx }: Context, { form }: FormSubject, checker: FormChecker) => {
  const participant = checker.participants.get(form.organizationId)
  return {
    id: form.organizationId, name: participant?.organizationName ?? '', type: participant?.organizationType ?? null, director: participant?.directorName ?? '',
    municipalityId: form.municipalityId, municipality: (await findMunicipality(tx, form.municipalityId))?.name ?? '',
  }
}

export const rolesOf = async (ctx: Context, { form }: FormSubject) =>
  [...new Set((await listMentionable(ctx.tx, { ...form, today: ctx.now })).filter(({ userId }) => userId !== ctx.actor.userId).map(({ role }) => role))].sort()

/** The page of one organization's form: where it stands, what the checks say, its three values, changes, conversations and its way. */
export const getForm = defineQuery({
  name: 'submissions.getForm',
  operation: 'submission.read',
  input: formKeySchema,
  load: findFormSubject,
  scopeOf: placeOfForm,
  personal: ({ form }) => ({ subjectKind: 'organization', subjectId: form.organizationId }),
  run: async (ctx, _input, subject) => {
    const { form, cycle } = subject
    const checker = await readFormChecker(ctx.tx, cycle)
    const judged = (await judgeForms(ctx.tx, checker, [form])).get(form.id) ?? { layers: emptyLayers, findings: [], reasons: new Map() }
    const copies = await listCopies(ctx.tx, form.id)
    const changes = (await listSourcedChanges(ctx.tx, cycle.id, [form.id])).get(form.id) ?? []
    const values = valuesOf(judged, subject, { checker, changes })
    const due = await deadlineOfForm(ctx, cycle, form)
    const place = { ...placeOfForm(subject), regionId: ctx.actor.regionId }
    return {
      cycle: { id: cycle.id, title: cycle.title, period: cycle.period },
      organization: await placeNames(ctx, subject, checker),
      status: form.status, isPrepared: form.preparedAt !== null, missedDeadline: form.missedDeadline,
      dueAt: due.dueAt.toISOString(), timeZone: due.timeZone, now: ctx.now.toISOString(), returnDue: proposeReturnDue(await readReturnFrame(ctx, form)),
      progress: { filled: values.filter(({ self, municipal, verified }) => [self, municipal, verified].some(({ state }) => state !== 'untouched')).length, total: values.length },
      directions: checker.document.directions.map(({ code, name }) => ({ code, name })),
      findings: findingsOf(judged, checker), values, inflation: inflationOf([judged.layers], checker.directions),
      changes: changesOf(copies, subject, { layers: judged.layers, checker }),
      evidence: await evidenceOf(ctx, subject, { copies, checker }),
      threads: threadsOf(await listThreads(ctx.tx, form.id), checker),
      steps: (await listFormSteps(ctx.tx, form.id)).map((step) => ({ ...step, at: step.at.toISOString() })),
      copies: copies.map(({ stepId, step, at }) => ({ stepId, step, at: at.toISOString() })),
      sampleReasons: (await readSampleReasons(ctx.tx, [form.id])).get(form.id) ?? [],
      mentionable: await rolesOf(ctx, subject),
      allowed: { steps: openSteps(ctx, subject), level: levelAt(ctx, subject), discuss: can(ctx.actor, 'submission.discuss', place), explain: can(ctx.actor, 'submission.fill', place) && canTakeValues(cycle.status), enter: can(ctx.actor, 'values.read', place) },
    }
  },
})
export type FormPage = OutOf<typeof getForm>
