'use server'

import { assignRole } from '@/usecases/accounts/assign-role'
import { closeSessions } from '@/usecases/accounts/close-sessions'
import { inviteUser } from '@/usecases/accounts/invite-user'
import { revokeRole } from '@/usecases/accounts/revoke-role'
import { placeTile } from '@/usecases/municipalities/tile-map'
import { setZone } from '@/usecases/municipalities/zones'
import { setSmallestGroup } from '@/usecases/settings/region-settings'
import { toAction } from '@/web/action'

export const placeTileAction = toAction(placeTile)
export const setZoneAction = toAction(setZone)
export const inviteUserAction = toAction(inviteUser)
export const assignRoleAction = toAction(assignRole)
export const revokeRoleAction = toAction(revokeRole)
export const closeSessionsAction = toAction(closeSessions)
export const setSmallestGroupAction = toAction(setSmallestGroup)
