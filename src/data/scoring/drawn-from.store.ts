import type { CycleId, UserId } from '@/domain/shared/ids'
import { inForceStates } from '@/domain/decisions/decision-workflow'
import { openStates } from '@/domain/recommendations/recommendation-workflow'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'

/** What stands on the earlier releases of a cycle and is not over yet, with the person it concerns. `count`: how many, where it is told in one line. */
export type DrawnFrom = { readonly what: 'recommendations' | 'recommendation' | 'decision' | 'report'; readonly subjectId: string; readonly title: string; readonly count: number; readonly userId: UserId }

const UNISSUED = Prisma.sql`('draft', 'on_approval')`

/**
 * Those whose open work was drawn from an earlier release of the cycle: who wrote or issued recommendations (one row for all of a
 * release), the directors they are addressed to, who wrote, adopted or is named by a decision, and who is writing a report.
 */
export const listDrawnFrom = (tx: TenantTx, cycleId: CycleId): Promise<DrawnFrom[]> =>
  tx.$queryRaw<DrawnFrom[]>`
    WITH advice AS (
      SELECT r.*, c.period FROM recommendation r JOIN release l ON l.region_id = r.region_id AND l.id = r.release_id JOIN cycle c ON c.region_id = l.region_id AND c.id = l.cycle_id
      WHERE r.region_id = ${tx.regionId}::uuid AND l.cycle_id = ${cycleId}::uuid AND r.status = ANY(${[...openStates]}::recommendation_status[])
    ), ruling AS (
      SELECT * FROM decision x WHERE x.region_id = ${tx.regionId}::uuid AND x.cycle_id = ${cycleId}::uuid AND (x.status = ANY(${[...inForceStates]}::decision_status[]) OR x.status IN ('draft', 'agreed'))
    )
    SELECT 'recommendations' AS what, a.release_id::text AS "subjectId", a.period AS title, count(DISTINCT a.id)::int AS count, w.user_id::text AS "userId"
    FROM advice a CROSS JOIN LATERAL (SELECT unnest(a.drafter_ids) AS user_id UNION SELECT a.issued_by_id) w WHERE w.user_id IS NOT NULL GROUP BY a.release_id, a.period, w.user_id
    UNION ALL SELECT DISTINCT 'recommendation', a.id::text, a.title, 1, d.user_id::text FROM advice a JOIN director d ON d.region_id = a.region_id AND d.id = a.director_id
      WHERE d.user_id IS NOT NULL AND a.status NOT IN ${UNISSUED}
    UNION ALL SELECT DISTINCT 'decision', x.id::text, x.title, 1, w.user_id::text FROM ruling x CROSS JOIN LATERAL (
      SELECT unnest(x.drafter_ids) AS user_id UNION SELECT x.adopted_by_id
      UNION SELECT d.user_id FROM decision_person e JOIN director d ON d.region_id = e.region_id AND d.id = e.director_id
        WHERE e.region_id = x.region_id AND e.decision_id = x.id AND NOT e.is_removed AND x.status NOT IN ('draft', 'agreed', 'adopted')
    ) w WHERE w.user_id IS NOT NULL
    UNION ALL SELECT DISTINCT 'report', p.id::text, p.title, 1, w.user_id::text FROM report p
      JOIN document f ON f.region_id = p.region_id AND f.id = p.document_id JOIN release l ON l.region_id = f.region_id AND l.id = f.release_id
      CROSS JOIN LATERAL (SELECT f.created_by_id AS user_id UNION SELECT p.submitted_by_id) w
      WHERE p.region_id = ${tx.regionId}::uuid AND l.cycle_id = ${cycleId}::uuid AND p.status IN ('draft', 'submitted', 'returned', 'accepted') AND w.user_id IS NOT NULL
    ORDER BY 1, 2, 5`
