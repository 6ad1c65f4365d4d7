import type { MunicipalityId, OrganizationId, RegionId, SessionId, UserId } from '@/domain/shared/ids'
import { grants } from './grants'
import { operations, type Operation } from './operations'
import type { Role } from './roles'

/** Where a thing stands. Narrower parts imply the wider ones. */
export type Scope = { readonly regionId: RegionId; readonly municipalityId?: MunicipalityId; readonly organizationId?: OrganizationId }
export type Grant = { readonly role: Role; readonly scope: Scope }
/** Loaded from the database once per request, never from the token: a revoked right ends at once. */
export type Actor = {
  readonly userId: UserId
  readonly sessionId: SessionId | null
  readonly displayName: string
  readonly regionId: RegionId
  readonly grants: ReadonlyArray<Grant>
}
export type Verdict = 'allowed' | 'forbidden' | 'unseen'

/** A grant reaches what lies inside its scope; a narrower grant never reaches a wider thing. */
export const covers = (granted: Scope, asked: Scope): boolean =>
  granted.regionId === asked.regionId &&
  (granted.municipalityId === undefined || granted.municipalityId === asked.municipalityId) &&
  (granted.organizationId === undefined || granted.organizationId === asked.organizationId)

/** Looking up is about things of the whole region; a thing that has a place is judged by its place. */
const looksUpAt = (operation: Operation, asked: Scope): boolean => operations[operation].looksUp && asked.municipalityId === undefined && asked.organizationId === undefined

/** Out of every scope of the actor: unseen, so its existence is not told. In sight but not granted: forbidden. */
export const judge = (actor: Actor, operation: Operation, asked: Scope): Verdict => {
  const reaching = actor.grants.filter((grant) => (looksUpAt(operation, asked) ? grant.scope.regionId === asked.regionId : covers(grant.scope, asked)))
  if (reaching.length === 0) return 'unseen'
  return reaching.some((grant) => grants[grant.role].includes(operation)) ? 'allowed' : 'forbidden'
}

export const can = (actor: Actor, operation: Operation, asked: Scope): boolean => judge(actor, operation, asked) === 'allowed'

/** Whether the actor may do this anywhere: to show or hide a menu item. Never a substitute for `judge`. */
export const canSomewhere = (actor: Actor, operation: Operation): boolean => actor.grants.some((grant) => grants[grant.role].includes(operation))

/** The part of the region in which the actor may do something: what a list is narrowed by. */
export type Reach =
  | { readonly kind: 'region' }
  | { readonly kind: 'parts'; readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly organizationIds: ReadonlyArray<OrganizationId> }

export const reachOf = (actor: Actor, operation: Operation): Reach => {
  const granted = actor.grants.filter((grant) => grant.scope.regionId === actor.regionId && grants[grant.role].includes(operation))
  if (granted.some(({ scope }) => scope.municipalityId === undefined && scope.organizationId === undefined)) return { kind: 'region' }
  return {
    kind: 'parts',
    municipalityIds: granted.flatMap(({ scope }) => (scope.organizationId === undefined && scope.municipalityId !== undefined ? [scope.municipalityId] : [])),
    organizationIds: granted.flatMap(({ scope }) => (scope.organizationId === undefined ? [] : [scope.organizationId])),
  }
}

/** Whether a place lies in a reach; a place without an organization is a whole municipality. */
export const isReached = (reach: Reach, place: { readonly municipalityId: MunicipalityId; readonly organizationId?: OrganizationId }): boolean =>
  reach.kind === 'region' || reach.municipalityIds.includes(place.municipalityId) || (place.organizationId !== undefined && reach.organizationIds.includes(place.organizationId))
