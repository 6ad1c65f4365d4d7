import { hash } from '@node-rs/argon2'
import type { RegionId, SessionId, UserId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import { withAccount, withTenant } from '@/data/tenant'
import type { Actor, Scope } from '@/policy/can'
import { scopeKindOf, type Role } from '@/policy/roles'
import { day, unique } from './unique'

export type UserFixture = { userId: UserId; email: string; displayName: string }

type UserOptions = { email?: string; displayName?: string; password?: string; blockedAt?: Date }

/** An account without any role. Only a test that signs in by hand gives a password: hashing one costs its time. */
export const aUser = async (options: UserOptions = {}): Promise<UserFixture> => {
  const mark = unique()
  const { email = `user-${mark}@example.test`, displayName = `Пользователь ${mark}`, password, blockedAt } = options
  const userId = newId() as UserId
  const passwordHash = password === undefined ? null : await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  await withAccount(userId, (tx) => tx.user.create({ data: { id: userId, email, displayName, passwordHash, ...(blockedAt === undefined ? {} : { blockedAt }) } }))
  return { userId, email, displayName }
}

type AssignmentOptions = { validFrom?: string; validTo?: string; revokedAt?: Date }

/** Gives a person a role in a scope; returns the assignment's id. */
export const anAssignment = async (who: { userId: UserId; role: Role; scope: Scope }, options: AssignmentOptions = {}): Promise<string> => {
  const { regionId, municipalityId, organizationId } = who.scope
  const id = newId()
  const validTo = options.validTo === undefined ? {} : { validTo: day(options.validTo) }
  const revokedAt = options.revokedAt === undefined ? {} : { revokedAt: options.revokedAt }
  await withTenant(regionId, (tx) =>
    tx.roleAssignment.create({
      data: {
        regionId, id, userId: who.userId, role: who.role, municipalityId: municipalityId ?? null, organizationId: organizationId ?? null,
        validFrom: day(options.validFrom ?? '2020-01-01'), ...validTo, ...revokedAt,
      },
    }),
  )
  return id
}

/** The narrowest scope of a place that the role is granted on: a specialist of a school's place gets its municipality. */
export const scopeFor = (role: Role, place: Scope): Scope => {
  const { regionId, municipalityId, organizationId } = place
  const kind = scopeKindOf[role]
  if (kind === 'region') return { regionId }
  if (municipalityId === undefined) throw new Error(`${role} is granted on a municipality or an organization`)
  if (kind === 'municipality') return { regionId, municipalityId }
  if (organizationId === undefined) throw new Error(`${role} is granted on an organization`)
  return { regionId, municipalityId, organizationId }
}

/** A stored user with one stored role, as the application sees it. The place may be wider facts than the role needs. */
export const anActor = async (role: Role, place: Scope, options: UserOptions & { sessionId?: SessionId } = {}): Promise<Actor & { email: string }> => {
  const { sessionId = null, ...user } = options
  const scope = scopeFor(role, place)
  const { userId, displayName, email } = await aUser(user)
  await anAssignment({ userId, role, scope })
  return { userId, sessionId, displayName, email, regionId: scope.regionId, grants: [{ role, scope }] }
}

/** What a use-case is called with. `now` is the test's own time. */
export const aCall = (actor: Actor, now: Date = new Date('2026-10-15T09:00:00Z')): { actor: Actor; requestId: string; now: Date } => ({ actor, requestId: `test-${unique()}`, now })

/** An actor of a region without touching the database, for rights of a stranger. */
export const aStranger = (role: Role, regionId: RegionId): Actor => ({ userId: newId() as UserId, sessionId: null, displayName: 'Посторонний', regionId, grants: [{ role, scope: { regionId } }] })
