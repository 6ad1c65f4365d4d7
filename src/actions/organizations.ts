'use server'

import { describeConditions } from '@/usecases/organizations/describe-conditions'
import { saveOrganizationCodes } from '@/usecases/organizations/save-codes'
import { toAction } from '@/web/action'

export const describeConditionsAction = toAction(describeConditions)
export const saveOrganizationCodesAction = toAction(saveOrganizationCodes)
