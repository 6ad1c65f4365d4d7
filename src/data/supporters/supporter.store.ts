import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, FileId, MunicipalityId, OrganizationId, ReleaseId, SupporterId, UserId } from '@/domain/shared/ids'
import type { SupporterKind, SupporterState } from '@/domain/supporters/supporter-workflow'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'
import { decodeGround, type SupporterGround } from './supporter.codec'

export type NewSupporter = {
  readonly id: SupporterId
  readonly kind: SupporterKind
  readonly releaseId: ReleaseId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly directorId: DirectorId
  readonly ground: SupporterGround
  readonly capacity: number
}
export type Supporter = NewSupporter & {
  readonly status: SupporterState
  readonly organizationName: string
  readonly municipalityName: string
  readonly directorName: string
  readonly directorUserId: UserId | null
  readonly orderNumber: string | null
  readonly orderDate: CalendarDate | null
  readonly orderFileId: FileId | null
  readonly releaseNumber: number
  readonly period: string
  /** Whether the head leads the organization on the asked day. */
  readonly isServing: boolean
  /** Pairs in which the head shares at present. */
  readonly load: number
}
type Row = Omit<Supporter, 'ground' | 'orderDate'> & { readonly ground: unknown; readonly orderDate: Date | null }
const toSupporter = (row: Row): Supporter => ({ ...row, ground: decodeGround(row.ground), orderDate: row.orderDate === null ? null : toCalendarDate(row.orderDate) })

const columns = (today: CalendarDate): Prisma.Sql => Prisma.sql`
  s.id::text, s.kind::text, s.release_id::text AS "releaseId", s.organization_id::text AS "organizationId", s.municipality_id::text AS "municipalityId", s.director_id::text AS "directorId", s.status::text, s.ground, s.capacity,
  s.order_number AS "orderNumber", s.order_date AS "orderDate", s.order_file_id::text AS "orderFileId", l.number AS "releaseNumber", c.period,
  o.short_name AS "organizationName", m.short_name AS "municipalityName", concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')) AS "directorName", d.user_id::text AS "directorUserId",
  EXISTS (SELECT FROM appointment a WHERE a.region_id = s.region_id AND a.organization_id = s.organization_id AND a.director_id = s.director_id AND a.started_on <= ${fromCalendarDate(today)}::date AND coalesce(a.ended_on, 'infinity') >= ${fromCalendarDate(today)}::date) AS "isServing",
  (SELECT count(*)::int FROM practice_transfer_pair p WHERE p.region_id = s.region_id AND p.giver_director_id = s.director_id AND p.status IN ('confirmed', 'scheduled', 'held', 'followed_up')) AS load`
const TABLES = Prisma.sql`
  supporter s JOIN release l ON l.region_id = s.region_id AND l.id = s.release_id JOIN cycle c ON c.region_id = l.region_id AND c.id = l.cycle_id
  JOIN organization o ON o.region_id = s.region_id AND o.id = s.organization_id
  JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
  JOIN director d ON d.region_id = s.region_id AND d.id = s.director_id`

export type SupporterPart = { readonly kind: 'region' } | { readonly kind: 'parts'; readonly municipalityIds: ReadonlyArray<MunicipalityId> }
export type SupporterFilter = {
  /** Where what is not in force is seen. */
  readonly inWork: SupporterPart
  readonly kind?: SupporterKind | undefined
  readonly status?: SupporterState | undefined
  readonly directionCode?: string | undefined
  readonly municipalityId?: MunicipalityId | undefined
  /** In force for the organization, or for a person wherever. */
  readonly organizationId?: OrganizationId | undefined
}
const conditions = (filter: SupporterFilter): Prisma.Sql => Prisma.join([
  filter.inWork.kind === 'region' ? Prisma.sql`true` : Prisma.sql`(s.status = 'confirmed' OR s.municipality_id = ANY(${[...filter.inWork.municipalityIds]}::uuid[]))`,
  ...(filter.kind === undefined ? [] : [Prisma.sql`s.kind = ${filter.kind}::supporter_kind`]),
  ...(filter.status === undefined ? [] : [Prisma.sql`s.status = ${filter.status}::supporter_status`]),
  ...(filter.directionCode === undefined ? [] : [Prisma.sql`${filter.directionCode} = ANY(s.direction_codes)`]),
  ...(filter.municipalityId === undefined ? [] : [Prisma.sql`s.municipality_id = ${filter.municipalityId}::uuid`]),
  ...(filter.organizationId === undefined ? [] : [Prisma.sql`s.organization_id = ${filter.organizationId}::uuid`]),
], ' AND ')

