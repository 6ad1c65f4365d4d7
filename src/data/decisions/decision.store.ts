import { inForceStates, type DecisionKind, type DecisionLevel, type DecisionState } from '@/domain/decisions/decision-workflow'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, DecisionId, DirectorId, FileId, MunicipalityId, OrganizationId, RecommendationId, UserId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'

export type Decision = {
  readonly id: DecisionId
  readonly cycleId: CycleId
  readonly cycleTitle: string
  readonly period: string
  readonly kind: DecisionKind
  readonly level: DecisionLevel
  readonly municipalityId: MunicipalityId | null
  readonly organizationId: OrganizationId | null
  readonly municipalityName: string | null
  readonly organizationName: string | null
  readonly status: DecisionState
  readonly title: string
  readonly text: string
  readonly reason: string | null
  readonly basis: string | null
  readonly controllerName: string | null
  readonly orderNumber: string | null
  readonly orderDate: CalendarDate | null
  readonly orderFileId: FileId | null
  readonly signatory: string | null
  readonly reviewOn: CalendarDate | null
  readonly amendsId: DecisionId | null
  readonly drafterIds: ReadonlyArray<UserId>
  readonly createdAt: Date
  readonly adoptedAt: Date | null
  readonly revision: number
  readonly persons: number
  readonly recommendations: number
  readonly points: number
  readonly openPoints: number
  readonly unacquainted: number
  readonly openObjections: number
}
type Row = Omit<Decision, 'orderDate' | 'reviewOn'> & { readonly orderDate: Date | null; readonly reviewOn: Date | null }
const dayOf = (date: Date | null): CalendarDate | null => (date === null ? null : toCalendarDate(date))
const toDecision = (row: Row): Decision => ({ ...row, orderDate: dayOf(row.orderDate), reviewOn: dayOf(row.reviewOn) })

/** Where decisions are seen: all, or those of these places and those about these persons. Drafts and agreed ones only in `drafts`. */
export type SeenDecisions = { readonly kind: 'region' } | { readonly kind: 'parts'; readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly organizationIds: ReadonlyArray<OrganizationId>; readonly directorIds: ReadonlyArray<DirectorId> }
export type DecisionFilter = {
  readonly adopted: SeenDecisions
  readonly drafts: SeenDecisions
  readonly cycleId?: CycleId | undefined
  readonly status?: DecisionState | undefined
  readonly kind?: DecisionKind | undefined
  readonly recommendationId?: RecommendationId | undefined
}

const COLUMNS = Prisma.sql`
  x.id::text, x.cycle_id::text AS "cycleId", c.title AS "cycleTitle", c.period, x.kind::text, x.level::text, x.municipality_id::text AS "municipalityId", x.organization_id::text AS "organizationId",
  m.short_name AS "municipalityName", o.short_name AS "organizationName", x.status::text, x.title, x.text, x.reason, x.basis, x.controller_name AS "controllerName", x.order_number AS "orderNumber", x.order_date AS "orderDate",
  x.order_file_id::text AS "orderFileId", x.signatory, x.review_on AS "reviewOn", x.amends_id::text AS "amendsId", x.drafter_ids::text[] AS "drafterIds", x.created_at AS "createdAt", x.adopted_at AS "adoptedAt", x.revision,
  coalesce(p.persons, 0) AS persons, coalesce(p.unacquainted, 0) AS unacquainted, coalesce(p."openObjections", 0) AS "openObjections", coalesce(t.points, 0) AS points, coalesce(t."openPoints", 0) AS "openPoints", coalesce(q.recommendations, 0) AS recommendations`
const TABLES = Prisma.sql`
  decision x
  JOIN cycle c ON c.region_id = x.region_id AND c.id = x.cycle_id
  LEFT JOIN municipality m ON m.region_id = x.region_id AND m.id = x.municipality_id
  LEFT JOIN organization o ON o.region_id = x.region_id AND o.id = x.organization_id
  LEFT JOIN LATERAL (SELECT count(*)::int AS persons, (count(*) FILTER (WHERE acquainted_at IS NULL))::int AS unacquainted, (count(*) FILTER (WHERE objection IS NOT NULL AND answer IS NULL))::int AS "openObjections"
    FROM decision_person WHERE region_id = x.region_id AND decision_id = x.id AND NOT is_removed) p ON true
  LEFT JOIN LATERAL (SELECT count(*)::int AS points, (count(*) FILTER (WHERE done_on IS NULL))::int AS "openPoints" FROM decision_point WHERE region_id = x.region_id AND decision_id = x.id AND NOT is_removed) t ON true
  LEFT JOIN LATERAL (SELECT count(*)::int AS recommendations FROM decision_recommendation WHERE region_id = x.region_id AND decision_id = x.id AND NOT is_removed) q ON true`

const inPart = (part: SeenDecisions): Prisma.Sql =>
  part.kind === 'region'
    ? Prisma.sql`true`
    : Prisma.sql`(x.municipality_id = ANY(${[...part.municipalityIds]}::uuid[]) OR x.organization_id = ANY(${[...part.organizationIds]}::uuid[])
        OR EXISTS (SELECT 1 FROM decision_person e WHERE e.region_id = x.region_id AND e.decision_id = x.id AND NOT e.is_removed AND (e.director_id = ANY(${[...part.directorIds]}::uuid[]) OR e.municipality_id = ANY(${[...part.municipalityIds]}::uuid[]))))`
const DRAFTS = Prisma.sql`('draft', 'agreed')`

