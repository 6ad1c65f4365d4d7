import type { Metadata } from 'next'
import {
  acquaintOnPaperAction, acquaintWithDecisionAction, agreeDecisionAction, amendDecisionAction, attachPointLinkAction, withdrawPointEvidenceAction, answerDecisionObjectionAction, cancelDecisionAction, communicateDecisionAction, concludeDecisionAction, finishDecisionAction,
  objectToDecisionAction, reportDecisionPointAction, returnDecisionAction, startDecisionAction, startDecisionReviewAction,
} from '@/actions/decisions'
import { decisionTexts as texts } from '@/texts/decisions'
import { DecisionView } from '@/ui/decisions/decision.view'
import { PageHeader } from '@/ui/kit/page-header'
import { getDecision } from '@/usecases/decisions/get-decision'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

const actions = {
  agree: agreeDecisionAction, returnToDraft: returnDecisionAction, communicate: communicateDecisionAction, startExecution: startDecisionAction, finish: finishDecisionAction, startReview: startDecisionReviewAction,
  conclude: concludeDecisionAction, cancel: cancelDecisionAction, amend: amendDecisionAction, reportPoint: reportDecisionPointAction, acquaint: acquaintWithDecisionAction, acquaintOnPaper: acquaintOnPaperAction,
  object: objectToDecisionAction, answerObjection: answerDecisionObjectionAction, proofs: { attachLink: attachPointLinkAction, withdraw: withdrawPointEvidenceAction },
}

export default async function DecisionPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const shown = await loadPage(getDecision, await params)
  return (
    <>
      <PageHeader title={shown.title} breadcrumbs={[{ label: texts.title, href: paths.decisions() }, { label: shown.title }]} />
      <DecisionView shown={shown} actions={actions} links={{
        edit: paths.editDecision(shown.id), adoption: paths.api.decisionAdoption(shown.id), order: paths.api.decisionOrder(shown.id), sheet: (format) => paths.api.incentiveSheet(shown.id, format), recommendation: paths.recommendation, amended: shown.amendsId === null ? null : paths.decision(shown.amendsId),
      }} />
    </>
  )
}
