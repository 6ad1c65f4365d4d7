import type { Metadata } from 'next'
import { requestPairsAction } from '@/actions/pairs'
import { pairTexts as texts } from '@/texts/pairs'
import { PageHeader } from '@/ui/kit/page-header'
import { PairsListView } from '@/ui/pairs/pairs-list.view'
import { listPairsQuery } from '@/usecases/pairs/list-pairs'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

export default async function PairsPage({ searchParams }: { searchParams: PageSearch }) {
  const { page, status } = oneOf(await searchParams)
  const list = await loadPage(listPairsQuery, { status, page })
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <PairsListView list={list} status={status} propose={requestPairsAction} links={{ list: paths.pairs(), one: paths.pair, page: (number) => paths.pairs({ status, page: number }) }} />
    </>
  )
}
