import { assignmentState } from '@/domain/accounts/assignment-state'
import { dayIn, type CalendarDate } from '@/domain/shared/calendar'
import type { UserId } from '@/domain/shared/ids'
import { listAssignments } from '@/data/accounts/assignment.store'
import { listOwnAssignments, type OwnAssignment, type RegionOfAssignment } from '@/data/accounts/own-assignment.store'
import type { AssignmentRow } from '@/data/accounts/assignment.mapper'
import { withTenant, type AccountTx } from '@/data/tenant'
import type { Grant } from '@/policy/can'

export type OwnRegion = RegionOfAssignment & { readonly grants: ReadonlyArray<Grant> }

const toGrant = ({ regionId, role, municipalityId, organizationId }: AssignmentRow): Grant => ({
  role,
  scope: { regionId, ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }) },
})

/** Delegators are other people, whose rows only their region shows: one more read, for delegates alone. */
const readDelegators = async (own: ReadonlyArray<AssignmentRow>): Promise<ReadonlyMap<string, AssignmentRow>> => {
  const delegations = own.filter(({ delegatedFromId }) => delegatedFromId !== null)
  const found: AssignmentRow[] = []
  for (const regionId of new Set(delegations.map((one) => one.regionId))) {
    found.push(...await withTenant(regionId, (tx) => listAssignments(tx, delegations.flatMap((one) => (one.regionId === regionId ? one.delegatedFromId ?? [] : [])))))
  }
  return new Map(found.map((one) => [one.id, one]))
}

/** A delegation holds only while the assignment it was made from does. */
const isHeld = (one: AssignmentRow, today: CalendarDate, delegators: ReadonlyMap<string, AssignmentRow>): boolean => {
  if (assignmentState(one, today) !== 'active') return false
  if (one.delegatedFromId === null) return true
  const delegator = delegators.get(one.delegatedFromId)
  return delegator !== undefined && assignmentState(delegator, today) === 'active'
}

/** Regions in which the owner of these assignments holds something today, by the region's own calendar. */
export const regionsHeld = async (own: ReadonlyArray<OwnAssignment>, now: Date): Promise<ReadonlyArray<OwnRegion>> => {
  const assignments = own.map(({ assignment }) => assignment)
  const delegators = await readDelegators(assignments)
  const regions = new Map(own.map(({ region }) => [region.id, region]))
  return [...regions.values()]
    .map((region) => {
      const today = dayIn(now, region.timeZone)
      return { ...region, grants: assignments.filter((one) => one.regionId === region.id && isHeld(one, today, delegators)).map(toGrant) }
    })
    .filter(({ grants }) => grants.length > 0)
}

export const listOwnRegions = async (tx: AccountTx, userId: UserId, now: Date): Promise<ReadonlyArray<OwnRegion>> => regionsHeld(await listOwnAssignments(tx, userId), now)
