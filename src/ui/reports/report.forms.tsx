'use client'

import { useActionState, type ReactNode } from 'react'
import { reportTexts as texts, reportStepNames } from '@/texts/reports'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getReport, listReportsPage } from '@/usecases/reports/read-reports'
import { errorOf, errorsOf, typedOf } from '../accounts/form-state'
import { ConfirmedStep, StepForm } from '../cycles/step-button.form'
import { DialogButton } from '../kit/dialog'
import { Field, SelectField, TextArea, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

const kinds = ['municipal_report', 'analytical_report', 'analytical_note', 'information_note'] as const

/** «Назначить отчёты»: the tenant's own term, the founding documents' ones beside it. */
export const PlanReportsForm = ({ plan, periods, terms }: { plan: FormAction; periods: ReadonlyArray<string>; terms: OutOf<typeof listReportsPage>['terms'] }) => {
  const [state, submit] = useActionState(plan, { status: 'idle' })
  const errors = errorsOf(state)
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormErrorSummary errors={errors} />
      <SelectField id="kind" name="kind" label={texts.plan.kind} help={texts.plan.help} defaultValue={typedOf(state, 'kind')} options={kinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))} />
      <SelectField id="period" name="period" label={texts.plan.period} defaultValue={typedOf(state, 'period')} options={periods.map((period) => ({ value: period, label: period }))} />
      <TextField id="dueOn" name="dueOn" type="date" label={texts.plan.dueOn} defaultValue={typedOf(state, 'dueOn')} {...errorOf(errors, 'dueOn')} />
      {terms.length > 0 && <div className="text-sm text-muted"><p>{texts.plan.suggested}</p><ul className="list-disc pl-5">{terms.map((term) => <li key={term.code}>{texts.term(term)}</li>)}</ul></div>}
      <div><SubmitButton>{texts.plan.submit}</SubmitButton></div>
    </form>
  )
}

const ReturnForm = ({ action, reportId }: { action: FormAction; reportId: string }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const errors = errorsOf(state)
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormErrorSummary errors={errors} />
      <input type="hidden" name="reportId" value={reportId} />
      <Field id="reason" label={texts.reason} {...errorOf(errors, 'reason')}><TextArea id="reason" name="reason" defaultValue={typedOf(state, 'reason')} /></Field>
      <div><SubmitButton>{reportStepNames.return}</SubmitButton></div>
    </form>
  )
}

const AttachForm = ({ action, report }: { action: FormAction; report: Report }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  return (
    <form action={submit} className="flex flex-col gap-3">
      <FormErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="reportId" value={report.id} />
      <SelectField id="documentId" name="documentId" label={texts.attach.label} defaultValue={report.documentId ?? ''} options={report.documents.map(({ id, number, year, withNames }) => ({ value: id, label: texts.attach.option(number, year, withNames) }))} />
      <div><SubmitButton variant="secondary">{reportStepNames.attach}</SubmitButton></div>
    </form>
  )
}

type Report = OutOf<typeof getReport>
export type ReportActions = Readonly<Record<'attach' | 'submit' | 'accept' | 'return' | 'publish', FormAction>>

/** What this person may do with the report now. */
export const ReportSteps = ({ report, actions, noDocuments }: { report: Report; actions: ReportActions; noDocuments: ReactNode }) => {
  const hidden = { reportId: report.id }
  const may = (step: keyof ReportActions): boolean => report.steps.includes(step)
  return (
    <div className="flex flex-col gap-4">
      {may('attach') && (report.documents.length === 0 ? noDocuments : <AttachForm action={actions.attach} report={report} />)}
      <div className="flex flex-wrap items-start gap-2">
        {may('submit') && <StepForm action={actions.submit} hidden={hidden} label={reportStepNames.submit} />}
        {may('accept') && <StepForm action={actions.accept} hidden={hidden} label={reportStepNames.accept} />}
        {may('return') && <DialogButton label={reportStepNames.return} title={reportStepNames.return}><ReturnForm action={actions.return} reportId={report.id} /></DialogButton>}
        {may('publish') && <ConfirmedStep action={actions.publish} hidden={hidden} label={reportStepNames.publish} title={reportStepNames.publish} consequence={texts.publishConsequence} variant="primary" />}
      </div>
    </div>
  )
}