const conditions = (filter: DecisionFilter): Prisma.Sql => Prisma.join([
  Prisma.sql`((x.status NOT IN ${DRAFTS} AND NOT (x.status = 'cancelled' AND x.adopted_at IS NULL) AND ${inPart(filter.adopted)}) OR ((x.status IN ${DRAFTS} OR x.adopted_at IS NULL) AND ${inPart(filter.drafts)}))`,
  ...(filter.cycleId === undefined ? [] : [Prisma.sql`x.cycle_id = ${filter.cycleId}::uuid`]),
  ...(filter.status === undefined ? [] : [Prisma.sql`x.status = ${filter.status}::decision_status`]),
  ...(filter.kind === undefined ? [] : [Prisma.sql`x.kind = ${filter.kind}::decision_kind`]),
  ...(filter.recommendationId === undefined ? [] : [Prisma.sql`EXISTS (SELECT 1 FROM decision_recommendation e WHERE e.region_id = x.region_id AND e.decision_id = x.id AND NOT e.is_removed AND e.recommendation_id = ${filter.recommendationId}::uuid)`]),
], ' AND ')

export const listDecisions = async (tx: TenantTx, filter: DecisionFilter, page: { limit: number; offset: number }): Promise<ReadonlyArray<Decision>> =>
  (await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE x.region_id = ${tx.regionId}::uuid AND ${conditions(filter)} ORDER BY x.created_at DESC, x.id LIMIT ${page.limit} OFFSET ${page.offset}`).map(toDecision)

export const countDecisions = async (tx: TenantTx, filter: DecisionFilter): Promise<number> => {
  const [row] = await tx.$queryRaw<Array<{ count: number }>>`SELECT count(*)::int AS count FROM decision x WHERE x.region_id = ${tx.regionId}::uuid AND ${conditions(filter)}`
  return row?.count ?? 0
}

/** One decision as these parts see it; undefined where they do not. */
export const findDecision = async (tx: TenantTx, id: DecisionId, seen: Pick<DecisionFilter, 'adopted' | 'drafts'>): Promise<Decision | undefined> => {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE x.region_id = ${tx.regionId}::uuid AND x.id = ${id}::uuid AND ${conditions(seen)}`
  return rows[0] === undefined ? undefined : toDecision(rows[0])
}

export const lockDecision = async (tx: TenantTx, id: DecisionId, seen: Pick<DecisionFilter, 'adopted' | 'drafts'>): Promise<Decision | undefined> => {
  await tx.$queryRaw`SELECT 1 FROM decision WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return findDecision(tx, id, seen)
}

export type DecisionWords = Pick<Decision, 'kind' | 'title' | 'text' | 'reason' | 'basis' | 'controllerName'>
export type NewDecision = DecisionWords & Pick<Decision, 'id' | 'cycleId' | 'level' | 'municipalityId' | 'organizationId' | 'amendsId'> & { readonly by: UserId; readonly at: Date }

export const insertDecision = async (tx: TenantTx, { by, at, ...made }: NewDecision): Promise<void> => {
  await tx.decision.create({ data: { ...made, regionId: tx.regionId, status: 'draft', drafterIds: [by], createdById: by, createdAt: at } })
}

const where = (tx: TenantTx, id: string) => ({ regionId_id: { regionId: tx.regionId, id } })

export const updateDecisionWords = async (tx: TenantTx, id: DecisionId, { drafterIds, ...words }: DecisionWords & { drafterIds: ReadonlyArray<UserId> }): Promise<void> => {
  await tx.decision.update({ where: where(tx, id), data: { ...words, drafterIds: [...drafterIds], revision: { increment: 1 } } })
}

export type Adoption = { readonly orderNumber: string; readonly orderDate: CalendarDate; readonly orderFileId: FileId; readonly signatory: string; readonly reviewOn: CalendarDate; readonly adoptedById: UserId; readonly adoptedAt: Date }
export const updateDecisionStatus = async (tx: TenantTx, id: DecisionId, { status, adoption }: { status: DecisionState; adoption?: Adoption }): Promise<void> => {
  const order = adoption === undefined ? {} : { ...adoption, orderDate: fromCalendarDate(adoption.orderDate), reviewOn: fromCalendarDate(adoption.reviewOn) }
  await tx.decision.update({ where: where(tx, id), data: { status, ...order, revision: { increment: 1 } } })
}

export type DecisionEvent = { readonly id: string; readonly decisionId: DecisionId; readonly step: string; readonly fromStatus: DecisionState; readonly toStatus: DecisionState; readonly comment: string | null; readonly actorId: UserId | null; readonly at: Date }
export const insertDecisionEvent = async (tx: TenantTx, event: DecisionEvent): Promise<void> => {
  await tx.decisionEvent.create({ data: { ...event, regionId: tx.regionId } })
}
export type ToldDecisionEvent = { readonly step: string; readonly toStatus: DecisionState; readonly comment: string | null; readonly actorName: string | null; readonly at: Date }
export const listDecisionEvents = async (tx: TenantTx, decisionId: DecisionId): Promise<ReadonlyArray<ToldDecisionEvent>> =>
  tx.$queryRaw<ToldDecisionEvent[]>`
    SELECT e.step, e.to_status AS "toStatus", e.comment, u.display_name AS "actorName", e.at FROM decision_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.decision_id = ${decisionId}::uuid ORDER BY e.at, e.id`

/** Adopted decisions of a cycle whose effect nobody has reviewed: a cycle is not closed over them (D.2). */
export const countUnreviewedDecisions = async (tx: TenantTx, cycleId: CycleId): Promise<number> =>
  tx.decision.count({ where: { regionId: tx.regionId, cycleId, status: { in: [...inForceStates] } } })
