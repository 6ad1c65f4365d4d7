'use server'

import { concludeDecision } from '@/usecases/decisions/conclude-decision'
import { amendDecision, draftDecision, editDecision } from '@/usecases/decisions/draft-decision'
import { acquaintOnPaper, acquaintWithDecision, answerDecisionObjection, objectToDecision, reportDecisionPoint } from '@/usecases/decisions/execute-decision'
import { attachPointEvidence, withdrawPointEvidence } from '@/usecases/decisions/prove-point'
import { agreeDecision, cancelDecision, communicateDecision, finishDecision, returnDecision, startDecision, startDecisionReview } from '@/usecases/decisions/step-decision'
import { toAction } from '@/web/action'
import { paths } from '@/web/paths'

export const draftDecisionAction = toAction(draftDecision, { goTo: ({ decisionId }) => paths.decision(decisionId) })
export const editDecisionAction = toAction(editDecision, { goTo: ({ decisionId }) => paths.decision(decisionId) })
export const amendDecisionAction = toAction(amendDecision, { goTo: ({ decisionId }) => paths.editDecision(decisionId) })
export const agreeDecisionAction = toAction(agreeDecision)
export const returnDecisionAction = toAction(returnDecision)
export const communicateDecisionAction = toAction(communicateDecision)
export const startDecisionAction = toAction(startDecision)
export const finishDecisionAction = toAction(finishDecision)
export const startDecisionReviewAction = toAction(startDecisionReview)
export const concludeDecisionAction = toAction(concludeDecision)
export const cancelDecisionAction = toAction(cancelDecision)
export const reportDecisionPointAction = toAction(reportDecisionPoint)
export const acquaintWithDecisionAction = toAction(acquaintWithDecision)
export const acquaintOnPaperAction = toAction(acquaintOnPaper)
export const objectToDecisionAction = toAction(objectToDecision)
export const answerDecisionObjectionAction = toAction(answerDecisionObjection)
export const attachPointLinkAction = toAction(attachPointEvidence)
export const withdrawPointEvidenceAction = toAction(withdrawPointEvidence)
