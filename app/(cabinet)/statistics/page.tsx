import type { Metadata } from 'next'
import { createMappingAction } from '@/actions/statistics'
import { statisticsTexts } from '@/texts/statistics'
import { MappingsView } from '@/ui/statistics/mappings.view'
import { listMappingsQuery } from '@/usecases/statistics/list-mappings'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: statisticsTexts.title }

export default async function StatisticsPage() {
  return <MappingsView list={await loadPage(listMappingsQuery, {})} create={createMappingAction} hrefOf={paths.statisticsMapping} />
}
