'use server'

import { toAction } from '@/web/action'
import { paths } from '@/web/paths'
import { advanceCycle, closeCycle, verifyCycle } from '@/usecases/cycles/advance-cycle'
import { createCycle } from '@/usecases/cycles/create-cycle'
import { exemptForm, extendForm } from '@/usecases/cycles/extend-form'
import { openCycle } from '@/usecases/cycles/open-cycle'
import { confirmSchedule, proposeScheduleEdition } from '@/usecases/cycles/propose-schedule'
import { setMethodsAct } from '@/usecases/cycles/set-methods-act'
import { publishRelease } from '@/usecases/releases/publish-release'
import { requestRelease } from '@/usecases/releases/request-release'

export const createCycleAction = toAction(createCycle, { goTo: ({ cycleId }) => paths.cycle(cycleId) })
export const openCycleAction = toAction(openCycle)
export const advanceCycleAction = toAction(advanceCycle)
export const verifyCycleAction = toAction(verifyCycle)
export const proposeScheduleAction = toAction(proposeScheduleEdition)
export const confirmScheduleAction = toAction(confirmSchedule)
export const extendFormAction = toAction(extendForm)
export const exemptFormAction = toAction(exemptForm)
export const setMethodsActAction = toAction(setMethodsAct)
export const closeCycleAction = toAction(closeCycle)
export const requestReleaseAction = toAction(requestRelease, { goTo: ({ jobId }) => paths.job(jobId) })
export const publishReleaseAction = toAction(publishRelease)
