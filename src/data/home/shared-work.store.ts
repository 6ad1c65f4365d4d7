import type { TodoAction } from '@/domain/home/todo'
import { addDays, fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, MunicipalityId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'
import { within, type ActionPart } from './actions.store'

export type SharedWorkAsked = {
  readonly userId: UserId
  readonly today: CalendarDate
  readonly directorIds: ReadonlyArray<DirectorId>
  /** Where the person moderates practices. */
  readonly moderates: ActionPart
  /** Municipalities whose interviews the person holds; elsewhere only those they have planned themselves. */
  readonly holdsIn: ReadonlyArray<MunicipalityId>
  readonly managesInterviews: boolean
  readonly confirmsPairs: boolean
  /** Whose reports the person hands in: the region's own ones, and those of municipalities. */
  readonly reportsOf: { readonly region: boolean; readonly municipalityIds: ReadonlyArray<MunicipalityId> }
  readonly acceptsReports: boolean
}

/** A report is work from this many days before its term. */
const REPORT_DAYS = 30

/** What waits for the person among practices, interviews, pairs and reports, with the nearest day: one statement. */
export const listSharedWork = async (tx: TenantTx, asked: SharedWorkAsked): Promise<ReadonlyArray<TodoAction>> => {
  const { regionId, directors, reports } = { regionId: tx.regionId, directors: [...asked.directorIds], reports: asked.reportsOf }
  const until = fromCalendarDate(addDays(asked.today, REPORT_DAYS))
  const rows = await tx.$queryRaw<Array<{ kind: TodoAction['kind']; count: number; firstOn: Date }>>`
    SELECT kind, count(*)::int AS count, min(due) AS "firstOn" FROM (
      SELECT 'moderatePractices' AS kind, x.created_at::date AS due FROM best_practice x
      WHERE x.region_id = ${regionId}::uuid AND x.status = 'submitted' AND NOT (${asked.userId}::uuid = ANY(x.author_ids)) AND ${within(asked.moderates)}
      UNION ALL SELECT 'revisePractices', x.created_at::date FROM best_practice x WHERE x.region_id = ${regionId}::uuid AND x.status = 'returned' AND ${asked.userId}::uuid = ANY(x.author_ids)
      UNION ALL SELECT 'holdInterviews', x.planned_on FROM interview x
      WHERE x.region_id = ${regionId}::uuid AND x.status = 'planned' AND ${asked.managesInterviews}::boolean AND (x.created_by_id = ${asked.userId}::uuid OR x.municipality_id = ANY(${[...asked.holdsIn]}::uuid[]))
      UNION ALL SELECT 'attendInterviews', x.planned_on FROM interview x WHERE x.region_id = ${regionId}::uuid AND x.status = 'planned' AND x.director_id = ANY(${directors}::uuid[]) AND x.planned_on >= ${fromCalendarDate(asked.today)}::date
      UNION ALL SELECT 'acquaintInterviews', x.held_at::date FROM interview x WHERE x.region_id = ${regionId}::uuid AND x.status = 'held' AND x.director_id = ANY(${directors}::uuid[])
      UNION ALL SELECT 'confirmPairs', x.created_at::date FROM practice_transfer_pair x WHERE x.region_id = ${regionId}::uuid AND x.status = 'proposed' AND ${asked.confirmsPairs}::boolean
      UNION ALL SELECT 'agreePairs', x.created_at::date FROM practice_transfer_pair x WHERE x.region_id = ${regionId}::uuid AND x.status = 'confirmed' AND (
        (x.giver_agreed_at IS NULL AND x.giver_director_id = ANY(${directors}::uuid[])) OR (x.taker_agreed_at IS NULL AND x.taker_director_id = ANY(${directors}::uuid[])))
      UNION ALL SELECT 'submitReports', x.due_on FROM report x WHERE x.region_id = ${regionId}::uuid AND x.status IN ('scheduled', 'draft', 'returned') AND x.due_on <= ${until}::date AND (
        (x.municipality_id IS NULL AND ${reports.region}::boolean) OR x.municipality_id = ANY(${[...reports.municipalityIds]}::uuid[]))
      UNION ALL SELECT 'acceptReports', x.submitted_at::date FROM report x WHERE x.region_id = ${regionId}::uuid AND x.status = 'submitted' AND x.submitted_by_id <> ${asked.userId}::uuid AND ${asked.acceptsReports}::boolean
    ) awaited GROUP BY kind ORDER BY kind`
  return rows.map(({ firstOn, ...row }) => ({ ...row, firstOn: toCalendarDate(firstOn) }))
}
