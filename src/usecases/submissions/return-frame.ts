import { findSchedule } from '@/data/cycles/schedule.store'
import type { FormState } from '@/data/submissions/form-state.store'
import { findMunicipalityZone } from '@/data/tenancy/municipality.store'
import { dayIn } from '@/domain/shared/calendar'
import type { ReturnFrame } from '@/domain/submissions/return-due'
import type { Context } from '../kernel/runtime'

/** What the last day of a return is chosen within: today by the clock of the municipality, and the last day of verification. */
export const readReturnFrame = async ({ tx, now }: Context, { cycleId, municipalityId }: Pick<FormState, 'cycleId' | 'municipalityId'>): Promise<ReturnFrame> => ({
  today: dayIn(now, await findMunicipalityZone(tx, municipalityId)), verifyUntil: (await findSchedule(tx, cycleId))?.verifyUntil,
})
