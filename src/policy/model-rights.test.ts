import { describe, expect, it } from 'vitest'
import type { MunicipalityId, OrganizationId, RegionId, UserId } from '@/domain/shared/ids'
import { can, type Actor, type Scope } from './can'
import type { Operation } from './operations'
import { roles, scopeKindOf, type Role } from './roles'

const regionId = 'region' as RegionId
const home: Record<'region' | 'municipality' | 'organization', Scope> = {
  region: { regionId },
  municipality: { regionId, municipalityId: 'm' as MunicipalityId },
  organization: { regionId, municipalityId: 'm' as MunicipalityId, organizationId: 'o' as OrganizationId },
}
const actorOf = (role: Role): Actor => ({ userId: 'u' as UserId, sessionId: null, displayName: '', regionId, grants: [{ role, scope: home[scopeKindOf[role]] }] })
const whoMay = (operation: Operation, place: Scope): ReadonlyArray<Role> => roles.filter((role) => can(actorOf(role), operation, place))

/** domain/04 D.1, column «Role», written down by hand. */
describe('AMU-31 D.1 who may take which step of a model', () => {
  it.each<[Operation, ReadonlyArray<Role>]>([
    ['model.edit', ['ministry_analyst', 'regional_operator']],
    ['model.discuss', ['ministry_analyst']],
    ['model.comment', ['ministry_analyst', 'ministry_approver', 'regional_operator', 'municipal_specialist', 'municipal_head', 'director']],
    ['model.return', ['ministry_approver']],
    ['model.approve', ['ministry_approver']],
    ['model.withdraw', ['ministry_approver']],
  ])('%s of a regional model', (operation, expected) => expect(whoMay(operation, home.region)).toEqual(expected))

  it.each<[Operation, ReadonlyArray<Role>]>([
    ['model.edit', ['ministry_analyst', 'regional_operator', 'municipal_specialist']],
    ['model.discuss', ['ministry_analyst', 'municipal_specialist']],
    ['model.approve', ['ministry_approver', 'municipal_head']],
    ['model.return', ['ministry_approver', 'municipal_head']],
    ['model.withdraw', ['ministry_approver']],
  ])('PRM-05 %s of a municipal model', (operation, expected) => expect(whoMay(operation, home.municipality)).toEqual(expected))

  it('is nothing in another municipality', () => {
    const other = { regionId, municipalityId: 'other' as MunicipalityId }
    expect(whoMay('model.edit', other)).toEqual(['ministry_analyst', 'regional_operator'])
    expect(whoMay('model.approve', other)).toEqual(['ministry_approver'])
  })
})
