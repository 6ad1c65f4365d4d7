import type { getJob } from '@/usecases/jobs/get-job'
import type { OutOf } from '@/usecases/kernel/define-query'
import { formatDateTime } from '@/texts/format'
import { jobStatusNames, jobTexts } from '@/texts/jobs'
import { AutoRefresh } from '../kit/auto-refresh'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { StatusChip } from '../kit/chip'
import { KeyValue } from '../kit/key-value'
import { PageHeader } from '../kit/page-header'
import { Progress } from '../kit/progress'
import { jobChip, jobName } from './jobs.view'

type Job = OutOf<typeof getJob>
export type JobViewLinks = { jobs: string; subject: { href: string; label: string } | null; reason: string | null }

/** One job: how far it is, or why it failed, and the way to what it made. */
export const JobView = ({ job, links }: { job: Job; links: JobViewLinks }) => {
  const isUnderWay = job.status === 'waiting' || job.status === 'running'
  return (
    <>
      <PageHeader title={jobName(job.kind)} breadcrumbs={[{ label: jobTexts.title, href: links.jobs }, { label: jobName(job.kind) }]} />
      <div className="flex max-w-form flex-col gap-6">
        {isUnderWay && <AutoRefresh />}
        <KeyValue columns={3} items={[
          { label: jobTexts.columns.status, value: <StatusChip status={jobChip[job.status]}>{jobStatusNames[job.status]}</StatusChip> },
          { label: jobTexts.columns.createdAt, value: formatDateTime(job.createdAt, job.timeZone) },
          ...(job.finishedAt === null ? [] : [{ label: jobTexts.columns.finishedAt, value: formatDateTime(job.finishedAt, job.timeZone) }]),
        ]} />
        {isUnderWay && <Progress label={jobTexts.progress} done={job.done} total={Math.max(job.total, 1)} note={jobTexts.refreshing} />}
        {links.reason !== null && <Callout tone="danger" live>{links.reason}</Callout>}
        {links.subject !== null && <div><LinkButton href={links.subject.href} variant={job.status === 'done' ? 'primary' : 'secondary'}>{links.subject.label}</LinkButton></div>}
      </div>
    </>
  )
}
