import type { EffectVerdict } from '@/domain/effects/measure-effect'
import { owedStates, type RecommendationState } from '@/domain/recommendations/recommendation-workflow'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, DocumentId, MunicipalityId, OrganizationId, PracticeId, RecommendationId, ReleaseId, UserId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'
import { decodeDeficit, type StoredDeficit } from './recommendation.codec'

export type AddresseeKind = 'director' | 'organization' | 'municipality' | 'institute'

export type Recommendation = {
  readonly id: RecommendationId
  readonly releaseId: ReleaseId
  readonly cycleId: string
  readonly period: string
  readonly releaseNumber: number
  readonly addresseeKind: AddresseeKind
  readonly municipalityId: MunicipalityId | null
  readonly organizationId: OrganizationId | null
  readonly directorId: DirectorId | null
  readonly municipalityName: string | null
  readonly organizationName: string | null
  /** The organization the addressed one was merged into: its director answers now. */
  readonly successorName: string | null
  readonly directorName: string | null
  /** The account of the director; null where there is none, and then it is handed over on paper. */
  readonly directorUserId: UserId | null
  readonly status: RecommendationState
  readonly title: string
  readonly text: string
  readonly indicatorCode: string | null
  readonly deficit: StoredDeficit | null
  readonly basis: string
  readonly measureId: string | null
  /** A practice to learn from. */
  readonly practiceId: PracticeId | null
  readonly dueOn: CalendarDate
  readonly drafterIds: ReadonlyArray<UserId>
  readonly plan: string | null
  readonly report: string | null
  readonly effect: EffectVerdict | null
  readonly createdAt: Date
  readonly issuedAt: Date | null
  readonly letterId: DocumentId | null
  readonly revision: number
}
type Row = Omit<Recommendation, 'deficit' | 'dueOn'> & { readonly deficit: unknown; readonly dueOn: Date }
const toRecommendation = (row: Row): Recommendation => ({ ...row, deficit: decodeDeficit(row.deficit), dueOn: toCalendarDate(row.dueOn) })

/** A part of the region: everything, or municipalities, organizations (what is addressed to them as a whole) and persons. */
export type Within = { readonly kind: 'region' } | { readonly kind: 'parts'; readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly organizationIds: ReadonlyArray<OrganizationId>; readonly directorIds: ReadonlyArray<DirectorId> }

export type RecommendationFilter = {
  /** Where what was issued is seen, and where drafts are seen too. */
  readonly issued: Within
  readonly drafts: Within
  readonly status?: RecommendationState | undefined
  readonly addresseeKind?: AddresseeKind | undefined
  readonly municipalityId?: MunicipalityId | undefined
  readonly directorId?: DirectorId | undefined
  readonly releaseId?: ReleaseId | undefined
  readonly practiceId?: PracticeId | undefined
  /** Only those whose term was before this day and which are still owed. */
  readonly overdueOn?: CalendarDate | undefined
  readonly ids?: ReadonlyArray<RecommendationId> | undefined
}

const inPart = (part: Within): Prisma.Sql =>
  part.kind === 'region'
    ? Prisma.sql`true`
    : Prisma.sql`(r.municipality_id = ANY(${[...part.municipalityIds]}::uuid[]) OR r.director_id = ANY(${[...part.directorIds]}::uuid[]) OR (r.director_id IS NULL AND r.organization_id IN (SELECT id FROM organization WHERE region_id = r.region_id AND (id = ANY(${[...part.organizationIds]}::uuid[]) OR successor_id = ANY(${[...part.organizationIds]}::uuid[])))))`

const DRAFTS = Prisma.sql`('draft', 'on_approval')`
const IS_OWED = Prisma.sql`r.status = ANY(${[...owedStates]}::recommendation_status[])`

