import { Link } from '../kit/link'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { JobDto, listJobsQuery } from '@/usecases/jobs/list-jobs'
import { formatDateTime } from '@/texts/format'
import { jobKindNames, jobStatusNames, jobTexts } from '@/texts/jobs'
import { AutoRefresh } from '../kit/auto-refresh'
import { LinkButton } from '../kit/button'
import { StatusChip } from '../kit/chip'
import { PageHeader } from '../kit/page-header'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'

export type JobsPage = OutOf<typeof listJobsQuery>
export type JobLinks = { jobOf: (jobId: string) => string; pageOf: (page: number) => string; cycles: string; reasonOf: (reason: { code: string }) => string }

export const jobChip = { waiting: 'waiting', running: 'running', failed: 'failed', done: 'done' } as const
export const jobName = (kind: string): string => jobKindNames[kind] ?? jobTexts.unknownKind

const columnsOf = (timeZone: string, links: JobLinks): ReadonlyArray<Column<JobDto>> => [
  { key: 'kind', header: jobTexts.columns.kind, rowHeader: true, cell: (job) => <Link href={links.jobOf(job.id)}>{jobName(job.kind)}</Link> },
  { key: 'status', header: jobTexts.columns.status, cell: (job) => <StatusChip status={jobChip[job.status]}>{jobStatusNames[job.status]}</StatusChip> },
  { key: 'createdAt', header: jobTexts.columns.createdAt, cell: (job) => formatDateTime(job.createdAt, timeZone) },
  { key: 'finishedAt', header: jobTexts.columns.finishedAt, cell: (job) => (job.finishedAt === null ? null : formatDateTime(job.finishedAt, timeZone)) },
  { key: 'reason', header: jobTexts.columns.reason, cell: (job) => (job.reason === null ? null : links.reasonOf(job.reason)) },
]

export const JobsView = ({ page, links }: { page: JobsPage; links: JobLinks }) => (
  <>
    <PageHeader title={jobTexts.title} subtitle={jobTexts.subtitle} />
    {page.jobs.some((job) => job.status === 'waiting' || job.status === 'running') && <AutoRefresh everyMs={2_000} />}
    <Table caption={jobTexts.caption} captionHidden columns={columnsOf(page.timeZone, links)} rows={page.jobs} rowKey={(job) => job.id} cards
      empty={<EmptyState title={jobTexts.emptyTitle} why={jobTexts.emptyWhy} action={<LinkButton href={links.cycles}>{jobTexts.toCycles}</LinkButton>} level={2} />} />
    {(page.page > 1 || page.hasNext) && (
      <nav aria-label={jobTexts.caption} className="mt-4 flex gap-3">
        {page.page > 1 && <LinkButton href={links.pageOf(page.page - 1)}>{jobTexts.previous}</LinkButton>}
        {page.hasNext && <LinkButton href={links.pageOf(page.page + 1)}>{jobTexts.next}</LinkButton>}
      </nav>
    )}
  </>
)
