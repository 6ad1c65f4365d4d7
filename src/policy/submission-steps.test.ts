import { describe, expect, it } from 'vitest'
import { submissionSteps, type SubmissionStep } from '@/domain/submissions/submission-workflow'
import type { MunicipalityId, OrganizationId, RegionId, UserId } from '@/domain/shared/ids'
import { can, type Actor, type Scope } from './can'
import { roles, scopeKindOf, type Role } from './roles'
import { formStepOperation } from './submission-steps'

const regionId = 'region' as RegionId
const place = { regionId, municipalityId: 'm' as MunicipalityId, organizationId: 'o' as OrganizationId }
const home: Record<'region' | 'municipality' | 'organization', Scope> = { region: { regionId }, municipality: { regionId, municipalityId: place.municipalityId }, organization: place }
const actorOf = (role: Role): Actor => ({ userId: 'u' as UserId, sessionId: null, displayName: '', regionId, grants: [{ role, scope: home[scopeKindOf[role]] }] })

/** domain/04 D.3, column «Role», written down by hand. */
const expected: Record<SubmissionStep, ReadonlyArray<Role>> = {
  start: ['director', 'organization_delegate'], submit: ['director'], returnToOrganization: ['municipal_specialist'], prepare: ['municipal_specialist'], confirm: ['municipal_head'],
  takeInSample: ['regional_operator'], returnByRegion: ['regional_operator'], accept: ['regional_operator'], reopenByAppeal: ['regional_operator'],
  extend: ['ministry_analyst'], exempt: ['ministry_analyst'], expire: [], lock: [],
}

describe('D.3 who may take which step of a form', () => {
  it.each(submissionSteps.flatMap((step) => roles.map((role) => ({ step, role }))))('AMU-34 $role: $step', ({ step, role }) => {
    const operation = formStepOperation[step]
    expect(operation !== null && can(actorOf(role), operation, place)).toBe(expected[step].includes(role))
  })
})
