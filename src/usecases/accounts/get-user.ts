import { z } from 'zod'
import { DIRECTOR_IDLE_MS, isSessionAlive } from '@/domain/accounts/session-limits'
import { dayIn } from '@/domain/shared/calendar'
import { listDirectorNamesOf } from '@/data/accounts/director-link.store'
import { findRegionUser } from '@/data/accounts/region-user.store'
import { listOpenSessions } from '@/data/accounts/session.store'
import { findRegion } from '@/data/tenancy/region.store'
import { defineQuery } from '../kernel/define-query'
import { namePlaces, toHeldRole, type HeldRole } from './held-role'
import { userIdSchema } from './schemas'

export type UserCard = {
  readonly userId: string
  readonly displayName: string
  readonly email: string
  readonly isBlocked: boolean
  readonly isOneself: boolean
  readonly roles: ReadonlyArray<HeldRole>
  /** Names of the rows of the register of directors that are this person: the own cabinet shows their results. */
  readonly directors: ReadonlyArray<string>
  /** Open sessions, without where and how: that is the person's own business. */
  readonly sessions: number
}

/** One person of the region with every role held here, past ones too. */
export const getUser = defineQuery({
  name: 'accounts.getUser',
  operation: 'user.list',
  input: z.strictObject({ userId: userIdSchema }),
  load: async ({ tx }, { userId }) => {
    const user = await findRegionUser(tx, userId)
    const region = await findRegion(tx)
    return user === undefined || region === undefined ? undefined : { user, region }
  },
  scopeOf: () => ({}),
  run: async ({ tx, now, actor }, _input, { user, region }): Promise<UserCard> => {
    const placeOf = await namePlaces(tx, user.assignments)
    const today = dayIn(now, region.timeZone)
    const sessions = await listOpenSessions(tx, user.id, now)
    return {
      userId: user.id, displayName: user.displayName, email: user.email, isBlocked: user.blockedAt !== null, isOneself: user.id === actor.userId,
      roles: user.assignments.map((row) => toHeldRole(row, { today, placeOf })),
      directors: await listDirectorNamesOf(tx, user.id),
      sessions: sessions.filter((one) => isSessionAlive(one, DIRECTOR_IDLE_MS, now)).length,
    }
  },
})
