import type { Metadata } from 'next'
import { issueRecommendationsAction, requestProposalsAction, submitRecommendationsAction } from '@/actions/recommendations'
import { recommendationTexts as texts } from '@/texts/recommendations'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { RecommendationsListView } from '@/ui/recommendations/recommendations-list.view'
import { listRecommendationsQuery } from '@/usecases/recommendations/list-recommendations'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

export default async function RecommendationsPage({ searchParams }: { searchParams: PageSearch }) {
  const { page, status, addresseeKind, municipalityId, directorId, practiceId, releaseId, overdue } = oneOf(await searchParams)
  const filter = { status, addresseeKind, municipalityId, directorId, practiceId, releaseId, overdue }
  const list = await loadPage(listRecommendationsQuery, { ...filter, page })
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} actions={<LinkButton href={paths.measures()}>{texts.measures}</LinkButton>} />
      <RecommendationsListView list={list} filter={filter} links={{ one: paths.recommendation, list: paths.recommendations(), page: (number) => paths.recommendations({ ...filter, page: number }) }}
        actions={{ submit: submitRecommendationsAction, issue: issueRecommendationsAction, propose: requestProposalsAction }} />
    </>
  )
}
