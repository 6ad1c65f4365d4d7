import type { Metadata } from 'next'
import { interviewTexts as texts } from '@/texts/interviews'
import { InterviewsListView } from '@/ui/interviews/interviews-list.view'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { listInterviewsQuery } from '@/usecases/interviews/list-interviews'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

export default async function InterviewsPage({ searchParams }: { searchParams: PageSearch }) {
  const { page, status, directorId } = oneOf(await searchParams)
  const list = await loadPage(listInterviewsQuery, { status, directorId, page })
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} actions={list.mayPlan && <LinkButton href={paths.newInterview()}>{texts.plan}</LinkButton>} />
      <InterviewsListView list={list} status={status} links={{ list: paths.interviews(), one: paths.interview, page: (number) => paths.interviews({ status, directorId, page: number }) }} />
    </>
  )
}
