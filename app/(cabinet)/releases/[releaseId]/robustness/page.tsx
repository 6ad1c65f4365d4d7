import type { Metadata } from 'next'
import { robustnessTexts } from '@/texts/robustness'
import { RobustnessView } from '@/ui/robustness/robustness.view'
import { getRobustness } from '@/usecases/releases/get-robustness'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: robustnessTexts.title }

export default async function RobustnessPage({ params }: { params: Promise<{ releaseId: string }> }) {
  const { releaseId } = await params
  const page = await loadPage(getRobustness, { releaseId })
  return <RobustnessView page={page} links={{ rating: paths.rating({ release: releaseId }), card: (directorId) => paths.directorResult(directorId, releaseId) }} />
}
