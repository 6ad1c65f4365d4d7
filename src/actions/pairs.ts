'use server'

import { requestPairs } from '@/usecases/pairs/propose-pairs'
import { agreeOnPaper, agreeToPair, cancelPair, closePair, confirmPair, declinePair, followUpPair, holdPair, schedulePair } from '@/usecases/pairs/step-pair'
import { toAction } from '@/web/action'
import { paths } from '@/web/paths'

export const requestPairsAction = toAction(requestPairs, { goTo: ({ jobId }) => paths.job(jobId) })
export const confirmPairAction = toAction(confirmPair)
export const agreeToPairAction = toAction(agreeToPair)
export const agreeOnPaperAction = toAction(agreeOnPaper)
export const declinePairAction = toAction(declinePair)
export const schedulePairAction = toAction(schedulePair)
export const holdPairAction = toAction(holdPair)
export const followUpPairAction = toAction(followUpPair)
export const closePairAction = toAction(closePair)
export const cancelPairAction = toAction(cancelPair)
