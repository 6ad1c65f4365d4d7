import type { PairRule } from '@/domain/pairs/match-pairs'
import type { PairSide, PairState } from '@/domain/pairs/pair-workflow'
import type { CriterionKind } from '@/domain/scoring/places/standings'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, MunicipalityId, OrganizationId, PairId, ReleaseId, UserId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'

type SideRow<S extends PairSide> =
  & { readonly [Key in `${S}DirectorId`]: DirectorId }
  & { readonly [Key in `${S}OrganizationId`]: OrganizationId }
  & { readonly [Key in `${S}MunicipalityId`]: MunicipalityId }
  & { readonly [Key in `${S}Percent`]: number }
type Names<S extends PairSide> = { readonly [Key in `${S}Director` | `${S}Organization` | `${S}Municipality`]: string } & { readonly [Key in `${S}UserId`]: UserId | null } & { readonly [Key in `${S}AgreedAt`]: Date | null }

export type NewPair = SideRow<'giver'> & SideRow<'taker'> & {
  readonly id: PairId
  readonly releaseId: ReleaseId
  readonly rule: PairRule
  readonly criterionKind: CriterionKind
  readonly criterionCode: string
  readonly criterionName: string
}
export type Pair = NewPair & Names<'giver'> & Names<'taker'> & {
  readonly status: PairState
  readonly period: string
  readonly releaseNumber: number
  readonly meetingOn: CalendarDate | null
  readonly meetingPlace: string | null
  readonly protocol: string | null
  readonly followUp: string | null
}
type Row = Omit<Pair, 'meetingOn'> & { readonly meetingOn: Date | null }
const toPair = (row: Row): Pair => ({ ...row, meetingOn: row.meetingOn === null ? null : toCalendarDate(row.meetingOn) })

const COLUMNS = Prisma.sql`
  p.id::text, p.release_id::text AS "releaseId", c.period, l.number AS "releaseNumber", p.rule, p.criterion_kind AS "criterionKind", p.criterion_code AS "criterionCode", p.criterion_name AS "criterionName",
  p.status::text, p.meeting_on AS "meetingOn", p.meeting_place AS "meetingPlace", p.protocol, p.follow_up AS "followUp",
  p.giver_director_id::text AS "giverDirectorId", p.giver_organization_id::text AS "giverOrganizationId", p.giver_municipality_id::text AS "giverMunicipalityId", p.giver_percent AS "giverPercent",
  p.giver_agreed_at AS "giverAgreedAt", concat_ws(' ', giverd.last_name, giverd.first_name, nullif(giverd.patronymic, '')) AS "giverDirector", giverd.user_id::text AS "giverUserId",
  givero.short_name AS "giverOrganization", giverm.short_name AS "giverMunicipality",
  p.taker_director_id::text AS "takerDirectorId", p.taker_organization_id::text AS "takerOrganizationId", p.taker_municipality_id::text AS "takerMunicipalityId", p.taker_percent AS "takerPercent",
  p.taker_agreed_at AS "takerAgreedAt", concat_ws(' ', takerd.last_name, takerd.first_name, nullif(takerd.patronymic, '')) AS "takerDirector", takerd.user_id::text AS "takerUserId",
  takero.short_name AS "takerOrganization", takerm.short_name AS "takerMunicipality"`
const TABLES = Prisma.sql`
  practice_transfer_pair p JOIN release l ON l.region_id = p.region_id AND l.id = p.release_id JOIN cycle c ON c.region_id = l.region_id AND c.id = l.cycle_id
  JOIN director giverd ON giverd.region_id = p.region_id AND giverd.id = p.giver_director_id
  JOIN organization givero ON givero.region_id = p.region_id AND givero.id = p.giver_organization_id
  JOIN municipality giverm ON giverm.region_id = p.region_id AND giverm.id = p.giver_municipality_id
  JOIN director takerd ON takerd.region_id = p.region_id AND takerd.id = p.taker_director_id
  JOIN organization takero ON takero.region_id = p.region_id AND takero.id = p.taker_organization_id
  JOIN municipality takerm ON takerm.region_id = p.region_id AND takerm.id = p.taker_municipality_id`

