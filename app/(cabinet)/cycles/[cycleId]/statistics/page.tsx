import type { Metadata } from 'next'
import { statisticsTexts } from '@/texts/statistics'
import { StatisticsUploadView } from '@/ui/statistics/statistics-upload.view'
import { getStatisticsUpload } from '@/usecases/imports/get-statistics'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: statisticsTexts.loadTitle }

export default async function StatisticsUploadPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const page = await loadPage(getStatisticsUpload, await params)
  const { id } = page.cycle
  return (
    <StatisticsUploadView page={page} links={{
      cycle: paths.cycle(id), imports: paths.cycleImport(id), mappings: paths.statistics, uploadTo: paths.api.statisticsUpload(id), filePrefix: paths.statisticsFile(''),
      sampleOf: (mappingId) => paths.api.statisticsSample(id, { mappingId }), fileOf: paths.statisticsFile,
    }} />
  )
}
