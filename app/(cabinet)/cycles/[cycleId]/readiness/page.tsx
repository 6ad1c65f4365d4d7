import type { Metadata } from 'next'
import { readinessTexts } from '@/texts/readiness'
import { ReadinessView } from '@/ui/releases/readiness.view'
import { checkReadiness } from '@/usecases/releases/check-readiness'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: readinessTexts.title }

export default async function ReadinessPage({ params }: { params: Promise<{ cycleId: string }> }) {
  return <ReadinessView readiness={await loadPage(checkReadiness, { cycleId: (await params).cycleId })} />
}
