import type { Metadata } from 'next'
import { differenceTexts } from '@/texts/release-difference'
import { DifferenceView } from '@/ui/releases/difference.view'
import { getDifference } from '@/usecases/releases/get-difference'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: differenceTexts.pageTitle }

export default async function DifferencePage({ params, searchParams }: { params: Promise<{ releaseId: string }>; searchParams: PageSearch }) {
  const { releaseId } = await params
  const { kind, page } = oneOf(await searchParams)
  const found = await loadPage(getDifference, { releaseId, kind, page })
  return (
    <DifferenceView page={found} links={{
      rating: paths.rating({ release: releaseId }), cycle: paths.cycle(found.release.cycleId), card: (directorId, organizationId) => paths.directorResult(directorId, releaseId, { organizationId }),
      page: (search) => paths.difference(releaseId, search), file: (format) => paths.api.differenceExport(releaseId, format, { kind: found.kind }),
    }} />
  )
}
