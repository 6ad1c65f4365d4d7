import { unexecutedStates, type DecisionState } from '@/domain/decisions/decision-workflow'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, DecisionId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** `openPoints`: not done yet; `overduePoints`: those of them whose day has passed. */
export type UnexecutedDecision = { readonly id: DecisionId; readonly title: string; readonly status: DecisionState; readonly openPoints: number; readonly overduePoints: number }

/** Adopted decisions of a cycle that are not executed yet, those with the most overdue points first (D.2, executing → effect_review). */
export const listUnexecutedDecisions = (tx: TenantTx, cycleId: CycleId, today: CalendarDate): Promise<ReadonlyArray<UnexecutedDecision>> =>
  tx.$queryRaw<UnexecutedDecision[]>`
    SELECT d.id::text, d.title, d.status::text, count(p.id)::int AS "openPoints", count(p.id) FILTER (WHERE p.due_on < ${today}::date)::int AS "overduePoints"
    FROM decision d LEFT JOIN decision_point p ON p.region_id = d.region_id AND p.decision_id = d.id AND NOT p.is_removed AND p.done_on IS NULL
    WHERE d.region_id = ${tx.regionId}::uuid AND d.cycle_id = ${cycleId}::uuid AND d.status::text = ANY(${[...unexecutedStates]}::text[])
    GROUP BY d.region_id, d.id ORDER BY 5 DESC, d.title, d.id`
