import { defineStep, defineWordedStep } from './define-step'

/** The addressee's side of D.9. */
export const acknowledgeRecommendation = defineStep({ name: 'recommendations.acknowledge', step: 'acknowledge', event: 'recommendation.acknowledged' })
export const acceptRecommendation = defineStep({ name: 'recommendations.accept', step: 'accept', event: 'recommendation.accepted' })
export const objectToRecommendation = defineWordedStep({ name: 'recommendations.object', step: 'object', event: 'recommendation.objected' })
export const startRecommendation = defineWordedStep({ name: 'recommendations.start', step: 'start', event: 'recommendation.started', keep: (plan) => ({ plan }) })
export const reportRecommendation = defineWordedStep({ name: 'recommendations.report', step: 'report', event: 'recommendation.reported', keep: (report) => ({ report }) })