/** What waits for a decision first, then by municipality and organization. */
export const listSupporters = async (tx: TenantTx, filter: SupporterFilter, page: { limit: number; offset: number; today: CalendarDate }): Promise<ReadonlyArray<Supporter>> =>
  (await tx.$queryRaw<Row[]>`
    SELECT ${columns(page.today)} FROM ${TABLES} WHERE s.region_id = ${tx.regionId}::uuid AND ${conditions(filter)}
    ORDER BY s.status, m.short_name, o.short_name, s.kind, s.created_at, s.id LIMIT ${page.limit} OFFSET ${page.offset}`).map(toSupporter)

export const countSupporters = async (tx: TenantTx, filter: SupporterFilter): Promise<number> =>
  (await tx.$queryRaw<Array<{ count: number }>>`SELECT count(*)::int AS count FROM supporter s WHERE s.region_id = ${tx.regionId}::uuid AND ${conditions(filter)}`)[0]?.count ?? 0

export const findSupporter = async (tx: TenantTx, id: SupporterId, today: CalendarDate): Promise<Supporter | undefined> => {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${columns(today)} FROM ${TABLES} WHERE s.region_id = ${tx.regionId}::uuid AND s.id = ${id}::uuid`
  return rows[0] === undefined ? undefined : toSupporter(rows[0])
}

/** Holds the row and its organization and head, so that two orders at once do not make two. */
export const lockSupporter = async (tx: TenantTx, id: SupporterId, today: CalendarDate): Promise<Supporter | undefined> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('supporter ' || region_id::text, 0))::text FROM supporter WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid`
  await tx.$queryRaw`SELECT 1 FROM supporter WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return findSupporter(tx, id, today)
}

/** Whether another one of the kind is in force: for the organization of a site, for the person of a mentor. */
export const hasConfirmed = async (tx: TenantTx, { id, kind, organizationId, directorId }: Pick<Supporter, 'id' | 'kind' | 'organizationId' | 'directorId'>): Promise<boolean> =>
  (await tx.supporter.count({ where: { regionId: tx.regionId, kind, status: 'confirmed', id: { not: id }, ...(kind === 'base_site' ? { organizationId } : { directorId }) } })) > 0

/** Who is proposed or in force: they are not proposed again. */
export const listTakenSupporters = async (tx: TenantTx): Promise<ReadonlyArray<{ kind: SupporterKind; organizationId: OrganizationId; directorId: DirectorId }>> =>
  (await tx.supporter.findMany({ where: { regionId: tx.regionId, status: { in: ['proposed', 'confirmed'] } }, select: { kind: true, organizationId: true, directorId: true } })) as Array<{ kind: SupporterKind; organizationId: OrganizationId; directorId: DirectorId }>

export const insertSupporters = async (tx: TenantTx, rows: ReadonlyArray<NewSupporter>, made: { by: UserId; at: Date }): Promise<void> => {
  await tx.supporter.createMany({
    data: rows.map(({ ground, ...row }) => ({ ...row, ground, directionCodes: ground.directions.map(({ code }) => code), regionId: tx.regionId, status: 'proposed' as const, createdById: made.by, createdAt: made.at })),
  })
}

export type SupporterChange = { readonly capacity?: number; readonly orderNumber?: string; readonly orderDate?: CalendarDate; readonly orderFileId?: FileId | null; readonly decidedById?: UserId; readonly decidedAt?: Date }
export const updateSupporter = async (tx: TenantTx, id: SupporterId, { status, orderDate, ...change }: SupporterChange & { status: SupporterState }): Promise<void> => {
  await tx.supporter.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...change, status, ...(orderDate === undefined ? {} : { orderDate: fromCalendarDate(orderDate) }) } })
}

export type SupporterEvent = { readonly id: string; readonly supporterId: SupporterId; readonly step: string; readonly fromStatus: SupporterState; readonly toStatus: SupporterState; readonly comment: string | null; readonly actorId: UserId; readonly at: Date }
export const insertSupporterEvent = async (tx: TenantTx, event: SupporterEvent): Promise<void> => {
  await tx.supporterEvent.create({ data: { ...event, regionId: tx.regionId } })
}
export type ToldSupporterEvent = { readonly step: string; readonly comment: string | null; readonly at: Date; readonly actor: string }
export const listSupporterEvents = async (tx: TenantTx, id: SupporterId): Promise<ReadonlyArray<ToldSupporterEvent>> =>
  tx.$queryRaw<ToldSupporterEvent[]>`
    SELECT e.step, e.comment, e.at, coalesce(u.display_name, '') AS actor FROM supporter_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.supporter_id = ${id}::uuid ORDER BY e.at, e.id`

/** The mentor in force who is this person; undefined where they are none. */
export const findMentorOf = async (tx: TenantTx, directorId: DirectorId): Promise<{ id: SupporterId; capacity: number } | undefined> => {
  const row = await tx.supporter.findFirst({ where: { regionId: tx.regionId, kind: 'mentor', status: 'confirmed', directorId }, select: { id: true, capacity: true } })
  return row === null ? undefined : { id: row.id as SupporterId, capacity: row.capacity }
}
