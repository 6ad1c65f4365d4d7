import { expect, it } from 'vitest'
import type { MunicipalityId, OrganizationId, RegionId, UserId } from '@/domain/shared/ids'
import type { Actor, Scope } from './can'
import { seesOnlyOwnPerson } from './own-person'
import type { Role } from './roles'

const school: Scope = { regionId: 'r' as RegionId, municipalityId: 'm' as MunicipalityId, organizationId: 'o' as OrganizationId }
const actor = (...held: ReadonlyArray<readonly [Role, Scope]>): Actor => ({
  userId: 'u' as UserId, sessionId: null, displayName: 'А', regionId: school.regionId, grants: held.map(([role, scope]) => ({ role, scope })),
})

it('binds a director to the own person', () => expect(seesOnlyOwnPerson(actor(['director', school]), 'scoreCard.read', school)).toBe(true))
it('frees a director who is also an analyst of the ministry', () =>
  expect(seesOnlyOwnPerson(actor(['director', school], ['ministry_analyst', { regionId: school.regionId }]), 'scoreCard.read', school)).toBe(false))
it('is not freed by a role without the right or in another place', () =>
  expect(seesOnlyOwnPerson(actor(['director', school], ['auditor', { regionId: school.regionId }], ['municipal_specialist', { regionId: school.regionId, municipalityId: 'x' as MunicipalityId }]), 'scoreCard.read', school)).toBe(true))
