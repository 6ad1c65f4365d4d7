import type { Metadata } from 'next'
import { exemptFormAction, extendFormAction } from '@/actions/cycles'
import { participantTexts } from '@/texts/cycle-schedule'
import { ParticipantsView } from '@/ui/cycles/participants.view'
import { listParticipants } from '@/usecases/cycles/list-participants'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: participantTexts.title }

export default async function ParticipantsPage({ params, searchParams }: { params: Promise<{ cycleId: string }>; searchParams: PageSearch }) {
  const { cycleId } = await params
  const { municipality, page } = oneOf(await searchParams)
  const list = await loadPage(listParticipants, { cycleId, ...(municipality === undefined ? {} : { municipality }), ...(page === undefined ? {} : { page }) })
  const kept = list.municipality === null ? {} : { municipality: list.municipality }
  return <ParticipantsView page={list} actions={{ extend: extendFormAction, exempt: exemptFormAction }} links={{ cycle: paths.cycle(cycleId), hrefOf: (number) => paths.cycleParticipants(cycleId, { ...kept, page: number }) }} />
}