const conditions = (filter: RecommendationFilter): Prisma.Sql => Prisma.join([
  Prisma.sql`((r.status NOT IN ${DRAFTS} AND ${inPart(filter.issued)}) OR (r.status IN ${DRAFTS} AND ${inPart(filter.drafts)}))`,
  ...(filter.status === undefined ? [] : [Prisma.sql`r.status = ${filter.status}::recommendation_status`]),
  ...(filter.addresseeKind === undefined ? [] : [Prisma.sql`r.addressee_kind = ${filter.addresseeKind}::addressee_kind`]),
  ...(filter.municipalityId === undefined ? [] : [Prisma.sql`r.municipality_id = ${filter.municipalityId}::uuid`]),
  ...(filter.directorId === undefined ? [] : [Prisma.sql`r.director_id = ${filter.directorId}::uuid`]),
  ...(filter.releaseId === undefined ? [] : [Prisma.sql`r.release_id = ${filter.releaseId}::uuid`]),
  ...(filter.practiceId === undefined ? [] : [Prisma.sql`r.practice_id = ${filter.practiceId}::uuid`]),
  ...(filter.overdueOn === undefined ? [] : [Prisma.sql`${IS_OWED} AND r.due_on < ${fromCalendarDate(filter.overdueOn)}::date`]),
  ...(filter.ids === undefined ? [] : [Prisma.sql`r.id = ANY(${[...filter.ids]}::uuid[])`]),
], ' AND ')

const COLUMNS = Prisma.sql`
  r.id::text, r.release_id::text AS "releaseId", l.cycle_id::text AS "cycleId", c.period, l.number AS "releaseNumber", r.addressee_kind::text AS "addresseeKind",
  coalesce(s.municipality_id, r.municipality_id)::text AS "municipalityId", coalesce(s.id, r.organization_id)::text AS "organizationId", r.director_id::text AS "directorId",
  m.short_name AS "municipalityName", o.short_name AS "organizationName", s.short_name AS "successorName", concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')) AS "directorName", d.user_id::text AS "directorUserId",
  r.status::text, r.title, r.text, r.indicator_code AS "indicatorCode", r.deficit, r.basis, r.measure_id::text AS "measureId", r.practice_id::text AS "practiceId", r.due_on AS "dueOn", r.drafter_ids::text[] AS "drafterIds",
  r.plan, r.report, r.effect, r.created_at AS "createdAt", r.issued_at AS "issuedAt", r.letter_id::text AS "letterId", r.revision`
const TABLES = Prisma.sql`
  recommendation r
  JOIN release l ON l.region_id = r.region_id AND l.id = r.release_id
  JOIN cycle c ON c.region_id = l.region_id AND c.id = l.cycle_id
  LEFT JOIN municipality m ON m.region_id = r.region_id AND m.id = r.municipality_id
  LEFT JOIN organization o ON o.region_id = r.region_id AND o.id = r.organization_id
  LEFT JOIN organization s ON s.region_id = r.region_id AND s.id = o.successor_id AND r.addressee_kind = 'organization'
  LEFT JOIN director d ON d.region_id = r.region_id AND d.id = r.director_id`

/** One page, the nearest term first; and how many there are by status in the whole part, the asked status aside. */
export const listRecommendations = async (tx: TenantTx, filter: RecommendationFilter, page: { limit: number; offset: number }): Promise<ReadonlyArray<Recommendation>> =>
  (await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE r.region_id = ${tx.regionId}::uuid AND ${conditions(filter)} ORDER BY r.due_on, o.short_name, r.id LIMIT ${page.limit} OFFSET ${page.offset}`).map(toRecommendation)

export type StatusCount = { readonly status: RecommendationState; readonly count: number; readonly overdue: number }
export const countRecommendations = async (tx: TenantTx, filter: RecommendationFilter, today: CalendarDate): Promise<ReadonlyArray<StatusCount>> =>
  tx.$queryRaw<StatusCount[]>`
    SELECT r.status::text, count(*)::int AS count, (count(*) FILTER (WHERE ${IS_OWED} AND r.due_on < ${fromCalendarDate(today)}::date))::int AS overdue
    FROM recommendation r WHERE r.region_id = ${tx.regionId}::uuid AND ${conditions(filter)} GROUP BY r.status ORDER BY r.status`

export const findRecommendation = async (tx: TenantTx, id: RecommendationId): Promise<Recommendation | undefined> => {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE r.region_id = ${tx.regionId}::uuid AND r.id = ${id}::uuid`
  return rows[0] === undefined ? undefined : toRecommendation(rows[0])
}

