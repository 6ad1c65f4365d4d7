import { jobTexts } from '@/texts/jobs'
import { JobView } from '@/ui/jobs/job.view'
import { getJob } from '@/usecases/jobs/get-job'
import { jobReason } from '@/web/messages'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

type Subject = { releaseId: string | null; subjectKind: string; subjectId: string }

/** Where the job's work is seen: the rating once it is calculated, else what the job was about. */
const subjectOf = ({ releaseId, subjectKind, subjectId }: Subject) => {
  if (releaseId !== null) return { href: paths.rating({ release: releaseId }), label: jobTexts.openRating }
  if (subjectKind === 'cycle') return { href: paths.cycle(subjectId), label: jobTexts.openCycle }
  if (subjectKind === 'document') return { href: paths.documents(), label: jobTexts.openDocuments }
  if (subjectKind === 'statistics_file') return { href: paths.statisticsFile(subjectId), label: jobTexts.openStatistics }
  return subjectKind === 'import' ? { href: paths.import(subjectId), label: jobTexts.openImport } : null
}

export default async function JobPage({ params }: { params: Promise<{ jobId: string }> }) {
  const job = await loadPage(getJob, await params)
  return <JobView job={job} links={{ jobs: paths.jobs(), subject: subjectOf(job), reason: job.reason === null ? null : jobReason(job.reason) }} />
}
