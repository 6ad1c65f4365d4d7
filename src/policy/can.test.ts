import { describe, expect, it } from 'vitest'
import type { MunicipalityId, OrganizationId, RegionId, UserId } from '@/domain/shared/ids'
import { can, canSomewhere, covers, isReached, judge, reachOf, type Actor, type Grant, type Scope, type Verdict } from './can'
import { grants } from './grants'
import { operations, type Operation } from './operations'
import { roles, scopeKindOf, type Role } from './roles'

const region = { regionId: 'region' as RegionId }
const municipality = { ...region, municipalityId: 'municipality' as MunicipalityId }
const organization = { ...municipality, organizationId: 'organization' as OrganizationId }
const otherMunicipality = { ...region, municipalityId: 'other municipality' as MunicipalityId }
const otherOrganization = { ...municipality, organizationId: 'other organization' as OrganizationId }
const otherRegion = { regionId: 'other region' as RegionId }
const strangePlace = { ...otherRegion, municipalityId: municipality.municipalityId, organizationId: organization.organizationId }
const home: Record<'region' | 'municipality' | 'organization', Scope> = { region, municipality, organization }

const asked: Readonly<Record<string, Scope>> = { region, municipality, organization, otherMunicipality, otherOrganization, otherRegion, strangePlace }
/** Which of the asked places a grant of each width reaches, written down by hand and not by the rule under test. */
const inside: Readonly<Record<'region' | 'municipality' | 'organization', ReadonlyArray<string>>> = {
  region: ['region', 'municipality', 'organization', 'otherMunicipality', 'otherOrganization'],
  municipality: ['municipality', 'organization', 'otherOrganization'],
  organization: ['organization'],
}

const actorWith = (...held: ReadonlyArray<Grant>): Actor => ({ userId: 'user' as UserId, sessionId: null, displayName: 'А', regionId: region.regionId, grants: held })
const operationNames = Object.keys(operations) as ReadonlyArray<Operation>

const expected = (role: Role, operation: Operation, place: string): Verdict => {
  const sees = operations[operation].looksUp && place === 'region' ? true : inside[scopeKindOf[role]].includes(place)
  if (!sees) return 'unseen'
  return grants[role].includes(operation) ? 'allowed' : 'forbidden'
}

describe('the table of rights', () => {
  it.each(roles)('Z1 %s: every operation in every kind of place', (role) => {
    const actor = actorWith({ role, scope: home[scopeKindOf[role]] })
    const places = Object.entries(asked)
    const found = operationNames.flatMap((operation) => places.map(([place, scope]) => [operation, place, judge(actor, operation, scope)]))
    expect(found).toEqual(operationNames.flatMap((operation) => places.map(([place]) => [operation, place, expected(role, operation, place)])))
    expect(found.length).toBe(operationNames.length * places.length)
    for (const [operation, place, verdict] of found) expect(can(actor, operation as Operation, asked[place as string] ?? region)).toBe(verdict === 'allowed')
  })

  it('knows every granted operation, and grants every known one to somebody', () => {
    expect([...new Set(roles.flatMap((role) => [...grants[role]]))].sort()).toEqual([...operationNames].sort())
    for (const role of roles) expect(new Set(grants[role]).size).toBe(grants[role].length)
  })

  it('keeps duties apart: who makes does not approve, who manages people sees no results', () => {
    const both = (first: Operation, second: Operation) => roles.filter((role) => grants[role].includes(first) && grants[role].includes(second))
    expect(both('model.import', 'model.approve')).toEqual([])
    expect(both('model.edit', 'model.approve')).toEqual([])
    expect(both('release.create', 'release.publish')).toEqual([])
    expect(both('role.assign', 'scoreCard.read')).toEqual([])
    expect(both('role.assign', 'rating.read')).toEqual([])
    expect(roles.filter((role) => grants[role].includes('role.assign'))).toEqual(['region_administrator'])
    expect(roles.filter((role) => grants[role].includes('audit.read'))).toEqual(['region_administrator', 'auditor'])
  })

  it('lets an auditor change nothing', () => {
    const changes = /\.(import|approve|create|open|close|commit|publish|update|invite|assign|revoke)$/
    expect(grants.auditor.filter((operation) => changes.test(operation))).toEqual([])
  })
})

describe('scopes', () => {
  it('never lets an operation that looks up reach a thing with a place elsewhere', () => {
    const specialist = actorWith({ role: 'municipal_specialist', scope: municipality })
    expect([region, municipality, otherMunicipality].map((place) => judge(specialist, 'import.commit', place))).toEqual(['allowed', 'allowed', 'unseen'])
  })

  it('joins grants: the right of one and the sight of another do not add up to a third', () => {
    const actor = actorWith({ role: 'municipal_specialist', scope: municipality }, { role: 'auditor', scope: region })
    expect(judge(actor, 'scoreCard.read', organization)).toBe('allowed')
    expect(judge(actor, 'scoreCard.read', { ...otherMunicipality, organizationId: organization.organizationId })).toBe('forbidden')
  })

  it('is nobody without grants', () => {
    for (const operation of operationNames) expect([judge(actorWith(), operation, region), canSomewhere(actorWith(), operation)]).toEqual(['unseen', false])
  })

  it('never lets a grant of one region act in another, wide or narrow', () => {
    for (const scope of Object.values(home)) for (const place of Object.values(asked)) if (place.regionId !== scope.regionId) expect(covers(scope, place)).toBe(false)
    expect(judge(actorWith({ role: 'ministry_analyst', scope: otherRegion }), 'home.read', region)).toBe('unseen')
  })

  it('narrows a list to the places of the grants that hold the operation', () => {
    expect(reachOf(actorWith({ role: 'ministry_analyst', scope: region }), 'rating.read')).toEqual({ kind: 'region' })
    expect(reachOf(actorWith({ role: 'municipal_specialist', scope: municipality }, { role: 'director', scope: { ...otherMunicipality, organizationId: organization.organizationId } }), 'rating.read')).toEqual({
      kind: 'parts', municipalityIds: [municipality.municipalityId], organizationIds: [organization.organizationId],
    })
    expect(reachOf(actorWith({ role: 'auditor', scope: region }, { role: 'director', scope: organization }), 'rating.read')).toEqual({ kind: 'parts', municipalityIds: [], organizationIds: [organization.organizationId] })
    expect(reachOf(actorWith({ role: 'ministry_analyst', scope: otherRegion }), 'rating.read')).toEqual({ kind: 'parts', municipalityIds: [], organizationIds: [] })
    expect(reachOf(actorWith(), 'rating.read')).toEqual({ kind: 'parts', municipalityIds: [], organizationIds: [] })
  })

  it('tells which places lie in a reach: a municipality whole, an organization alone', () => {
    const parts = { kind: 'parts', municipalityIds: [municipality.municipalityId], organizationIds: [] } as const
    const alone = { kind: 'parts', municipalityIds: [], organizationIds: [organization.organizationId] } as const
    expect([isReached({ kind: 'region' }, otherMunicipality), isReached(parts, organization), isReached(parts, otherMunicipality)]).toEqual([true, true, false])
    expect([isReached(alone, organization), isReached(alone, otherOrganization), isReached(alone, municipality)]).toEqual([true, false, false])
  })
})
