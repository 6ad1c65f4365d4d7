import { formatDateTime, formatDeadline } from '@/texts/format'
import { formStepDone, formStepNames, sampleReasonNames, submissionTexts as texts } from '@/texts/submissions'
import { LinkButton } from '@/ui/kit/button'
import { FormEvidence } from '@/ui/evidence/form-evidence.view'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { KeyValue } from '@/ui/kit/key-value'
import { PageHeader } from '@/ui/kit/page-header'
import { Progress } from '@/ui/kit/progress'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { FormPage } from '@/usecases/submissions/get-form'
import { BatchForm, type BatchAction } from './batch.form'
import { FormFindings, FormSubmit } from './form-findings.view'
import { FormStateChip, FormWay } from './form-state'
import { FormThreads, type ThreadActions } from './form-threads.view'
import { FormChanges, FormValues } from './form-values.view'
import { ReturnForm } from './return.form'

export type FormActions = ThreadActions & {
  readonly start: FormAction; readonly submit: FormAction; readonly explain: FormAction; readonly returnForm: FormAction; readonly returnByRegion: FormAction
  readonly prepare: BatchAction; readonly confirm: BatchAction; readonly accept: BatchAction
}
type Props = { page: FormPage; actions: FormActions; links: { cycles: string; cycle: string; forms: string; entry: string } }

const Facts = ({ page }: { page: FormPage }) => (
  <KeyValue columns={3} items={[
    { label: texts.state, value: <span className="flex flex-wrap gap-1"><FormStateChip status={page.status} />{page.isPrepared && <Chip tone="accent">{texts.prepared}</Chip>}{page.missedDeadline && <Chip tone="danger">{texts.missed}</Chip>}</span> },
    { label: texts.dueLabel, value: formatDeadline(page.dueAt, page.timeZone, page.now) },
    { label: texts.queueColumns.director, value: page.organization.director },
  ]} />
)

/** The steps of the checkers on this one form. */
const Checking = ({ page, actions }: Pick<Props, 'page' | 'actions'>) => {
  const { steps } = page.allowed
  const { id, name, municipalityId } = page.organization
  const hidden = { cycleId: page.cycle.id, 'organizationIds[]': id }
  const batch = [
    ...(steps.includes('prepare') && !page.isPrepared ? [{ step: 'prepare' as const, action: actions.prepare, hidden: { ...hidden, municipalityId } }] : []),
    ...(steps.includes('confirm') ? [{ step: 'confirm' as const, action: actions.confirm, hidden: { ...hidden, municipalityId } }] : []),
    ...(steps.includes('accept') ? [{ step: 'accept' as const, action: actions.accept, hidden }] : []),
  ]
  const giveBack = steps.includes('returnToOrganization') ? ('returnToOrganization' as const) : steps.includes('returnByRegion') ? ('returnByRegion' as const) : null
  if (batch.length === 0 && giveBack === null) return null
  return (
    <Card title={texts.checking}>
      <div className="flex flex-col gap-4">
        {batch.map(({ step, action, hidden: values }) => <BatchForm nothing={null} key={step} action={action} hidden={values} label={formStepNames[step]} names={{ [id]: name }}>{null}</BatchForm>)}
        {giveBack !== null && (
          <details>
            <summary className="cursor-pointer font-medium text-accent">{formStepNames[giveBack]}</summary>
            <ReturnForm action={giveBack === 'returnByRegion' ? actions.returnByRegion : actions.returnForm} cycleId={page.cycle.id} organizationId={id} label={formStepNames[giveBack]} dueOn={page.returnDue} fields={page.values.map(({ key, label }) => ({ key, label }))} />
          </details>
        )}
      </div>
    </Card>
  )
}

const History = ({ page }: { page: FormPage }) => (
  <Card title={texts.history}>
    {page.steps.length === 0 ? <p className="text-muted">{texts.noHistory}</p> : (
      <ol className="flex flex-col gap-1">
        {page.steps.map((step) => (
          <li key={step.id}>
            {formStepDone[step.step]}<span className="text-sm text-muted">{texts.stepBy(step.actorName ?? texts.system, formatDateTime(step.at, page.timeZone, page.now))}</span>
            {step.dueOn !== null && <span className="block text-sm">{texts.returnedUntil(step.dueOn)}</span>}
            {step.comment !== null && <span className="block text-sm">{step.comment}</span>}
          </li>
        ))}
      </ol>
    )}
  </Card>
)

/** One organization's form: where it stands, what the checks say, what changed, its three values, conversations and its way. */
export const FormView = ({ page, actions, links }: Props) => (
  <>
    <PageHeader title={page.organization.name} subtitle={page.organization.municipality}
      breadcrumbs={[{ label: texts.cycles, href: links.cycles }, { label: page.cycle.period, href: links.cycle }, { label: texts.forms, href: links.forms }, { label: page.organization.name }]}
      {...(page.allowed.enter ? { actions: <LinkButton href={links.entry} variant="primary">{texts.toEntry}</LinkButton> } : {})} />
    <div className="flex flex-col gap-4">
      <Facts page={page} />
      <FormWay status={page.status} />
      <Progress label={texts.progress} done={page.progress.filled} total={page.progress.total} />
      {page.sampleReasons.length > 0 && <Callout tone="info" title={texts.sampled}>{page.sampleReasons.map((reason) => sampleReasonNames[reason]).join('; ')}</Callout>}
      {page.threads.some(({ kind, resolvedAt }) => kind === 'returned' && resolvedAt === null) && <FormThreads page={page} actions={actions} />}
      <FormChanges page={page} />
      <FormFindings page={page} explain={actions.explain} />
      <FormSubmit page={page} submit={actions.submit} start={actions.start} />
      <Checking page={page} actions={actions} />
      <FormValues page={page} />
      <FormEvidence page={page} />
      {page.threads.every(({ kind, resolvedAt }) => kind !== 'returned' || resolvedAt !== null) && <FormThreads page={page} actions={actions} />}
      <History page={page} />
    </div>
  </>
)
