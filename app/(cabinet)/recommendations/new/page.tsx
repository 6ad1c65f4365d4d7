import type { Metadata } from 'next'
import { draftRecommendationAction } from '@/actions/recommendations'
import { recommendationTexts as texts } from '@/texts/recommendations'
import { PageHeader } from '@/ui/kit/page-header'
import { NewDraftForm } from '@/ui/recommendations/draft.form'
import { getDraftForm } from '@/usecases/recommendations/get-draft-form'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.newTitle }

export default async function NewRecommendationPage({ searchParams }: { searchParams: PageSearch }) {
  const { releaseId, addresseeKind, directorId, organizationId, municipalityId } = oneOf(await searchParams)
  const asked = { releaseId, addresseeKind, directorId, organizationId, municipalityId }
  const facts = await loadPage(getDraftForm, asked)
  const { director, organization, municipality } = facts.names
  const hidden = Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined))
  return (
    <>
      <PageHeader title={texts.newTitle} subtitle={texts.newFor([director, organization, municipality].filter((part) => part !== null && part !== '').join(', '))} breadcrumbs={[{ label: texts.title, href: paths.recommendations() }, { label: texts.newTitle }]} />
      <NewDraftForm action={draftRecommendationAction} hidden={hidden} facts={facts} />
    </>
  )
}
