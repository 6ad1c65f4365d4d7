import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, OrganizationId, ReleaseId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type OwnAppointment = { readonly directorId: DirectorId; readonly organizationId: OrganizationId; readonly organization: string; readonly position: string; readonly isActing: boolean; readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }
export type OwnPerson = { readonly directorId: DirectorId; readonly name: string; readonly appointments: ReadonlyArray<OwnAppointment> }

/** What the register keeps of persons: the name and the posts. */
export const listOwnPersons = async (tx: TenantTx, directorIds: ReadonlyArray<DirectorId>): Promise<ReadonlyArray<OwnPerson>> => {
  const rows = await tx.director.findMany({
    where: { regionId: tx.regionId, id: { in: [...directorIds] } }, orderBy: { id: 'asc' },
    select: { id: true, lastName: true, firstName: true, patronymic: true, appointments: { select: { organizationId: true, position: true, isActing: true, startedOn: true, endedOn: true, organization: { select: { shortName: true } } }, orderBy: [{ startedOn: 'desc' }, { id: 'asc' }] } },
  })
  return rows.map(({ id, lastName, firstName, patronymic, appointments }) => ({
    directorId: id as DirectorId, name: [lastName, firstName, patronymic].filter((part) => part !== '').join(' '),
    appointments: appointments.map(({ organization, organizationId, startedOn, endedOn, ...post }) => ({
      ...post, directorId: id as DirectorId, organizationId: organizationId as OrganizationId, organization: organization.shortName, startedOn: toCalendarDate(startedOn), endedOn: endedOn === null ? null : toCalendarDate(endedOn),
    })),
  }))
}

export type OwnResult = { readonly releaseId: ReleaseId; readonly directorId: DirectorId; readonly organizationId: OrganizationId; readonly organization: string; readonly period: string; readonly number: number; readonly publishedAt: Date | null; readonly acquaintedAt: Date | null; readonly total: number }

/** Own results in the last release of each cycle, the newest first. */
export const listOwnResults = (tx: TenantTx, directorIds: ReadonlyArray<DirectorId>): Promise<OwnResult[]> =>
  tx.$queryRaw<OwnResult[]>`
    SELECT r.id::text AS "releaseId", s.director_id::text AS "directorId", s.organization_id::text AS "organizationId", p.organization_name AS organization, c.period, r.number, u.published_at AS "publishedAt", s.total,
      (SELECT min(a.marked_at) FROM result_acquaintance a WHERE a.region_id = s.region_id AND a.release_id = s.release_id AND a.director_id = s.director_id AND a.organization_id = s.organization_id) AS "acquaintedAt"
    FROM score_card s
    JOIN cycle_participant p ON p.region_id = s.region_id AND p.id = s.participant_id
    JOIN release r ON r.region_id = s.region_id AND r.id = s.release_id
    JOIN cycle c ON c.region_id = r.region_id AND c.id = r.cycle_id
    LEFT JOIN release_publication u ON u.region_id = r.region_id AND u.release_id = r.id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.director_id = ANY(${[...directorIds]}::uuid[])
      AND r.number = (SELECT max(n.number) FROM release n WHERE n.region_id = r.region_id AND n.cycle_id = r.cycle_id)
      AND NOT EXISTS (SELECT 1 FROM model_supplement m WHERE m.region_id = c.region_id AND m.version_id = c.model_version_id)
    ORDER BY c.period DESC, p.organization_name`

export type OwnCounts = { readonly forms: number; readonly recommendations: number; readonly decisions: number; readonly documents: number; readonly appeals: number }

/** How many things of each kind speak of the persons. */
export const countOwnThings = async (tx: TenantTx, directorIds: ReadonlyArray<DirectorId>): Promise<OwnCounts> => {
  const ids = [...directorIds]
  const [row] = await tx.$queryRaw<OwnCounts[]>`
    SELECT (SELECT count(*)::int FROM cycle_participant WHERE region_id = ${tx.regionId}::uuid AND director_id = ANY(${ids}::uuid[])) AS forms,
      (SELECT count(*)::int FROM recommendation WHERE region_id = ${tx.regionId}::uuid AND director_id = ANY(${ids}::uuid[]) AND status NOT IN ('draft', 'on_approval')) AS recommendations,
      (SELECT count(DISTINCT decision_id)::int FROM decision_person WHERE region_id = ${tx.regionId}::uuid AND director_id = ANY(${ids}::uuid[]) AND NOT is_removed) AS decisions,
      (SELECT count(*)::int FROM document WHERE region_id = ${tx.regionId}::uuid AND director_id = ANY(${ids}::uuid[])) AS documents,
      (SELECT count(*)::int FROM appeal a JOIN director d ON d.region_id = a.region_id AND d.user_id = a.created_by_id WHERE a.region_id = ${tx.regionId}::uuid AND d.id = ANY(${ids}::uuid[])) AS appeals`
  return row ?? { forms: 0, recommendations: 0, decisions: 0, documents: 0, appeals: 0 }
}

/** Somebody looked at something on a day, so many times. */
export type SeenBy = { readonly on: CalendarDate; readonly viewer: string | null; readonly event: string; readonly times: number }

/** Who opened pages about the persons, by viewer, day and page; the newest first. Own reads are not counted. */
export const listReaders = async (tx: TenantTx, asked: { directorIds: ReadonlyArray<DirectorId>; organizationIds: ReadonlyArray<OrganizationId>; userId: UserId; since: Date; timeZone: string; atMost: number }): Promise<ReadonlyArray<SeenBy>> => {
  const rows = await tx.$queryRaw<Array<Omit<SeenBy, 'on'> & { on: Date }>>`
    SELECT (e.at AT TIME ZONE ${asked.timeZone})::date AS "on", u.display_name AS viewer, e.event, count(*)::int AS times
    FROM audit_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.at >= ${asked.since} AND e.event LIKE '%.read' AND e.actor_id IS DISTINCT FROM ${asked.userId}::uuid
      AND ((e.subject_kind = 'director' AND e.subject_id = ANY(${[...asked.directorIds]}::text[])) OR (e.subject_kind = 'organization' AND e.subject_id = ANY(${[...asked.organizationIds]}::text[])))
    GROUP BY 1, e.actor_id, u.display_name, e.event ORDER BY 1 DESC, u.display_name, e.event LIMIT ${asked.atMost}`
  return rows.map(({ on, ...row }) => ({ ...row, on: toCalendarDate(on) }))
}
