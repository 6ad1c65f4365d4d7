'use server'

import { describeConditions } from '@/usecases/organizations/describe-conditions'
import { describeTogether } from '@/usecases/organizations/describe-together'
import { saveOrganizationCodes } from '@/usecases/organizations/save-codes'
import { toAction } from '@/web/action'

export const describeConditionsAction = toAction(describeConditions)
export const describeTogetherAction = toAction(describeTogether)
export const saveOrganizationCodesAction = toAction(saveOrganizationCodes)
