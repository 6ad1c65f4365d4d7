import type { ReactNode } from 'react'
import type { DecisionStep } from '@/domain/decisions/decision-workflow'
import { decisionEndNames, decisionKindNames, decisionLevelNames, decisionStatusNames, decisionStepNames, decisionTexts as texts, incentiveTexts } from '@/texts/decisions'
import { formatCount, formatDate, formatDateTime } from '@/texts/format'
import { DocumentForm } from '@/ui/kit/document.form'
import { ConcludeForm, EffectFigures, EffectReviews } from '@/ui/effects/effect.view'
import { evidenceTexts } from '@/texts/evidence'
import { ActionEvidence, type ProofActions } from '@/ui/evidence/action-evidence.view'
import { LinkButton } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { Checkbox, SelectField } from '@/ui/kit/field'
import { KeyValue } from '@/ui/kit/key-value'
import { Link } from '@/ui/kit/link'
import { Table, type Column } from '@/ui/kit/table'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getDecision } from '@/usecases/decisions/get-decision'
import { DecisionPeople, type PersonActions } from './decision-people.view'
import { DecisionStatusChip } from './status-chip'

type Shown = OutOf<typeof getDecision>
type PlainStep = 'agree' | 'returnToDraft' | 'communicate' | 'startExecution' | 'finish' | 'startReview' | 'conclude' | 'cancel' | 'amend'
export type DecisionActions = Readonly<Record<PlainStep | 'reportPoint', FormAction>> & PersonActions & { readonly proofs: ProofActions }
type Links = { readonly edit: string; readonly adoption: string; readonly order: string; readonly sheet: (format: 'csv' | 'xlsx') => string; readonly recommendation: (id: string) => string; readonly amended: string | null }
type Props = { readonly shown: Shown; readonly actions: DecisionActions; readonly links: Links }

const wordedSteps = texts.comment
const helps: Readonly<Partial<Record<DecisionStep, string>>> = { cancel: texts.help.cancel, amend: texts.help.amend, startReview: texts.help.startReview }
const ends = (values: ReadonlyArray<keyof typeof decisionEndNames>) => values.map((value) => ({ value, label: decisionEndNames[value] }))

const AdoptForm = ({ sendTo }: { sendTo: string }) => (
  <DocumentForm sendTo={sendTo} submit={decisionStepNames.adopt} warning={texts.help.adopt} fileLabel={texts.orderFile} fields={[
    { name: 'orderNumber', label: texts.orderFields.orderNumber }, { name: 'orderDate', label: texts.orderFields.orderDate, type: 'date' }, { name: 'signatory', label: texts.orderFields.signatory }, { name: 'reviewOn', label: texts.orderFields.reviewOn, type: 'date' },
  ]}>
    <Checkbox id="humanDecision" name="humanDecision" label={texts.help.human} />
  </DocumentForm>
)

const stepForm = ({ shown, actions, links }: Props, step: DecisionStep): ReactNode => {
  const hidden = { decisionId: shown.id }
  if (step === 'edit') return <LinkButton href={links.edit}>{decisionStepNames.edit}</LinkButton>
  if (step === 'adopt') return <AdoptForm sendTo={links.adoption} />
  if (step === 'conclude') return <ConcludeForm action={actions.conclude} hidden={hidden} outcomeName="end" outcomes={ends(['closed_effective', 'closed_ineffective'])} label={decisionStepNames.conclude} />
  const label = step in wordedSteps ? wordedSteps[step as keyof typeof wordedSteps] : undefined
  return (
    <StepForm action={actions[step]} hidden={hidden} label={decisionStepNames[step]} variant={step === 'cancel' ? 'danger' : 'primary'} {...(helps[step] === undefined ? {} : { help: helps[step] })} fields={label === undefined ? [] : [{ name: 'comment', label, type: 'area' }]}>
      {step === 'finish' && <SelectField id="end" name="end" label={texts.end} options={ends(['executed', 'partially_executed', 'not_executed'])} />}
    </StepForm>
  )
}

const Steps = (props: Props) => (props.shown.steps.length === 0 ? <p className="text-muted">{texts.nothingToDo}</p> : (
  <div className="flex flex-col gap-2">
    {props.shown.steps.map((step) => (
      <details key={step} className="rounded-md border border-line px-3 py-2">
        <summary className="cursor-pointer py-1 font-medium">{decisionStepNames[step]}</summary>
        <div className="pt-3">{stepForm(props, step)}</div>
      </details>
    ))}
  </div>
))

const PointProofs = ({ shown, pointId, actions }: { shown: Shown; pointId: string; actions: ProofActions }) => {
  const proofs = shown.proofs.filter(({ subjectId }) => subjectId === pointId)
  return proofs.length === 0 && !shown.mayExecute ? null : (
    <details open={proofs.length > 0}>
      <summary className="cursor-pointer text-accent">{evidenceTexts.ofPoint}</summary>
      <div className="pt-2"><ActionEvidence proofs={proofs} place={{ decisionId: shown.id, pointId }} mayChange={shown.mayExecute} actions={actions} timeZone={shown.timeZone} none={evidenceTexts.noneOfPoint} /></div>
    </details>
  )
}

