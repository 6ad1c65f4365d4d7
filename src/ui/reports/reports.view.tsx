import { reportStateNames, reportTexts as texts } from '@/texts/reports'
import { formatDateTime } from '@/texts/format'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getReport, listReportsPage } from '@/usecases/reports/read-reports'
import type { listPublicDocuments } from '@/usecases/public/get-published-documents'
import { paths } from '@/web/paths'
import { dateInZone } from '@/texts/format'
import { documentTexts } from '@/texts/documents'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { Chip, StatusChip } from '../kit/chip'
import { DialogButton } from '../kit/dialog'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { PlanReportsForm, ReportSteps, type ReportActions } from './report.forms'

type List = OutOf<typeof listReportsPage>
type Item = List['items'][number]
type Report = OutOf<typeof getReport>
const chips = { scheduled: 'waiting', draft: 'running', submitted: 'attention', returned: 'failed', accepted: 'done', published: 'done' } as const

const columns: ReadonlyArray<Column<Item>> = [
  { key: 'title', header: texts.columns.title, rowHeader: true, cell: ({ id, title }) => <Link href={paths.report(id)}>{title}</Link> },
  { key: 'kind', header: texts.columns.kind, cell: ({ kind }) => texts.kinds[kind] },
  { key: 'period', header: texts.columns.period, cell: ({ period }) => period },
  { key: 'dueOn', header: texts.columns.dueOn, cell: ({ dueOn }) => texts.date(dueOn) },
  { key: 'status', header: texts.columns.status, cell: ({ status }) => <StatusChip status={chips[status]}>{reportStateNames[status]}</StatusChip> },
  { key: 'late', header: texts.columns.late, cell: ({ lateDays }) => (lateDays === 0 ? '' : <Chip tone="danger">{texts.late(lateDays)}</Chip>) },
]

/** «Отчёты»: the calendar, who is late. */
export const ReportsView = ({ list, plan }: { list: List; plan: FormAction }) => (
  <>
    <PageHeader title={list.items.length === 0 ? texts.title : texts.finding(list.late)} subtitle={texts.subtitle}
      actions={list.mayPlan && <DialogButton label={texts.plan.title} title={texts.plan.title} variant="primary"><PlanReportsForm plan={plan} periods={list.periods} terms={list.terms} /></DialogButton>} />
    <Table caption={texts.caption} captionHidden cards rows={list.items} rowKey={({ id }) => id} columns={columns} empty={<EmptyState title={texts.emptyTitle} why={list.mayPlan ? texts.emptyWhy : texts.emptyWhyReader} />} />
    {list.total > list.pageSize && <Pagination page={list.page} pageCount={Math.ceil(list.total / list.pageSize)} total={list.total} pageSize={list.pageSize} hrefOf={(page) => paths.reports({ page })} />}
  </>
)

const historyColumns = (timeZone: string): ReadonlyArray<Column<Report['history'][number]>> => [
  { key: 'at', header: texts.historyColumns.at, cell: ({ at }) => formatDateTime(at, timeZone) },
  { key: 'who', header: texts.historyColumns.who, cell: ({ by }) => by },
  { key: 'what', header: texts.historyColumns.what, rowHeader: true, cell: ({ step, reason }) => texts.done(step, reason) },
]

/** One report on its way from the calendar to the public page. */
export const ReportView = ({ report, actions }: { report: Report; actions: ReportActions }) => (
  <>
    <PageHeader title={report.title} subtitle={texts.crumb(report.kind, report.period)} breadcrumbs={[{ label: texts.title, href: paths.reports() }, { label: report.title }]}
      actions={report.documentId !== null && <LinkButton href={paths.document(report.documentId)}>{texts.openDocument}</LinkButton>} />
    <div className="flex max-w-form flex-col gap-6">
      <KeyValue columns={3} items={[
        { label: texts.columns.status, value: <StatusChip status={chips[report.status]}>{reportStateNames[report.status]}</StatusChip> },
        { label: texts.columns.dueOn, value: texts.date(report.dueOn) },
        ...(report.lateDays === 0 ? [] : [{ label: texts.columns.late, value: <Chip tone="danger">{texts.late(report.lateDays)}</Chip> }]),
      ]} />
      {report.newer !== null && <Callout tone="warning">{texts.superseded(report.newer)}</Callout>}
      {report.withNames && report.status !== 'published' && <Callout tone="warning">{texts.namesWarning}</Callout>}
      <ReportSteps report={report} actions={actions} noDocuments={<Callout>{texts.attach.none} <Link href={paths.documents()}>{texts.attach.toDocuments}</Link></Callout>} />
      <Card title={texts.history}>
        {report.history.length === 0 ? <p className="text-sm text-muted">{texts.nothing}</p> : <Table caption={texts.history} captionHidden cards dense rows={report.history} rowKey={({ at, step }) => `${at}${step}`} columns={historyColumns(report.timeZone)} />}
      </Card>
    </div>
  </>
)

type Published = OutOf<typeof listPublicDocuments>

/** Published reports as anybody reads them. */
export const PublicDocumentsView = ({ page: { region, timeZone, documents } }: { page: Published }) => (
  <>
    <PageHeader title={texts.publicTitle} subtitle={texts.publicLead} breadcrumbs={[{ label: region.name, href: paths.publicRegion(region.slug) }, { label: texts.publicTitle }]} />
    <Table caption={texts.publicTitle} captionHidden cards rows={documents} rowKey={({ id }) => id} empty={<EmptyState title={texts.publicTitle} why={texts.publicEmpty} />}
      columns={[
        { key: 'report', header: texts.publicColumns.report, rowHeader: true, cell: ({ kind, title }) => `${texts.kinds[kind]}: ${title}` },
        { key: 'period', header: texts.publicColumns.period, cell: ({ period }) => period },
        { key: 'publishedAt', header: texts.publicColumns.publishedAt, cell: ({ publishedAt }) => texts.date(dateInZone(publishedAt, timeZone)) },
        { key: 'files', header: texts.publicColumns.files, cell: ({ documentId, hasAppendix, title }) => (
          <span className="flex flex-wrap gap-x-3">
            {(['docx', 'pdf', ...(hasAppendix ? (['xlsx'] as const) : [])] as const).map((format) => <a key={format} href={paths.api.publicDocument(region.slug, documentId, format)} download aria-label={documentTexts.download(documentTexts.formats[format], title)} className="inline-flex min-h-6 items-center">{documentTexts.formats[format]}</a>)}
          </span>
        ) },
      ]} />
  </>
)
