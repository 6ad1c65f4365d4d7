import { assignmentState, type AssignmentState } from '@/domain/accounts/assignment-state'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { AssignmentRow } from '@/data/accounts/assignment.mapper'
import { listPlaceNames } from '@/data/accounts/place.store'
import type { TenantTx } from '@/data/tenant'
import type { Role } from '@/policy/roles'

/** `place`: short name of the municipality or the organization; null is the whole region. */
export type HeldRole = { readonly assignmentId: string; readonly role: Role; readonly place: string | null; readonly validFrom: string; readonly validTo: string | null; readonly state: AssignmentState }

type Placed = Pick<AssignmentRow, 'municipalityId' | 'organizationId'>
/** Names of the places of many roles in two reads. */
export const namePlaces = async (tx: TenantTx, placed: ReadonlyArray<Placed>): Promise<(one: Placed) => string | null> => {
  const names = await listPlaceNames(tx, {
    municipalityIds: placed.flatMap(({ municipalityId }) => municipalityId ?? []), organizationIds: placed.flatMap(({ organizationId }) => organizationId ?? []),
  })
  return ({ municipalityId, organizationId }) => names.get(organizationId ?? municipalityId ?? '') ?? null
}

export const toHeldRole = (row: AssignmentRow, { today, placeOf }: { today: CalendarDate; placeOf: (one: Placed) => string | null }): HeldRole => ({
  assignmentId: row.id, role: row.role, place: placeOf(row), validFrom: row.validFrom, validTo: row.validTo, state: assignmentState(row, today),
})
