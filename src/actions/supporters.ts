'use server'

import { requestSupporters, setSupporterRule } from '@/usecases/supporters/propose-supporters'
import { declineSupporter, endSupporter, setSupporterCapacity } from '@/usecases/supporters/step-supporter'
import { toAction } from '@/web/action'
import { paths } from '@/web/paths'

export const requestSupportersAction = toAction(requestSupporters, { goTo: ({ jobId }) => paths.job(jobId) })
export const setSupporterRuleAction = toAction(setSupporterRule)
export const declineSupporterAction = toAction(declineSupporter)
export const setSupporterCapacityAction = toAction(setSupporterCapacity)
export const endSupporterAction = toAction(endSupporter)
