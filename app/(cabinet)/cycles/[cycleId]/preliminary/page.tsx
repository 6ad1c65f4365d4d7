import type { Metadata } from 'next'
import { reviewResultAction } from '@/actions/appeals'
import { preliminaryTexts } from '@/texts/appeals'
import { PreliminaryView } from '@/ui/appeals/preliminary.view'
import { getPreliminary } from '@/usecases/appeals/get-preliminary'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: preliminaryTexts.title }

export default async function PreliminaryPage({ params, searchParams }: { params: Promise<{ cycleId: string }>; searchParams: PageSearch }) {
  const { cycleId } = await params
  const { page } = oneOf(await searchParams)
  const shown = await loadPage(getPreliminary, { cycleId, ...(page === undefined ? {} : { page }) })
  return (
    <PreliminaryView
      page={shown}
      review={reviewResultAction}
      links={{
        cycle: paths.cycle(cycleId),
        resultOf: (directorId, organization) => paths.directorResult(directorId, shown.release?.id ?? '', { organization }),
        appealOf: (organization) => paths.newAppeal({ cycle: cycleId, organization }),
        hrefOf: (number) => paths.cyclePreliminary(cycleId, { page: number }),
      }}
    />
  )
}
