import type { Metadata } from 'next'
import { chooseOwnPeersAction, setPeerRuleAction } from '@/actions/peers'
import { peerTexts } from '@/texts/peers'
import { PeersView } from '@/ui/peers/peers.view'
import { getPeers } from '@/usecases/scoring/get-peers'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: peerTexts.title }

type Props = { params: Promise<{ directorId: string; releaseId: string }>; searchParams: Promise<{ organizationId?: string }> }

export default async function PeersPage({ params, searchParams }: Props) {
  const { directorId, releaseId } = await params
  const { organizationId } = await searchParams
  const peers = await loadPage(getPeers, { directorId, releaseId, organizationId })
  return (
    <PeersView peers={peers} actions={{ choose: chooseOwnPeersAction, set: setPeerRuleAction }} links={{
      card: paths.directorResult(directorId, releaseId, { organizationId: peers.organization.id }),
      rating: paths.rating({ release: releaseId }),
      result: (director, organization) => paths.directorResult(director, releaseId, { organizationId: organization }),
    }} />
  )
}
