import type { Metadata } from 'next'
import { changeTexts } from '@/texts/what-would-change'
import { WhatWouldChangeView } from '@/ui/scoring/what-would-change.view'
import { getWhatWouldChange } from '@/usecases/scoring/get-what-would-change'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: changeTexts.title }

type Props = { params: Promise<{ directorId: string; releaseId: string }>; searchParams: Promise<{ organizationId?: string; place?: string }> }

export default async function WhatWouldChangePage({ params, searchParams }: Props) {
  const { directorId, releaseId } = await params
  const { organizationId, place } = await searchParams
  const changes = await loadPage(getWhatWouldChange, { directorId, releaseId, organizationId, ...(place === undefined || place === '' ? {} : { place }) })
  const own = { organizationId: changes.organization.id }
  return (
    <WhatWouldChangeView changes={changes} links={{
      card: paths.directorResult(directorId, releaseId, own),
      rating: paths.rating({ release: releaseId }),
      toLevel: paths.whatWouldChange(directorId, releaseId, own),
      action: paths.whatWouldChange(directorId, releaseId),
      organizationId: changes.organization.id,
    }} />
  )
}
