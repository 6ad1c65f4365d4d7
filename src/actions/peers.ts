'use server'

import { chooseOwnPeers, setPeerRule } from '@/usecases/scoring/set-peers'
import { toAction } from '@/web/action'

export const chooseOwnPeersAction = toAction(chooseOwnPeers)
export const setPeerRuleAction = toAction(setPeerRule)
