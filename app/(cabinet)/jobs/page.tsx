import type { Metadata } from 'next'
import { jobTexts } from '@/texts/jobs'
import { JobsView } from '@/ui/jobs/jobs.view'
import { listJobsQuery } from '@/usecases/jobs/list-jobs'
import { jobReason } from '@/web/messages'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: jobTexts.title }

export default async function JobsPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const page = await loadPage(listJobsQuery, { page: (await searchParams).page })
  return <JobsView page={page} links={{ jobOf: paths.job, pageOf: (number) => paths.jobs({ page: number }), cycles: paths.cycles(), reasonOf: jobReason }} />
}