/** Holds the rows until the end of the transaction, in one order, and reads them. */
export const lockRecommendations = async (tx: TenantTx, ids: ReadonlyArray<RecommendationId>): Promise<ReadonlyArray<Recommendation>> => {
  await tx.$queryRaw`SELECT 1 FROM recommendation WHERE region_id = ${tx.regionId}::uuid AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  const rows = await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE r.region_id = ${tx.regionId}::uuid AND r.id = ANY(${[...ids]}::uuid[]) ORDER BY r.id`
  return rows.map(toRecommendation)
}

export type NewRecommendation = Pick<Recommendation, 'id' | 'releaseId' | 'addresseeKind' | 'municipalityId' | 'organizationId' | 'directorId' | 'title' | 'text' | 'indicatorCode' | 'deficit' | 'basis' | 'measureId' | 'practiceId' | 'dueOn' | 'drafterIds'>
  & { readonly createdById: UserId; readonly createdAt: Date }

/** A draft each. */
export const insertRecommendations = async (tx: TenantTx, rows: ReadonlyArray<NewRecommendation>): Promise<void> => {
  const data = rows.map(({ deficit, dueOn, drafterIds, ...row }) => ({
    ...row, regionId: tx.regionId, status: 'draft' as const, dueOn: fromCalendarDate(dueOn), drafterIds: [...drafterIds], ...(deficit === null ? {} : { deficit }),
  }))
  await inParts(data, (part) => tx.recommendation.createMany({ data: part }))
}

export type TextEdit = Pick<Recommendation, 'title' | 'text' | 'basis' | 'practiceId' | 'dueOn' | 'drafterIds'>
export const updateRecommendationText = async (tx: TenantTx, id: RecommendationId, { dueOn, drafterIds, ...edit }: TextEdit): Promise<void> => {
  await tx.recommendation.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...edit, dueOn: fromCalendarDate(dueOn), drafterIds: [...drafterIds], revision: { increment: 1 } } })
}

export type StepWords = { readonly plan?: string; readonly report?: string; readonly effect?: EffectVerdict; readonly issuedById?: UserId; readonly issuedAt?: Date }
export const updateRecommendationStatus = async (tx: TenantTx, ids: ReadonlyArray<RecommendationId>, to: { status: RecommendationState } & StepWords): Promise<void> => {
  await tx.recommendation.updateMany({ where: { regionId: tx.regionId, id: { in: [...ids] } }, data: { ...to, revision: { increment: 1 } } })
}

export type RecommendationEvent = { readonly id: string; readonly recommendationId: RecommendationId; readonly step: string; readonly fromStatus: RecommendationState; readonly toStatus: RecommendationState; readonly comment: string | null; readonly actorId: UserId | null; readonly at: Date }

export const insertRecommendationEvents = async (tx: TenantTx, events: ReadonlyArray<RecommendationEvent>): Promise<void> => {
  await inParts(events.map((event) => ({ ...event, regionId: tx.regionId })), (data) => tx.recommendationEvent.createMany({ data }))
}

export type ToldEvent = { readonly step: string; readonly toStatus: RecommendationState; readonly comment: string | null; readonly actorName: string | null; readonly at: Date }
export const listRecommendationEvents = async (tx: TenantTx, recommendationId: RecommendationId): Promise<ReadonlyArray<ToldEvent>> =>
  tx.$queryRaw<ToldEvent[]>`
    SELECT e.step, e.to_status AS "toStatus", e.comment, u.display_name AS "actorName", e.at FROM recommendation_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.recommendation_id = ${recommendationId}::uuid ORDER BY e.at, e.id`

export const hasObjected = async (tx: TenantTx, recommendationId: RecommendationId): Promise<boolean> =>
  (await tx.recommendationEvent.count({ where: { regionId: tx.regionId, recommendationId, step: 'object' } })) > 0

/** What was proposed or issued to persons on a release before. */
export const listProposed = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<{ directorId: DirectorId; organizationId: OrganizationId; indicatorCode: string }>> =>
  tx.$queryRaw<Array<{ directorId: DirectorId; organizationId: OrganizationId; indicatorCode: string }>>`
    SELECT director_id::text AS "directorId", organization_id::text AS "organizationId", indicator_code AS "indicatorCode" FROM recommendation
    WHERE region_id = ${tx.regionId}::uuid AND release_id = ${releaseId}::uuid AND director_id IS NOT NULL AND indicator_code IS NOT NULL`
