'use server'

import { planInterviews } from '@/usecases/interviews/plan-interviews'
import { adviseFromStep, agreeInterviewOnPaper, agreeToInterview, cancelInterview, holdInterview, rescheduleInterview, reviseInterview } from '@/usecases/interviews/step-interview'
import { toAction } from '@/web/action'
import { paths } from '@/web/paths'

export const planInterviewsAction = toAction(planInterviews, { goTo: ({ interviewId }) => (interviewId === '' ? paths.interviews() : paths.interview(interviewId)) })
export const rescheduleInterviewAction = toAction(rescheduleInterview)
export const holdInterviewAction = toAction(holdInterview)
export const reviseInterviewAction = toAction(reviseInterview)
export const agreeToInterviewAction = toAction(agreeToInterview)
export const agreeInterviewOnPaperAction = toAction(agreeInterviewOnPaper)
export const cancelInterviewAction = toAction(cancelInterview)
export const adviseFromStepAction = toAction(adviseFromStep, { goTo: ({ recommendationId }) => paths.recommendation(recommendationId) })