export type PairFilter = {
  /** Null: the whole region. Else pairs with a side in these municipalities or with one of these persons. */
  readonly within: { readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly directorIds: ReadonlyArray<DirectorId> } | null
  /** Proposals are for those who confirm them. */
  readonly withProposals: boolean
  readonly status?: PairState | undefined
}
const conditions = ({ within, withProposals, status }: PairFilter): Prisma.Sql => {
  const [towns, people] = [[...(within?.municipalityIds ?? [])], [...(within?.directorIds ?? [])]]
  return Prisma.join([
    ...(within === null ? [] : [Prisma.sql`(p.giver_municipality_id = ANY(${towns}::uuid[]) OR p.taker_municipality_id = ANY(${towns}::uuid[]) OR p.giver_director_id = ANY(${people}::uuid[]) OR p.taker_director_id = ANY(${people}::uuid[]))`]),
    ...(withProposals ? [] : [Prisma.sql`p.status <> 'proposed'`]),
    ...(status === undefined ? [] : [Prisma.sql`p.status = ${status}::pair_status`]),
    Prisma.sql`true`,
  ], ' AND ')
}

/** The newest first, by the organization that learns. */
export const listPairs = async (tx: TenantTx, filter: PairFilter, page: { limit: number; offset: number }): Promise<ReadonlyArray<Pair>> =>
  (await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE p.region_id = ${tx.regionId}::uuid AND ${conditions(filter)} ORDER BY p.status, takero.short_name, p.id LIMIT ${page.limit} OFFSET ${page.offset}`).map(toPair)

export const countPairs = async (tx: TenantTx, filter: PairFilter): Promise<number> =>
  (await tx.$queryRaw<Array<{ count: number }>>`SELECT count(*)::int AS count FROM practice_transfer_pair p WHERE p.region_id = ${tx.regionId}::uuid AND ${conditions(filter)}`)[0]?.count ?? 0

export const findPair = async (tx: TenantTx, id: PairId): Promise<Pair | undefined> => {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE p.region_id = ${tx.regionId}::uuid AND p.id = ${id}::uuid`
  return rows[0] === undefined ? undefined : toPair(rows[0])
}

/** Holds the pair and its giver, so that two confirmations at once do not exceed the load. */
export const lockPair = async (tx: TenantTx, id: PairId): Promise<Pair | undefined> => {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('pair ' || giver_director_id::text, 0))::text FROM practice_transfer_pair WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid`
  await tx.$queryRaw`SELECT 1 FROM practice_transfer_pair WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return findPair(tx, id)
}

/** Pairs of the current load: confirmed and not over; with `proposed`, what is still to be confirmed too. */
export type OpenPair = { readonly id: PairId; readonly giverDirectorId: DirectorId; readonly takerOrganizationId: OrganizationId }
export const listOpenPairs = async (tx: TenantTx, { withProposed }: { withProposed: boolean }): Promise<ReadonlyArray<OpenPair>> =>
  (await tx.practiceTransferPair.findMany({
    where: { regionId: tx.regionId, status: { in: [...(withProposed ? ['proposed' as const] : []), 'confirmed', 'scheduled', 'held', 'followed_up'] } }, select: { id: true, giverDirectorId: true, takerOrganizationId: true },
  })) as OpenPair[]

export const insertPairs = async (tx: TenantTx, pairs: ReadonlyArray<NewPair>, made: { by: UserId; at: Date }): Promise<void> => {
  await inParts(pairs.map((pair) => ({ ...pair, regionId: tx.regionId, status: 'proposed' as const, createdById: made.by, createdAt: made.at })), (data) => tx.practiceTransferPair.createMany({ data }))
}

export type PairChange = { readonly giverAgreedAt?: Date; readonly takerAgreedAt?: Date; readonly meetingOn?: CalendarDate; readonly meetingPlace?: string; readonly protocol?: string; readonly followUp?: string }
export const updatePair = async (tx: TenantTx, id: PairId, { status, meetingOn, ...change }: PairChange & { status: PairState }): Promise<void> => {
  await tx.practiceTransferPair.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...change, status, ...(meetingOn === undefined ? {} : { meetingOn: fromCalendarDate(meetingOn) }) } })
}

export type PairEvent = { readonly id: string; readonly pairId: PairId; readonly step: string; readonly fromStatus: PairState; readonly toStatus: PairState; readonly comment: string | null; readonly actorId: UserId; readonly at: Date }
export const insertPairEvent = async (tx: TenantTx, event: PairEvent): Promise<void> => {
  await tx.pairEvent.create({ data: { ...event, regionId: tx.regionId } })
}

export type ShownPairEvent = { readonly step: string; readonly comment: string | null; readonly at: Date; readonly actor: string }
export const listPairEvents = async (tx: TenantTx, id: PairId): Promise<ReadonlyArray<ShownPairEvent>> =>
  tx.$queryRaw<ShownPairEvent[]>`SELECT e.step, e.comment, e.at, coalesce(u.display_name, '') AS actor FROM pair_event e LEFT JOIN app_user u ON u.id = e.actor_id WHERE e.region_id = ${tx.regionId}::uuid AND e.pair_id = ${id}::uuid ORDER BY e.at, e.id`
