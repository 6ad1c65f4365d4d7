import type { Metadata } from 'next'
import { drawSampleAction } from '@/actions/submissions'
import { submissionTexts } from '@/texts/submissions'
import { ReviewView } from '@/ui/submissions/review.view'
import { getReview } from '@/usecases/submissions/get-review'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: submissionTexts.review }

export default async function ReviewPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const { cycleId } = await params
  const review = await loadPage(getReview, { cycleId })
  return (
    <ReviewView
      review={review}
      draw={drawSampleAction}
      links={{ cycles: paths.cycles(), cycle: paths.cycle(cycleId), forms: (status) => paths.forms(cycleId, { status }), municipality: (municipality) => paths.forms(cycleId, { municipality }) }}
    />
  )
}
