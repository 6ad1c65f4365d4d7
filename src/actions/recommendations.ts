'use server'

import { acceptRecommendation, acknowledgeRecommendation, objectToRecommendation, reportRecommendation, startRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { assessEffect, escalateRecommendation } from '@/usecases/recommendations/assess-effect'
import { draftRecommendation, editRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { requestProposals } from '@/usecases/recommendations/propose-recommendations'
import { attachReportEvidence, withdrawReportEvidence } from '@/usecases/recommendations/prove-report'
import { acknowledgeOnPaper, closeRecommendation, confirmRecommendation, declineObjection, rejectReport, returnRecommendation, revokeRecommendation } from '@/usecases/recommendations/review-recommendation'
import { createMeasure, editMeasure } from '@/usecases/recommendations/save-measure'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { toAction } from '@/web/action'
import { paths } from '@/web/paths'

export const requestProposalsAction = toAction(requestProposals, { goTo: ({ jobId }) => paths.job(jobId) })
export const draftRecommendationAction = toAction(draftRecommendation, { goTo: ({ recommendationId }) => paths.recommendation(recommendationId) })
export const editRecommendationAction = toAction(editRecommendation)
export const submitRecommendationsAction = toAction(submitRecommendations)
export const issueRecommendationsAction = toAction(issueRecommendations)
export const returnRecommendationAction = toAction(returnRecommendation)
export const revokeRecommendationAction = toAction(revokeRecommendation)
export const acknowledgeRecommendationAction = toAction(acknowledgeRecommendation)
export const acknowledgeOnPaperAction = toAction(acknowledgeOnPaper)
export const acceptRecommendationAction = toAction(acceptRecommendation)
export const objectToRecommendationAction = toAction(objectToRecommendation)
export const declineObjectionAction = toAction(declineObjection)
export const startRecommendationAction = toAction(startRecommendation)
export const reportRecommendationAction = toAction(reportRecommendation)
export const confirmRecommendationAction = toAction(confirmRecommendation)
export const rejectReportAction = toAction(rejectReport)
export const closeRecommendationAction = toAction(closeRecommendation)
export const createMeasureAction = toAction(createMeasure)
export const editMeasureAction = toAction(editMeasure)
export const assessEffectAction = toAction(assessEffect)
export const escalateRecommendationAction = toAction(escalateRecommendation, { goTo: ({ decisionId }) => paths.editDecision(decisionId) })
export const attachReportLinkAction = toAction(attachReportEvidence)
export const withdrawReportEvidenceAction = toAction(withdrawReportEvidence)
