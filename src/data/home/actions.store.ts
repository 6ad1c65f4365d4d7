import { inForceStates } from '@/domain/decisions/decision-workflow'
import { owedStates } from '@/domain/recommendations/recommendation-workflow'
import type { TodoAction } from '@/domain/home/todo'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, MunicipalityId, OrganizationId, UserId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'

/** A part in which the person may do one thing; null: nowhere. */
export type ActionPart = { readonly kind: 'region' } | { readonly kind: 'parts'; readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly organizationIds: ReadonlyArray<OrganizationId> } | null

export type ActionsAsked = {
  readonly userId: UserId
  readonly today: CalendarDate
  readonly directorIds: ReadonlyArray<DirectorId>
  /** Organizations led, municipalities headed, and whether the person answers for the institute. */
  readonly answers: { readonly organizationIds: ReadonlyArray<OrganizationId>; readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly institute: boolean }
  readonly issues: ActionPart
  readonly reviews: ActionPart
  /** Levels at which the person adopts decisions. */
  readonly adopts: { readonly region: boolean; readonly institute: boolean; readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly organizationIds: ReadonlyArray<OrganizationId> }
  readonly concludes: ActionPart
}

/** Rows `x` that stand in a part of the region. */
export const within = (part: ActionPart): Prisma.Sql => {
  if (part === null) return Prisma.sql`false`
  return part.kind === 'region' ? Prisma.sql`true` : Prisma.sql`(x.municipality_id = ANY(${[...part.municipalityIds]}::uuid[]) OR x.organization_id = ANY(${[...part.organizationIds]}::uuid[]))`
}

/** What is addressed to a municipality the region reviews. */
const reviewable = (part: ActionPart): Prisma.Sql => (part?.kind === 'region' ? Prisma.sql`true` : Prisma.sql`x.addressee_kind <> 'municipality'`)

/** What waits for the person among recommendations and decisions, with the nearest day: one statement. */
export const listAwaitedActions = async (tx: TenantTx, asked: ActionsAsked): Promise<ReadonlyArray<TodoAction>> => {
  const { answers, adopts, regionId, directors } = { ...asked, regionId: tx.regionId, directors: [...asked.directorIds] }
  const rows = await tx.$queryRaw<Array<{ kind: TodoAction['kind']; count: number; firstOn: Date }>>`
    SELECT kind, count(*)::int AS count, min(due) AS "firstOn" FROM (
      SELECT 'answerRecommendations' AS kind, x.due_on AS due FROM recommendation x
      WHERE x.region_id = ${regionId}::uuid AND x.status = ANY(${[...owedStates]}::recommendation_status[]) AND (
        x.director_id = ANY(${directors}::uuid[]) OR (x.addressee_kind = 'organization' AND x.organization_id = ANY(${[...answers.organizationIds]}::uuid[]))
        OR (x.addressee_kind = 'municipality' AND x.municipality_id = ANY(${[...answers.municipalityIds]}::uuid[])) OR (x.addressee_kind = 'institute' AND ${answers.institute}::boolean))
      UNION ALL SELECT 'issueRecommendations', x.due_on FROM recommendation x WHERE x.region_id = ${regionId}::uuid AND x.status = 'on_approval' AND NOT (${asked.userId}::uuid = ANY(x.drafter_ids)) AND ${within(asked.issues)}
      UNION ALL SELECT 'reviewRecommendations', x.due_on FROM recommendation x WHERE x.region_id = ${regionId}::uuid AND x.status IN ('reported', 'objected') AND ${within(asked.reviews)} AND ${reviewable(asked.reviews)}
      UNION ALL SELECT 'adoptDecisions', x.created_at::date FROM decision x WHERE x.region_id = ${regionId}::uuid AND x.status = 'agreed' AND (
        (x.level = 'region' AND ${adopts.region}::boolean) OR (x.level = 'institute' AND ${adopts.institute}::boolean)
        OR (x.level = 'municipality' AND x.municipality_id = ANY(${[...adopts.municipalityIds]}::uuid[])) OR (x.level = 'organization' AND x.organization_id = ANY(${[...adopts.organizationIds]}::uuid[])))
      UNION ALL SELECT 'acquaintDecisions', x.order_date FROM decision x JOIN decision_person e ON e.region_id = x.region_id AND e.decision_id = x.id AND NOT e.is_removed
      WHERE x.region_id = ${regionId}::uuid AND x.status = 'communicated' AND e.acquainted_at IS NULL AND e.director_id = ANY(${directors}::uuid[])
      UNION ALL SELECT 'acquaintResults', p.published_at::date FROM score_card x JOIN release_publication p ON p.region_id = x.region_id AND p.release_id = x.release_id
      WHERE x.region_id = ${regionId}::uuid AND x.director_id = ANY(${directors}::uuid[]) AND p.published_at = (SELECT max(l.published_at) FROM score_card y JOIN release_publication l ON l.region_id = y.region_id AND l.release_id = y.release_id
        WHERE y.region_id = x.region_id AND y.director_id = x.director_id AND y.organization_id = x.organization_id)
        AND NOT EXISTS (SELECT 1 FROM result_acquaintance a WHERE a.region_id = x.region_id AND a.release_id = x.release_id AND a.director_id = x.director_id AND a.organization_id = x.organization_id)
      UNION ALL SELECT 'reviewDecisions', x.review_on FROM decision x
      WHERE x.region_id = ${regionId}::uuid AND x.status = ANY(${[...inForceStates]}::decision_status[]) AND x.review_on <= ${fromCalendarDate(asked.today)}::date AND ${within(asked.concludes)}
    ) awaited GROUP BY kind ORDER BY kind`
  return rows.map(({ firstOn, ...row }) => ({ ...row, firstOn: toCalendarDate(firstOn) }))
}
