import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { MunicipalityId, OrganizationId, RegionId, UserId } from '@/domain/shared/ids'
import type { Role } from '../generated/enums'

export type AssignmentRow = {
  readonly regionId: RegionId
  readonly id: string
  readonly userId: UserId
  readonly role: Role
  readonly municipalityId: MunicipalityId | null
  readonly organizationId: OrganizationId | null
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
  readonly revokedAt: Date | null
  /** The assignment a delegation was made from; it ends with that. */
  readonly delegatedFromId: string | null
}

type Row = {
  regionId: string; id: string; userId: string; role: Role; municipalityId: string | null; organizationId: string | null
  validFrom: Date; validTo: Date | null; revokedAt: Date | null; delegatedFromId: string | null
}

export const toAssignment = (row: Row): AssignmentRow => ({
  regionId: row.regionId as RegionId,
  id: row.id,
  userId: row.userId as UserId,
  role: row.role,
  municipalityId: row.municipalityId as MunicipalityId | null,
  organizationId: row.organizationId as OrganizationId | null,
  validFrom: toCalendarDate(row.validFrom),
  validTo: row.validTo === null ? null : toCalendarDate(row.validTo),
  revokedAt: row.revokedAt,
  delegatedFromId: row.delegatedFromId,
})
