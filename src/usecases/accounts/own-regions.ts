import { assignmentState } from '@/domain/accounts/assignment-state'
import { dayIn } from '@/domain/shared/calendar'
import type { RegionId, UserId } from '@/domain/shared/ids'
import { listOwnAssignments, listRegionsOf, type RegionOfAssignment } from '@/data/accounts/own-assignment.store'
import type { AssignmentRow } from '@/data/accounts/assignment.mapper'
import type { AccountTx } from '@/data/tenant'
import type { Grant } from '@/policy/can'

export type OwnRegion = RegionOfAssignment & { readonly grants: ReadonlyArray<Grant> }

const toGrant = ({ regionId, role, municipalityId, organizationId }: AssignmentRow): Grant => ({
  role,
  scope: { regionId, ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }) },
})

/** Regions in which the person holds something today, by the region's own calendar. */
export const listOwnRegions = async (tx: AccountTx, userId: UserId, now: Date): Promise<ReadonlyArray<OwnRegion>> => {
  const assignments = await listOwnAssignments(tx, userId)
  const ids: ReadonlyArray<RegionId> = [...new Set(assignments.map(({ regionId }) => regionId))]
  const regions = await listRegionsOf(tx, ids)
  return regions
    .map((region) => {
      const today = dayIn(now, region.timeZone)
      return { ...region, grants: assignments.filter((one) => one.regionId === region.id && assignmentState(one, today) === 'active').map(toGrant) }
    })
    .filter(({ grants }) => grants.length > 0)
}
