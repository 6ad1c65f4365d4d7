import type { OrganizationType } from '@/domain/models/model-document'
import type { Conditions } from '@/domain/cycles/snapshot'
import type { OrganizationCodes } from '@/domain/organizations/organization-codes'
import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'

/** The part of the region a list is narrowed to: everything, or municipalities and single organizations. */
export type Part = { readonly kind: 'region' } | { readonly kind: 'parts'; readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly organizationIds: ReadonlyArray<OrganizationId> }

export type OrganizationRow = {
  readonly id: OrganizationId
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly type: OrganizationType
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
  readonly isRural: boolean
  readonly isSmall: boolean
  readonly isClosed: boolean
  readonly headcount: number
  readonly directorName: string | null
  readonly isBranch: boolean
} & OrganizationCodes
export type OrganizationFilter = {
  readonly within: Part
  readonly search?: string | undefined
  readonly municipalityId?: MunicipalityId | undefined
  readonly type?: OrganizationType | undefined
  /** Who leads it today. */
  readonly today: CalendarDate
  readonly limit: number
  readonly offset: number
}

/** `AND` what lies in the part; the organization is `o`. */
export const inPart = (part: Part): Prisma.Sql =>
  part.kind === 'region' ? Prisma.empty : Prisma.sql`AND (o.municipality_id = ANY(${[...part.municipalityIds]}::uuid[]) OR o.id = ANY(${[...part.organizationIds]}::uuid[]))`

/** A text to be found anywhere, its signs of a pattern taken for signs. */
export const likeText = (search: string): string => `%${search.replace(/[\\%_]/g, (found) => `\\${found}`)}%`

const conditions = (filter: OrganizationFilter): Prisma.Sql => {
  const search = filter.search === undefined ? Prisma.empty : Prisma.sql`AND (o.name ILIKE ${likeText(filter.search)} OR o.short_name ILIKE ${likeText(filter.search)} OR o.code = ${filter.search})`
  const municipality = filter.municipalityId === undefined ? Prisma.empty : Prisma.sql`AND o.municipality_id = ${filter.municipalityId}::uuid`
  const type = filter.type === undefined ? Prisma.empty : Prisma.sql`AND o.type = ${filter.type}`
  return Prisma.sql`${inPart(filter.within)} ${search} ${municipality} ${type}`
}

/** One page of organizations by municipality and name, and how many there are in all. */
export const listOrganizations = async (tx: TenantTx, filter: OrganizationFilter): Promise<{ items: ReadonlyArray<OrganizationRow>; total: number }> => {
  const [counted] = await tx.$queryRaw<Array<{ total: number }>>`SELECT count(*)::int AS total FROM organization o WHERE o.region_id = ${tx.regionId}::uuid ${conditions(filter)}`
  const items = await tx.$queryRaw<OrganizationRow[]>`
    SELECT o.id::text, o.code, o.name, o.short_name AS "shortName", o.type, m.id::text AS "municipalityId", m.short_name AS "municipalityName", o.is_rural AS "isRural", o.is_small AS "isSmall",
      coalesce(o.closed_on < ${filter.today}::date, false) AS "isClosed", o.headcount, o.inn, o.kpp, o.ogrn, o.okpo, o.is_branch AS "isBranch",
      (SELECT string_agg(concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')), ', ' ORDER BY d.last_name) FROM appointment a JOIN director d ON d.region_id = a.region_id AND d.id = a.director_id
        WHERE a.region_id = o.region_id AND a.organization_id = o.id AND a.started_on <= ${filter.today}::date AND coalesce(a.ended_on, 'infinity') >= ${filter.today}::date) AS "directorName"
    FROM organization o JOIN municipality m ON m.region_id = o.region_id AND m.id = o.municipality_id
    WHERE o.region_id = ${tx.regionId}::uuid ${conditions(filter)}
    ORDER BY m.short_name, o.short_name, o.id LIMIT ${filter.limit} OFFSET ${filter.offset}`
  return { items, total: counted?.total ?? 0 }
}

/** Municipalities that have organizations in the part, for a filter. */
export const listMunicipalityChoices = async (tx: TenantTx, within: Part): Promise<ReadonlyArray<{ id: MunicipalityId; name: string }>> =>
  tx.$queryRaw<Array<{ id: MunicipalityId; name: string }>>`
    SELECT DISTINCT m.id::text, m.short_name AS name FROM organization o JOIN municipality m ON m.region_id = o.region_id AND m.id = o.municipality_id
    WHERE o.region_id = ${tx.regionId}::uuid ${inPart(within)} ORDER BY name, id`

