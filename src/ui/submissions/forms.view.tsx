import { isStepOpen, submissionStates } from '@/domain/submissions/submission-workflow'
import { formatAmount, formatCount, formatDate } from '@/texts/format'
import { checkTexts, formStateNames, submissionTexts as texts } from '@/texts/submissions'
import { Button } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { SelectField } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { PageHeader } from '@/ui/kit/page-header'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { FormsPage, QueueRow } from '@/usecases/submissions/list-forms'
import { BatchForm, type BatchAction } from './batch.form'
import { FormStateChip } from './form-state'
import { inflationText } from './form-values.view'

export type FormsActions = { readonly prepare: BatchAction; readonly confirm: BatchAction; readonly accept: BatchAction; readonly recordFigure: FormAction }
export type FormsLinks = { cycles: string; cycle: string; list: string; review: string | null; form: (organizationId: string) => string; page: (page: number) => string }
type Props = { list: FormsPage; actions: FormsActions; links: FormsLinks }

const Findings = ({ row }: { row: QueueRow }) => (
  <span className="flex flex-wrap gap-1">
    {row.status === 'not_started' ? null : row.errors > 0 && <Chip tone="danger">{texts.queueErrors(row.errors)}</Chip>}
    {row.status !== 'not_started' && row.warnings > 0 && <Chip tone="warning">{texts.queueWarnings(row.warnings)}</Chip>}
    {row.status !== 'not_started' && row.errors + row.warnings === 0 && <span className="text-muted">{texts.clean}</span>}
  </span>
)

type Step = 'prepare' | 'confirm' | 'accept'
/** The head is offered what the specialist has laid before the head. */
const isReady = (row: QueueRow, step: Step): boolean => isStepOpen(row.status, step) && (step === 'confirm' ? row.isPrepared : step === 'prepare' ? !row.isPrepared : true)

const columnsOf = ({ list, links }: Props, step: Step | null): ReadonlyArray<Column<QueueRow>> => [
  ...(step !== null ? [{ key: 'choose', header: texts.queueColumns.choose, cell: (row: QueueRow) => isReady(row, step) && <input type="checkbox" name="organizationIds[]" value={row.organizationId} aria-label={texts.chooseForm(row.organizationName)} className="size-5 accent-accent" /> }] : []),
  { key: 'organization', header: texts.queueColumns.organization, rowHeader: true, cell: (row) => <span><Link href={links.form(row.organizationId)}>{row.organizationName}</Link>{list.municipalityId === null && <span className="block text-sm text-muted">{row.municipalityName}</span>}</span> },
  { key: 'director', header: texts.queueColumns.director, cell: (row) => row.directorName },
  { key: 'state', header: texts.queueColumns.state, cell: (row) => <span className="flex flex-wrap gap-1"><FormStateChip status={row.status} />{row.isPrepared && <Chip tone="accent">{texts.prepared}</Chip>}{row.missedDeadline && <Chip tone="danger">{texts.late}</Chip>}</span> },
  { key: 'findings', header: texts.queueColumns.findings, cell: (row) => <Findings row={row} /> },
  { key: 'returns', header: texts.queueColumns.returns, align: 'end', cell: (row) => (row.openReturns === 0 ? '' : texts.openReturns(row.openReturns)) },
  { key: 'inflation', header: texts.queueColumns.inflation, align: 'end', cell: (row) => (row.inflation === null ? '' : inflationText(row.inflation)) },
  { key: 'submitted', header: texts.queueColumns.submitted, align: 'end', cell: (row) => (row.submittedAt === null ? '' : formatDate(row.submittedAt.slice(0, 10))) },
]

/** The step this person takes with many forms of the list, by what the forms wait for. */
const batchOf = ({ list, actions }: Props): { step: Step; action: BatchAction; label: string; hidden: Readonly<Record<string, string>> } | null => {
  const { allowed, municipalityId, cycle } = list
  const place: Record<string, string> = municipalityId === null ? {} : { municipalityId }
  if (allowed.confirm) return { step: 'confirm', action: actions.confirm, label: texts.confirmMany, hidden: { cycleId: cycle.id, ...place } }
  if (allowed.prepare) return { step: 'prepare', action: actions.prepare, label: texts.prepareMany, hidden: { cycleId: cycle.id, ...place } }
  return allowed.accept ? { step: 'accept', action: actions.accept, label: texts.acceptMany, hidden: { cycleId: cycle.id } } : null
}

