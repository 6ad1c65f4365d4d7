import type { Metadata } from 'next'
import { appealTexts } from '@/texts/appeals'
import { AppealsListView } from '@/ui/appeals/appeals-list.view'
import { listAppealsQuery } from '@/usecases/appeals/read-appeals'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: appealTexts.title }

export default async function AppealsPage({ searchParams }: { searchParams: PageSearch }) {
  const { cycle } = oneOf(await searchParams)
  const page = await loadPage(listAppealsQuery, cycle === undefined ? {} : { cycle })
  return <AppealsListView page={page} links={{ appealOf: paths.appeal, commission: paths.api.appealCommission }} />
}