export type Organization = {
  readonly id: OrganizationId
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly type: OrganizationType
  readonly founderLevel: 'regional' | 'municipal'
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
  readonly isRural: boolean
  readonly isSmall: boolean
  readonly hasSelection: boolean
  readonly size: 'small' | 'medium' | 'large'
  readonly headcount: number
  readonly conditions: Conditions
  readonly openedOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  readonly successor: { readonly id: OrganizationId; readonly name: string } | null
  readonly isBranch: boolean
} & OrganizationCodes

type Row = Omit<Organization, 'openedOn' | 'closedOn' | 'successor' | 'conditions'> & Conditions & { opened: Date | null; closed: Date | null; successorId: OrganizationId | null; successorName: string | null }
const dateOrNull = (date: Date | null): CalendarDate | null => (date === null ? null : toCalendarDate(date))

export const findOrganization = async (tx: TenantTx, id: OrganizationId): Promise<Organization | undefined> => {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT o.id::text, o.code, o.name, o.short_name AS "shortName", o.type, o.founder_level::text AS "founderLevel", m.id::text AS "municipalityId", m.name AS "municipalityName",
      o.is_rural AS "isRural", o.is_small AS "isSmall", o.has_selection AS "hasSelection", o.size::text, o.headcount,
      o.is_remote AS "isRemote", trim_scale(o.special_needs_percent)::text AS "specialNeedsPercent", trim_scale(o.hardship_percent)::text AS "hardshipPercent",
      trim_scale(o.other_language_percent)::text AS "otherLanguagePercent", trim_scale(o.later_shift_percent)::text AS "laterShiftPercent", trim_scale(o.wear_percent)::text AS "wearPercent", o.opened_on AS opened, o.closed_on AS closed, o.inn, o.kpp, o.ogrn, o.okpo, o.is_branch AS "isBranch", n.id::text AS "successorId", n.short_name AS "successorName"
    FROM organization o JOIN municipality m ON m.region_id = o.region_id AND m.id = o.municipality_id
    LEFT JOIN organization n ON n.region_id = o.region_id AND n.id = o.successor_id
    WHERE o.region_id = ${tx.regionId}::uuid AND o.id = ${id}::uuid`
  if (row === undefined) return undefined
  const { opened, closed, successorId, successorName, isRemote, specialNeedsPercent, hardshipPercent, otherLanguagePercent, laterShiftPercent, wearPercent, ...facts } = row
  return { ...facts, conditions: { isRemote, specialNeedsPercent, hardshipPercent, otherLanguagePercent, laterShiftPercent, wearPercent }, openedOn: dateOrNull(opened), closedOn: dateOrNull(closed), successor: successorId === null || successorName === null ? null : { id: successorId, name: successorName } }
}

export type DatedName = { readonly name: string; readonly shortName: string; readonly validFrom: CalendarDate; readonly validTo: CalendarDate | null }

/** Newest first. */
export const listOrganizationNames = async (tx: TenantTx, id: OrganizationId): Promise<ReadonlyArray<DatedName>> =>
  (await tx.organizationName.findMany({ where: { regionId: tx.regionId, organizationId: id }, orderBy: [{ validFrom: 'desc' }] }))
    .map((row) => ({ name: row.name, shortName: row.shortName, validFrom: toCalendarDate(row.validFrom), validTo: dateOrNull(row.validTo) }))

export type Appointment = {
  readonly directorId: DirectorId
  readonly directorName: string
  readonly position: string
  readonly isActing: boolean
  readonly startedOn: CalendarDate
  readonly endedOn: CalendarDate | null
}

/** Everybody who led the organization, the present head first. */
export const listAppointments = async (tx: TenantTx, id: OrganizationId): Promise<ReadonlyArray<Appointment>> => {
  const rows = await tx.$queryRaw<Array<Omit<Appointment, 'startedOn' | 'endedOn'> & { started: Date; ended: Date | null }>>`
    SELECT d.id::text AS "directorId", concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')) AS "directorName", a.position, a.is_acting AS "isActing", a.started_on AS started, a.ended_on AS ended
    FROM appointment a JOIN director d ON d.region_id = a.region_id AND d.id = a.director_id
    WHERE a.region_id = ${tx.regionId}::uuid AND a.organization_id = ${id}::uuid ORDER BY a.started_on DESC, a.id`
  return rows.map(({ started, ended, ...row }) => ({ ...row, startedOn: toCalendarDate(started), endedOn: dateOrNull(ended) }))
}
