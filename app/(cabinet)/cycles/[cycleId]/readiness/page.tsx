import type { Metadata } from 'next'
import { readinessTexts } from '@/texts/readiness'
import { ReadinessView } from '@/ui/releases/readiness.view'
import { getReadiness } from '@/usecases/releases/get-readiness'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: readinessTexts.title }

export default async function ReadinessPage({ params }: { params: Promise<{ cycleId: string }> }) {
  return <ReadinessView readiness={await loadPage(getReadiness, { cycleId: (await params).cycleId })} />
}
