import type { Metadata } from 'next'
import { createAppealAction } from '@/actions/appeals'
import { appealTexts } from '@/texts/appeals'
import { NewAppealForm } from '@/ui/appeals/new-appeal.form'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { getAppealForm } from '@/usecases/appeals/review-result'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: appealTexts.newTitle }

export default async function NewAppealPage({ searchParams }: { searchParams: PageSearch }) {
  const { cycle, organization, field } = oneOf(await searchParams)
  const page = await loadPage(getAppealForm, { cycle, organization, ...(field === undefined ? {} : { field }) })
  return (
    <>
      <PageHeader title={appealTexts.newTitle} subtitle={appealTexts.newWhy(page.organization.name)} breadcrumbs={[{ label: appealTexts.title, href: paths.appeals() }, { label: appealTexts.newTitle }]} />
      {page.isOpen ? <NewAppealForm page={page} create={createAppealAction} /> : <EmptyState title={appealTexts.closedTitle} why={appealTexts.closedWhy} />}
    </>
  )
}
