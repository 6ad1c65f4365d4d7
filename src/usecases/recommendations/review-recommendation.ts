import { defineStep, defineWordedStep } from './define-step'

/** The side of those who issue and check (D.9). */
export const returnRecommendation = defineWordedStep({ name: 'recommendations.return', step: 'returnToDraft', event: 'recommendation.returned' })
export const acknowledgeOnPaper = defineWordedStep({ name: 'recommendations.acknowledgeOnPaper', step: 'acknowledgeOnPaper', event: 'recommendation.acknowledged' })
export const declineObjection = defineWordedStep({ name: 'recommendations.declineObjection', step: 'declineObjection', event: 'recommendation.objectionDeclined' })
export const confirmRecommendation = defineStep({ name: 'recommendations.confirm', step: 'confirm', event: 'recommendation.confirmed' })
export const rejectReport = defineWordedStep({ name: 'recommendations.rejectReport', step: 'rejectReport', event: 'recommendation.reportRejected' })
export const closeRecommendation = defineStep({ name: 'recommendations.close', step: 'close', event: 'recommendation.closed' })
export const revokeRecommendation = defineWordedStep({ name: 'recommendations.revoke', step: 'revoke', event: 'recommendation.revoked' })
