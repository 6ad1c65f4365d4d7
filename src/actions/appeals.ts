'use server'

import { toAction } from '@/web/action'
import { paths } from '@/web/paths'
import { createAppeal } from '@/usecases/appeals/create-appeal'
import { executeAppeal } from '@/usecases/appeals/execute-appeal'
import { reviewResult } from '@/usecases/appeals/review-result'
import { assignRapporteur, fileAppeal, registerAppeal, returnAppeal, scheduleHearing, voteOnAppeal, withdrawAppeal } from '@/usecases/appeals/take-steps'

export const createAppealAction = toAction(createAppeal, { goTo: ({ appealId }) => paths.appeal(appealId) })
export const fileAppealAction = toAction(fileAppeal)
export const withdrawAppealAction = toAction(withdrawAppeal)
export const registerAppealAction = toAction(registerAppeal)
export const returnAppealAction = toAction(returnAppeal)
export const assignRapporteurAction = toAction(assignRapporteur)
export const scheduleHearingAction = toAction(scheduleHearing)
export const voteOnAppealAction = toAction(voteOnAppeal)
export const executeAppealAction = toAction(executeAppeal)
export const reviewResultAction = toAction(reviewResult)
