import type { Metadata } from 'next'
import { putMappingRowAction, removeMappingRowAction } from '@/actions/statistics'
import { statisticsTexts } from '@/texts/statistics'
import { MappingView } from '@/ui/statistics/mapping.view'
import { getMapping } from '@/usecases/statistics/get-mapping'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: statisticsTexts.title }

export default async function MappingPage({ params }: { params: Promise<{ mappingId: string }> }) {
  const mapping = await loadPage(getMapping, await params)
  return <MappingView mapping={mapping} actions={{ put: putMappingRowAction, remove: removeMappingRowAction }} links={{ list: paths.statistics, file: paths.api.statisticsMapping(mapping.id) }} />
}
