import type { Metadata } from 'next'
import { requestSupportersAction, setSupporterRuleAction } from '@/actions/supporters'
import { supporterTexts as texts } from '@/texts/supporters'
import { PageHeader } from '@/ui/kit/page-header'
import { SupportersListView } from '@/ui/supporters/supporters-list.view'
import { listSupportersQuery } from '@/usecases/supporters/read-supporters'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

export default async function SupportersPage({ searchParams }: { searchParams: PageSearch }) {
  const { page, kind, status, municipalityId } = oneOf(await searchParams)
  const filter = { kind, status, municipalityId }
  const list = await loadPage(listSupportersQuery, { ...filter, page })
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <SupportersListView list={list} filter={filter} actions={{ propose: requestSupportersAction, setRule: setSupporterRuleAction }} links={{ list: paths.supporters(), one: paths.supporter, page: (number) => paths.supporters({ ...filter, page: number }) }} />
    </>
  )
}
