import type { Metadata } from 'next'
import { agreeOnPaperAction, agreeToPairAction, cancelPairAction, closePairAction, confirmPairAction, declinePairAction, followUpPairAction, holdPairAction, schedulePairAction } from '@/actions/pairs'
import { pairTexts as texts } from '@/texts/pairs'
import { PageHeader } from '@/ui/kit/page-header'
import { PairView } from '@/ui/pairs/pair.view'
import { getPair } from '@/usecases/pairs/get-pair'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

const actions = {
  confirm: confirmPairAction, agree: agreeToPairAction, agreeOnPaper: agreeOnPaperAction, decline: declinePairAction, schedule: schedulePairAction, hold: holdPairAction, followUp: followUpPairAction, close: closePairAction, cancel: cancelPairAction,
}

export default async function PairPage({ params }: { params: Promise<{ pairId: string }> }) {
  const pair = await loadPage(getPair, await params)
  return (
    <>
      <PageHeader title={pair.taker.organization} subtitle={pair.criterion.name} breadcrumbs={[{ label: texts.title, href: paths.pairs() }, { label: pair.taker.organization }]} />
      <PairView pair={pair} actions={actions} links={{ card: ({ directorId, organizationId }) => paths.directorResult(directorId, pair.releaseId, { organizationId }), mentor: paths.supporter }} />
    </>
  )
}
