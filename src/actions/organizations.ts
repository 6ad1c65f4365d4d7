'use server'

import { describeConditions } from '@/usecases/organizations/describe-conditions'
import { toAction } from '@/web/action'

export const describeConditionsAction = toAction(describeConditions)
