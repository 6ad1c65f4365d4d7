import type { Metadata } from 'next'
import { draftPracticeAction } from '@/actions/practices'
import { practiceTexts as texts } from '@/texts/practices'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { PracticeForm } from '@/ui/practices/practice.form'
import { getPracticeForm } from '@/usecases/practices/draft-practice'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.newTitle }

export default async function NewPracticePage({ searchParams }: { searchParams: PageSearch }) {
  const { releaseId, kind, directorId, organizationId, municipalityId } = oneOf(await searchParams)
  const asked = { releaseId, kind, directorId, organizationId, municipalityId }
  const form = await loadPage(getPracticeForm, asked)
  const { director, organization, municipality } = form.names
  const hidden = Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined))
  return (
    <>
      <PageHeader title={texts.newTitle} subtitle={texts.proposeFrom([director, organization, municipality].filter((part) => part !== null && part !== '').join(', '))} breadcrumbs={[{ label: texts.title, href: paths.practices() }, { label: texts.newTitle }]} />
      {form.strong.length === 0 ? <EmptyState title={texts.nothingStrong} why={texts.nothingStrongWhy(form.from)} level={2} /> : <PracticeForm action={draftPracticeAction} hidden={hidden} strong={form.strong} from={form.from} />}
    </>
  )
}
