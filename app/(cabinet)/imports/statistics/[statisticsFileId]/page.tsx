import type { Metadata } from 'next'
import { compareStatisticsAction, decideStatisticsLineAction } from '@/actions/imports'
import { statisticsTexts } from '@/texts/statistics'
import { StatisticsFileView } from '@/ui/statistics/statistics-file.view'
import { getStatisticsFile } from '@/usecases/imports/get-statistics'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: statisticsTexts.loadTitle }

export default async function StatisticsFilePage({ params }: { params: Promise<{ statisticsFileId: string }> }) {
  const page = await loadPage(getStatisticsFile, await params)
  const links = { cycle: paths.cycle(page.cycle.id), upload: paths.cycleStatistics(page.cycle.id), jobs: paths.jobs(), import: page.importId === null ? null : paths.import(page.importId) }
  return <StatisticsFileView page={page} actions={{ decide: decideStatisticsLineAction, compare: compareStatisticsAction }} links={links} />
}