const Points = ({ shown, report, proofs }: { shown: Shown; report: FormAction; proofs: ProofActions }) => {
  const columns: ReadonlyArray<Column<Shown['points'][number]>> = [
    { key: 'number', header: texts.pointColumns.number, align: 'end', cell: (point) => formatCount(point.position) },
    { key: 'text', header: texts.pointColumns.text, rowHeader: true, cell: (point) => point.text },
    { key: 'executor', header: texts.pointColumns.executor, cell: (point) => point.executorName },
    { key: 'due', header: texts.pointColumns.dueOn, align: 'end', cell: (point) => formatDate(point.dueOn) },
    {
      key: 'result', header: texts.pointColumns.result, cell: (point) => (
        <div className="flex flex-col gap-2">{point.doneOn !== null ? texts.doneOn(formatDate(point.doneOn), point.result ?? '') : <div>{texts.notDone}{shown.mayExecute && <details><summary className="cursor-pointer text-accent">{texts.reportPoint}</summary><StepForm action={report} hidden={{ decisionId: shown.id, pointId: point.id }} label={texts.reportPoint} fields={[{ name: 'result', label: texts.pointResult, type: 'area' }]} /></details>}</div>}<PointProofs shown={shown} pointId={point.id} actions={proofs} /></div>
      ),
    },
  ]
  return <Table caption={texts.pointsTitle} captionHidden columns={columns} rows={shown.points} rowKey={({ id }) => id} cards />
}

const Facts = ({ shown, links }: Pick<Props, 'shown' | 'links'>) => (
  <KeyValue columns={2} items={[
    { label: texts.columns.kind, value: decisionKindNames[shown.kind] },
    { label: texts.columns.level, value: shown.organizationName ?? shown.municipalityName ?? decisionLevelNames[shown.level] },
    { label: texts.fields.cycleId, value: shown.cycleTitle },
    ...(shown.reason === null ? [] : [{ label: texts.fields.reason, value: shown.reason }]),
    ...(shown.basis === null ? [] : [{ label: texts.fields.basis, value: shown.basis }]),
    ...(shown.controllerName === null ? [] : [{ label: texts.fields.controllerName, value: shown.controllerName }]),
    ...(shown.orderNumber === null || shown.orderDate === null ? [] : [{ label: texts.columns.order, value: <Link href={links.order}>{texts.order(shown.orderNumber, formatDate(shown.orderDate))}</Link> }]),
    ...(shown.reviewOn === null ? [] : [{ label: texts.columns.review, value: formatDate(shown.reviewOn) }]),
    ...(links.amended === null ? [] : [{ label: texts.amends, value: <Link href={links.amended}>{texts.title}</Link> }]),
    { label: texts.grounds, value: shown.grounds.length === 0 ? texts.noGrounds : <ul>{shown.grounds.map(({ recommendationId, title }) => <li key={recommendationId}><Link href={links.recommendation(recommendationId)}>{title}</Link></li>)}</ul> },
  ]} />
)

const eventName = (event: Shown['events'][number]): string => texts.stepEvents[event.step] ?? decisionStatusNames[event.toStatus]

/** One decision: what, on what ground, about whom, who does what, and what it gave. */
export const DecisionView = (props: Props) => {
  const { shown, actions, links } = props
  return (
    <div className="flex flex-col gap-4">
      <div><DecisionStatusChip status={shown.status} /></div>
      <Card title={texts.fields.text}><div className="flex flex-col gap-4"><p className="max-w-reading whitespace-pre-line">{shown.text}</p><Facts shown={shown} links={links} /></div></Card>
      {shown.mayExportScores && (
        <Card title={incentiveTexts.title}>
          <div className="flex flex-col gap-3">
            <p className="max-w-reading text-sm text-muted">{incentiveTexts.why}</p>
            <div className="flex flex-wrap gap-2"><LinkButton href={links.sheet('xlsx')} external>{incentiveTexts.xlsx}</LinkButton><LinkButton href={links.sheet('csv')} external>{incentiveTexts.csv}</LinkButton></div>
          </div>
        </Card>
      )}
      <Card title={texts.steps}><Steps {...props} /></Card>
      {shown.points.length > 0 && <Card title={texts.pointsTitle} padded={false}><Points shown={shown} report={actions.reportPoint} proofs={actions.proofs} /></Card>}
      {shown.people.length > 0 && <Card title={texts.persons} padded={false}><DecisionPeople shown={shown} actions={actions} /></Card>}
      {shown.effect !== null && <Card title={texts.effect}><EffectFigures effect={shown.effect} /></Card>}
      {shown.reviews.length > 0 && <Card title={texts.effect}><EffectReviews reviews={shown.reviews} /></Card>}
      {shown.events.length > 0 && (
        <Card title={texts.history}>
          <ol className="flex flex-col gap-2">{shown.events.map((event) => <li key={`${event.at}${event.step}`}><p className="text-sm text-muted">{[eventName(event), event.actorName, formatDateTime(event.at, shown.timeZone)].filter((part) => part !== null).join(', ')}</p>{event.comment !== null && <p className="max-w-reading whitespace-pre-line">{event.comment}</p>}</li>)}</ol>
        </Card>
      )}
    </div>
  )
}
