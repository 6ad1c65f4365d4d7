import type { Metadata } from 'next'
import { practiceTexts as texts } from '@/texts/practices'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { PracticesListView } from '@/ui/practices/practices-list.view'
import { listPracticesQuery } from '@/usecases/practices/list-practices'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

export default async function PracticesPage({ searchParams }: { searchParams: PageSearch }) {
  const { page, status, indicator, direction, type, q } = oneOf(await searchParams)
  const filter = { status, indicator, direction, type, q }
  const list = await loadPage(listPracticesQuery, { ...filter, page })
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} actions={list.own.map(({ name, releaseId, kind, municipalityId, organizationId, directorId }) => (
        <LinkButton key={name} href={paths.newPractice({ releaseId, kind, ...(kind === 'municipality' ? { municipalityId } : { organizationId: organizationId ?? undefined, directorId: directorId ?? undefined }) })}>{list.own.length > 1 ? texts.proposeFor(name) : texts.propose}</LinkButton>
      ))} />
      <PracticesListView list={list} filter={filter} links={{ list: paths.practices(), one: paths.practice, page: (number) => paths.practices({ ...filter, page: number }) }} />
    </>
  )
}
