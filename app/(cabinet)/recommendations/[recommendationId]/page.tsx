import type { Metadata } from 'next'
import {
  acceptRecommendationAction, assessEffectAction, escalateRecommendationAction, acknowledgeOnPaperAction, acknowledgeRecommendationAction, closeRecommendationAction, confirmRecommendationAction, declineObjectionAction, editRecommendationAction,
  attachReportLinkAction, withdrawReportEvidenceAction, issueRecommendationsAction, objectToRecommendationAction, rejectReportAction, reportRecommendationAction, returnRecommendationAction, revokeRecommendationAction, startRecommendationAction, submitRecommendationsAction,
} from '@/actions/recommendations'
import { recommendationTexts as texts } from '@/texts/recommendations'
import { PageHeader } from '@/ui/kit/page-header'
import { RecommendationView } from '@/ui/recommendations/recommendation.view'
import { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

const actions = {
  edit: editRecommendationAction, submit: submitRecommendationsAction, returnToDraft: returnRecommendationAction, issue: issueRecommendationsAction, acknowledge: acknowledgeRecommendationAction,
  acknowledgeOnPaper: acknowledgeOnPaperAction, accept: acceptRecommendationAction, object: objectToRecommendationAction, declineObjection: declineObjectionAction, start: startRecommendationAction,
  report: reportRecommendationAction, confirm: confirmRecommendationAction, rejectReport: rejectReportAction, close: closeRecommendationAction, revoke: revokeRecommendationAction, assessEffect: assessEffectAction, escalate: escalateRecommendationAction,
}

export default async function RecommendationPage({ params }: { params: Promise<{ recommendationId: string }> }) {
  const shown = await loadPage(getRecommendation, await params)
  const { addressee: { directorId, organizationId }, indicator, release } = shown
  return (
    <>
      <PageHeader title={shown.title} breadcrumbs={[{ label: texts.title, href: paths.recommendations() }, { label: shown.title }]} />
      <RecommendationView shown={shown} actions={actions} proofActions={{ attachLink: attachReportLinkAction, withdraw: withdrawReportEvidenceAction }} links={{
        card: directorId === null ? null : paths.directorResult(directorId, release.id, { organizationId: organizationId ?? undefined }),
        newerCard: directorId === null || shown.superseding === null ? null : paths.directorResult(directorId, shown.superseding.id, { organizationId: organizationId ?? undefined }),
        practice: shown.practice === null ? null : paths.practice(shown.practice.id),
        letter: shown.letterId === null ? null : paths.document(shown.letterId),
        newDecision: paths.newDecision({ recommendationId: shown.id }), decision: paths.decision,
        passport: indicator === null ? null : paths.passport(indicator.modelId, indicator.versionId, indicator.code),
      }} />
    </>
  )
}
