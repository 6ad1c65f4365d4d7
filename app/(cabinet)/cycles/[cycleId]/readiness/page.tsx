import type { Metadata } from 'next'
import { readinessTexts } from '@/texts/readiness'
import { ReadinessView } from '@/ui/releases/readiness.view'
import { checkReadiness } from '@/usecases/releases/check-readiness'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'

export const metadata: Metadata = { title: readinessTexts.title }

export default async function ReadinessPage({ params, searchParams }: { params: Promise<{ cycleId: string }>; searchParams: PageSearch }) {
  const { check, municipality, page } = oneOf(await searchParams)
  return <ReadinessView readiness={await loadPage(checkReadiness, { cycleId: (await params).cycleId, check, municipality, page })} />
}
