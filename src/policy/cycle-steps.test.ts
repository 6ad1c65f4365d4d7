import { describe, expect, it } from 'vitest'
import { cycleSteps, type CycleStep } from '@/domain/cycles/cycle-workflow'
import type { MunicipalityId, OrganizationId, RegionId, UserId } from '@/domain/shared/ids'
import { can, type Actor, type Scope } from './can'
import { stepOperation } from './cycle-steps'
import { roles, scopeKindOf, type Role } from './roles'

const regionId = 'region' as RegionId
const home: Record<'region' | 'municipality' | 'organization', Scope> = {
  region: { regionId },
  municipality: { regionId, municipalityId: 'm' as MunicipalityId },
  organization: { regionId, municipalityId: 'm' as MunicipalityId, organizationId: 'o' as OrganizationId },
}
const actorOf = (role: Role): Actor => ({ userId: 'u' as UserId, sessionId: null, displayName: '', regionId, grants: [{ role, scope: home[scopeKindOf[role]] }] })

/** domain/04 D.2, column «Role», written down by hand. */
const expected: Record<CycleStep, ReadonlyArray<Role>> = {
  approveSchedule: ['ministry_approver'], correctSchedule: ['ministry_approver'], openCollection: ['ministry_analyst'], closeCollection: ['ministry_analyst'],
  calculate: ['regional_operator'], returnToVerifying: ['regional_operator'], openPreliminary: ['ministry_analyst'], startAppeals: [], recalculate: ['regional_operator'],
  approveResults: ['ministry_approver'], attachAnalysis: ['regional_operator'], startRecommending: ['ministry_analyst'], startDeciding: ['ministry_analyst'], startExecuting: ['ministry_analyst'],
  startEffectReview: ['regional_operator'], close: ['ministry_approver'], suspend: ['ministry_approver'], resume: ['ministry_approver'], cancel: ['ministry_approver'], correct: ['ministry_approver'],
}

describe('D.2 who may take which step of a cycle', () => {
  it.each(cycleSteps.flatMap((step) => roles.map((role) => ({ step, role }))))('PRM-06 $role: $step', ({ step, role }) => {
    const operation = stepOperation[step]
    expect(operation !== null && can(actorOf(role), operation, { regionId })).toBe(expected[step].includes(role))
  })
})
