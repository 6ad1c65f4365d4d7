import { defineStep, defineWordedStep } from './define-step'

/** The side of those who issue and check (D.9). */
export const returnRecommendation = defineWordedStep({ name: 'recommendations.return', step: 'returnToDraft', operation: 'recommendation.issue', event: 'recommendation.returned' })
export const acknowledgeOnPaper = defineWordedStep({ name: 'recommendations.acknowledgeOnPaper', step: 'acknowledgeOnPaper', operation: 'recommendation.review', event: 'recommendation.acknowledged' })
export const declineObjection = defineWordedStep({ name: 'recommendations.declineObjection', step: 'declineObjection', operation: 'recommendation.review', event: 'recommendation.objectionDeclined' })
export const confirmRecommendation = defineStep({ name: 'recommendations.confirm', step: 'confirm', operation: 'recommendation.review', event: 'recommendation.confirmed' })
export const rejectReport = defineWordedStep({ name: 'recommendations.rejectReport', step: 'rejectReport', operation: 'recommendation.review', event: 'recommendation.reportRejected' })
export const closeRecommendation = defineStep({ name: 'recommendations.close', step: 'close', operation: 'recommendation.review', event: 'recommendation.closed' })
export const revokeRecommendation = defineWordedStep({ name: 'recommendations.revoke', step: 'revoke', operation: 'recommendation.issue', event: 'recommendation.revoked' })