const Filter = ({ list, links }: Pick<Props, 'list' | 'links'>) => (
  <form action={links.list} className="flex flex-wrap items-end gap-3">
    {list.municipalities.length > 1 && <SelectField id="municipality" name="municipality" label={texts.municipality} defaultValue={list.municipalityId ?? ''} options={[{ value: '', label: texts.everywhere }, ...list.municipalities.map(({ id, name }) => ({ value: id, label: name }))]} />}
    <SelectField id="status" name="status" label={texts.state} defaultValue={list.status ?? ''} options={[{ value: '', label: texts.everyState }, ...submissionStates.map((status) => ({ value: status, label: texts.stateOption(formStateNames[status], list.statuses.find((one) => one.status === status)?.forms ?? 0) }))]} />
    <Button type="submit">{texts.show}</Button>
  </form>
)

const Totals = ({ list, actions }: Pick<Props, 'list' | 'actions'>) => {
  const { figures, findings } = list.totals
  if (list.municipalityId === null) return null
  const columns: ReadonlyArray<Column<(typeof figures)[number]>> = [
    { key: 'field', header: texts.totalColumns.field, rowHeader: true, cell: (row) => row.label },
    { key: 'sum', header: texts.totalColumns.sum, align: 'end', cell: (row) => formatAmount(String(row.sum)) },
    { key: 'figure', header: texts.totalColumns.figure, align: 'end', cell: (row) => formatAmount(String(row.figure)) },
    { key: 'missing', header: texts.totalColumns.missing, align: 'end', cell: (row) => formatCount(row.missing) },
    { key: 'source', header: texts.totalColumns.source, cell: (row) => row.source },
  ]
  return (
    <Card title={texts.totals}>
      <div className="flex flex-col gap-3">
        {findings.map((finding) => <Callout key={finding.key} tone="warning" title={finding.labels.join('; ')}>{checkTexts[finding.code](finding.facts)}</Callout>)}
        {figures.length === 0 ? <p className="text-muted">{texts.totalsNone}</p> : <Table caption={texts.totalsCaption} captionHidden columns={columns} rows={figures} rowKey={(row) => row.label} dense cards />}
        {list.allowed.recordFigure && (
          <details>
            <summary className="cursor-pointer text-accent">{texts.recordFigure}</summary>
            <StepForm action={actions.recordFigure} hidden={{ cycleId: list.cycle.id, municipalityId: list.municipalityId }} label={texts.record} fields={[{ name: 'value', label: texts.figureValue }, { name: 'source', label: texts.figureSource }]}>
              <SelectField id="figure-field" name="field" label={texts.figureField} options={list.counted.map(({ key, label }) => ({ value: key, label }))} />
            </StepForm>
          </details>
        )}
      </div>
    </Card>
  )
}

/** Forms of a cycle: a municipality prepares and confirms its own, the region accepts. */
export const FormsView = (props: Props) => {
  const { list, links } = props
  const batch = batchOf(props)
  const isOffered = batch !== null && list.rows.some((row) => isReady(row, batch.step))
  const table = <Table caption={texts.queueCaption} captionHidden columns={columnsOf(props, isOffered ? batch.step : null)} rows={list.rows} rowKey={(row) => row.organizationId} cards empty={<EmptyState title={texts.queueEmpty} why={texts.queueEmptyWhy} />} />
  return (
    <>
      <PageHeader title={texts.forms} subtitle={list.cycle.title} breadcrumbs={[{ label: texts.cycles, href: links.cycles }, { label: list.cycle.period, href: links.cycle }, { label: texts.forms }]}
        {...(links.review === null ? {} : { actions: <Link href={links.review}>{texts.toReview}</Link> })} />
      <div className="flex flex-col gap-4">
        <Filter list={list} links={links} />
        {batch === null || list.rows.length === 0 ? table : <BatchForm action={batch.action} label={batch.label} hidden={batch.hidden} nothing={isOffered ? null : texts.nobodyReady[batch.step]} names={Object.fromEntries(list.rows.map(({ organizationId, organizationName }) => [organizationId, organizationName]))}>{table}</BatchForm>}
        {list.total > list.pageSize && <Pagination page={list.page} pageCount={Math.ceil(list.total / list.pageSize)} total={list.total} pageSize={list.pageSize} hrefOf={links.page} />}
        <Totals list={list} actions={props.actions} />
      </div>
    </>
  )
}
