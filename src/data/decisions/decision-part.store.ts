import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DecisionId, DirectorId, MunicipalityId, OrganizationId, RecommendationId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type DecisionPoint = { readonly id: string; readonly position: number; readonly text: string; readonly executorName: string; readonly dueOn: CalendarDate; readonly doneOn: CalendarDate | null; readonly result: string | null }
export type DecisionPerson = {
  readonly id: string
  readonly directorId: DirectorId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly directorName: string
  readonly organizationName: string
  readonly directorUserId: UserId | null
  readonly acquaintedAt: Date | null
  readonly acquaintance: string | null
  readonly objection: string | null
  readonly answer: string | null
}

export const listDecisionPoints = async (tx: TenantTx, decisionId: DecisionId): Promise<ReadonlyArray<DecisionPoint>> => {
  const rows = await tx.decisionPoint.findMany({ where: { regionId: tx.regionId, decisionId, isRemoved: false }, orderBy: { position: 'asc' } })
  return rows.map(({ id, position, text, executorName, dueOn, doneOn, result }) => ({ id, position, text, executorName, dueOn: toCalendarDate(dueOn), doneOn: doneOn === null ? null : toCalendarDate(doneOn), result }))
}

export type NewPoint = Pick<DecisionPoint, 'id' | 'text' | 'executorName' | 'dueOn'>

/** The points of a draft as a whole: places are filled in order, what is left over is marked as taken out. Two statements. */
export const replaceDecisionPoints = async (tx: TenantTx, decisionId: DecisionId, points: ReadonlyArray<NewPoint>): Promise<void> => {
  await tx.decisionPoint.updateMany({ where: { regionId: tx.regionId, decisionId, position: { gt: points.length } }, data: { isRemoved: true } })
  await tx.$executeRaw`
    INSERT INTO decision_point (region_id, id, decision_id, position, text, executor_name, due_on, is_removed)
    SELECT ${tx.regionId}::uuid, p.id, ${decisionId}::uuid, p.n, p.text, p.executor, p.due, false
    FROM unnest(${points.map(({ id }) => id)}::uuid[], ${points.map(({ text }) => text)}::text[], ${points.map(({ executorName }) => executorName)}::text[], ${points.map(({ dueOn }) => dueOn)}::date[]) WITH ORDINALITY AS p(id, text, executor, due, n)
    ON CONFLICT (region_id, decision_id, position) DO UPDATE SET text = excluded.text, executor_name = excluded.executor_name, due_on = excluded.due_on, is_removed = false`
}

export const updatePointDone = async (tx: TenantTx, id: string, done: { doneOn: CalendarDate; result: string }): Promise<void> => {
  await tx.decisionPoint.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { doneOn: fromCalendarDate(done.doneOn), result: done.result } })
}

export const listDecisionPersons = async (tx: TenantTx, decisionId: DecisionId): Promise<ReadonlyArray<DecisionPerson>> =>
  tx.$queryRaw<DecisionPerson[]>`
    SELECT e.id::text, e.director_id::text AS "directorId", e.organization_id::text AS "organizationId", e.municipality_id::text AS "municipalityId", concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')) AS "directorName",
      o.short_name AS "organizationName", d.user_id::text AS "directorUserId", e.acquainted_at AS "acquaintedAt", e.acquaintance, e.objection, e.answer
    FROM decision_person e
    JOIN director d ON d.region_id = e.region_id AND d.id = e.director_id
    JOIN organization o ON o.region_id = e.region_id AND o.id = e.organization_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.decision_id = ${decisionId}::uuid AND NOT e.is_removed ORDER BY "directorName", e.id`

export type NewPerson = Pick<DecisionPerson, 'id' | 'directorId' | 'organizationId' | 'municipalityId'>

/** The persons of a draft as a whole. */
export const replaceDecisionPersons = async (tx: TenantTx, decisionId: DecisionId, persons: ReadonlyArray<NewPerson>): Promise<void> => {
  await tx.decisionPerson.updateMany({ where: { regionId: tx.regionId, decisionId }, data: { isRemoved: true } })
  await tx.$executeRaw`
    INSERT INTO decision_person (region_id, id, decision_id, director_id, organization_id, municipality_id, is_removed)
    SELECT ${tx.regionId}::uuid, p.id, ${decisionId}::uuid, p.director, p.organization, p.municipality, false
    FROM unnest(${persons.map(({ id }) => id)}::uuid[], ${persons.map(({ directorId }) => directorId)}::uuid[], ${persons.map(({ organizationId }) => organizationId)}::uuid[], ${persons.map(({ municipalityId }) => municipalityId)}::uuid[]) AS p(id, director, organization, municipality)
    ON CONFLICT (region_id, decision_id, director_id, organization_id) DO UPDATE SET is_removed = false`
}

export type PersonMark = { readonly acquaintedAt?: Date; readonly acquaintance?: 'own' | 'paper' | 'refused'; readonly objection?: string; readonly objectedAt?: Date; readonly answer?: string; readonly answeredById?: UserId }
export const updateDecisionPerson = async (tx: TenantTx, id: string, mark: PersonMark): Promise<void> => {
  await tx.decisionPerson.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: mark })
}

export type GroundRecommendation = { readonly recommendationId: RecommendationId; readonly title: string; readonly directorId: DirectorId | null; readonly organizationId: OrganizationId | null; readonly municipalityId: MunicipalityId | null; readonly indicatorCode: string | null }
export const listGroundRecommendations = async (tx: TenantTx, decisionId: DecisionId): Promise<ReadonlyArray<GroundRecommendation>> =>
  tx.$queryRaw<GroundRecommendation[]>`
    SELECT r.id::text AS "recommendationId", r.title, r.director_id::text AS "directorId", r.organization_id::text AS "organizationId", r.municipality_id::text AS "municipalityId", r.indicator_code AS "indicatorCode"
    FROM decision_recommendation e JOIN recommendation r ON r.region_id = e.region_id AND r.id = e.recommendation_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.decision_id = ${decisionId}::uuid AND NOT e.is_removed ORDER BY r.title, r.id`

export const replaceGroundRecommendations = async (tx: TenantTx, decisionId: DecisionId, grounds: ReadonlyArray<{ id: string; recommendationId: RecommendationId }>): Promise<void> => {
  await tx.decisionRecommendation.updateMany({ where: { regionId: tx.regionId, decisionId }, data: { isRemoved: true } })
  await tx.$executeRaw`
    INSERT INTO decision_recommendation (region_id, id, decision_id, recommendation_id, is_removed)
    SELECT ${tx.regionId}::uuid, g.id, ${decisionId}::uuid, g.recommendation, false FROM unnest(${grounds.map(({ id }) => id)}::uuid[], ${grounds.map(({ recommendationId }) => recommendationId)}::uuid[]) AS g(id, recommendation)
    ON CONFLICT (region_id, decision_id, recommendation_id) DO UPDATE SET is_removed = false`
}
