import { defineStep, defineWordedStep } from './define-step'

/** The addressee's side of D.9. */
export const acknowledgeRecommendation = defineStep({ name: 'recommendations.acknowledge', step: 'acknowledge', operation: 'recommendation.answer', event: 'recommendation.acknowledged' })
export const acceptRecommendation = defineStep({ name: 'recommendations.accept', step: 'accept', operation: 'recommendation.answer', event: 'recommendation.accepted' })
export const objectToRecommendation = defineWordedStep({ name: 'recommendations.object', step: 'object', operation: 'recommendation.answer', event: 'recommendation.objected' })
export const startRecommendation = defineWordedStep({ name: 'recommendations.start', step: 'start', operation: 'recommendation.answer', event: 'recommendation.started', keep: (plan) => ({ plan }) })
export const reportRecommendation = defineWordedStep({ name: 'recommendations.report', step: 'report', operation: 'recommendation.answer', event: 'recommendation.reported', keep: (report) => ({ report }) })
