import { owedStates } from '@/domain/recommendations/recommendation-workflow'
import { fromCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { MunicipalityId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Issued recommendations that are still owed: how many, how many are past their term, how many wait for a check of the report. No municipality: those to the institute. */
export type OpenCount = { readonly municipalityId: MunicipalityId | null; readonly owed: number; readonly overdue: number; readonly toReview: number }

export const countOpenRecommendations = (tx: TenantTx, asked: { today: CalendarDate; municipalityId: MunicipalityId | null }): Promise<OpenCount[]> =>
  tx.$queryRaw<OpenCount[]>`
    SELECT municipality_id::text AS "municipalityId", (count(*) FILTER (WHERE status = ANY(${[...owedStates]}::recommendation_status[])))::int AS owed,
      (count(*) FILTER (WHERE status = ANY(${[...owedStates]}::recommendation_status[]) AND due_on < ${fromCalendarDate(asked.today)}::date))::int AS overdue,
      (count(*) FILTER (WHERE status IN ('reported', 'objected')))::int AS "toReview"
    FROM recommendation
    WHERE region_id = ${tx.regionId}::uuid AND (${asked.municipalityId}::uuid IS NULL OR municipality_id = ${asked.municipalityId}::uuid)
      AND (status = ANY(${[...owedStates]}::recommendation_status[]) OR status IN ('reported', 'objected'))
    GROUP BY municipality_id`
